package org.tocsin.reader.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Hints;
import org.tocsin.reader.Reading.Note;
import org.tocsin.reader.Reading.RegionKind;

/** A web page: its article, without what stands around it. */
final class HtmlPage implements Format {
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})");
  private static final int CHARSET_BYTES = 4096;
  private static final int MOST_DEPTH = 400;
  private static final Set<RegionKind> KEPT =
      EnumSet.of(RegionKind.BODY, RegionKind.LEAD, RegionKind.HEADING);

  private final TextDecoder decoder;
  private final TextInspector inspector;
  private final HtmlCues htmlCues;
  private final Cues cues;

  HtmlPage(TextDecoder decoder, TextInspector inspector, HtmlCues htmlCues, Cues cues) {
    this.decoder = decoder;
    this.inspector = inspector;
    this.htmlCues = htmlCues;
    this.cues = cues;
  }

  @Override
  public Extracted extract(Source source, Sniffed sniffed, Hints hints) throws IOException {
    Decoded decoded = decoder.decode(source, declared(source));
    Document page = Parser.htmlParser().setMaxDepth(MOST_DEPTH).parseInput(decoded.text(), "");
    Extraction.Metadata metadata = PageMetadata.of(page);
    HiddenText hidden = new HiddenText();
    Box root = new BoxBuilder(htmlCues, hidden).build(page.body());
    Box article = new ArticleFinder().find(root);
    RegionedText text = write(new BlockRenderer().render(article));
    if (text.length() == 0) {
      text = whole(page);
    }
    if (text.length() == 0) {
      return new Extracted.Unreadable(
          "the page holds no text of its own",
          "open it in a browser, let it load, and save it or print it to PDF",
          sniffed.mediaType());
    }
    List<Note> notes = new ArrayList<>(decoded.notes());
    hidden.note().ifPresent(notes::add);
    notes.addAll(inspector.inspect(text.text()));
    return new Extracted.Document(
        new Extraction(
            text.text(), text.regions(), sniffed.mediaType(), metadata, List.copyOf(notes)));
  }

  private static @Nullable String declared(Source source) throws IOException {
    String head = new String(source.head(CHARSET_BYTES), StandardCharsets.ISO_8859_1);
    Matcher charset = CHARSET.matcher(head);
    return charset.find() ? charset.group(1) : null;
  }

  /** A page too short or too odd to have an article is its whole text. */
  private RegionedText whole(Document page) {
    Box root = new BoxBuilder(HtmlCues.none(), new HiddenText()).build(page.body());
    root.measure();
    return write(new BlockRenderer().render(root));
  }

  private RegionedText write(List<Block> blocks) {
    List<TextLine> lines =
        blocks.stream().map(b -> TextLine.of(0, b.text().strip(), true, cues)).toList();
    RegionKind[] kinds = new BoilerplateMarker(lines, cues).mark();
    RegionedText text = new RegionedText();
    for (int i = 0; i < end(blocks, kinds); i++) {
      if (KEPT.contains(kinds[i]) && !lines.get(i).is(Cue.Kind.CREDIT)) {
        text.add(kinds[i], blocks.get(i).text(), blocks.get(i).gap());
      }
    }
    return text;
  }

  /** Headings that nothing follows announced links that are gone. */
  private static int end(List<Block> blocks, RegionKind[] kinds) {
    int end = blocks.size();
    while (end > 1 && (blocks.get(end - 1).heading() || !KEPT.contains(kinds[end - 1]))) {
      end--;
    }
    return end;
  }
}
