package org.tocsin.reader.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.tocsin.reader.Hints;
import org.tocsin.reader.Reading.Note;
import org.tocsin.reader.Reading.RegionKind;

/** A web page: its article, without what stands around it. */
final class HtmlPage implements Format {
  private final TextDecoder decoder;
  private final TextInspector inspector;

  HtmlPage(TextDecoder decoder, TextInspector inspector) {
    this.decoder = decoder;
    this.inspector = inspector;
  }

  @Override
  public Extracted extract(Source source, Sniffed sniffed, Hints hints) throws IOException {
    Decoded decoded = decoder.decode(source, null);
    Document page = Jsoup.parse(decoded.text());
    RegionedText text = new RegionedText();
    page.select("script,style,nav,footer,aside,form,noscript").remove();
    Element main = page.selectFirst("article");
    for (Element block : (main == null ? page.body() : main).select("h1,h2,h3,p,li")) {
      boolean item = block.normalName().equals("li");
      text.add(RegionKind.BODY, item ? "  • " + block.text() : block.text(), item ? "\n" : "\n\n");
    }
    List<Note> notes = new ArrayList<>(decoded.notes());
    notes.addAll(inspector.inspect(text.text()));
    return new Extracted.Document(
        new Extraction(
            text.text(),
            text.regions(),
            sniffed.mediaType(),
            new Extraction.Metadata(page.title(), null, null, null, null),
            List.copyOf(notes)));
  }
}
