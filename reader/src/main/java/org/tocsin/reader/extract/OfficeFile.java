package org.tocsin.reader.extract;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.tocsin.reader.Hints;
import org.tocsin.reader.Reading.Note;

/** Office, OpenDocument and RTF files, parsed in a child process and written as blocks here. */
final class OfficeFile implements Format {
  private static final int MOST_DEPTH = 400;

  private final ChildProcess child;
  private final HtmlCues noCues = HtmlCues.none();
  private final TextInspector inspector;

  OfficeFile(ChildProcess child, TextInspector inspector) {
    this.child = child;
    this.inspector = inspector;
  }

  @Override
  public Extracted extract(Source source, Sniffed sniffed, Hints hints) throws IOException {
    ChildAnswer answer = child.read(source, sniffed.mediaType());
    String page = answer.page();
    if (page == null) {
      return ChildAnswers.unreadable(answer, sniffed);
    }
    Document document = Parser.htmlParser().setMaxDepth(MOST_DEPTH).parseInput(page, "");
    document.select("div.header,div.footer,p.header,p.footer").remove();
    Box root = new BoxBuilder(noCues, new HiddenText()).build(document.body());
    root.measure();
    RegionedText text = new RegionedText();
    for (Block block : new BlockRenderer().render(root)) {
      text.add(block.kind(), block.text(), block.gap());
    }
    if (text.length() == 0) {
      return new Extracted.Unreadable(
          "the document holds no text",
          "open it and look; if it is a scan, run OCR",
          sniffed.mediaType());
    }
    List<Note> notes = ChildAnswers.notes(answer);
    notes.addAll(inspector.inspect(text.text()));
    String type = Objects.requireNonNullElse(answer.mediaType(), sniffed.mediaType());
    return new Extracted.Document(
        new Extraction(text.text(), text.regions(), type, answer.metadata(), List.copyOf(notes)));
  }
}
