package org.tocsin.reader.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.tocsin.reader.Hints;

/**
 * The way in: bytes of any format to text with regions. The format is told by the bytes, never by
 * the name. Instances are immutable and safe for use by many threads.
 *
 * <pre>{@code
 * switch (Extractors.standard().extract(file, Hints.NONE)) {
 *   case Extracted.Document(Extraction text) -> read(text);
 *   case Extracted.Container(String type, var members, var notes) -> members.forEach(this::add);
 *   case Extracted.Unreadable(String reason, String whatToDo, String type) -> report(reason);
 * }
 * }</pre>
 */
public final class Extractors {
  private final Sniffer sniffer = new Sniffer();
  private final Map<Sniffed.Kind, Format> formats;

  private Extractors(Map<Sniffed.Kind, Format> formats) {
    this.formats = formats;
  }

  /** Every format this library reads, within the bounds that docs/formats/extraction.md states. */
  public static Extractors standard() {
    return new Extractors(formats(Limits.STANDARD));
  }

  private static Map<Sniffed.Kind, Format> formats(Limits limits) {
    TextInspector inspector = new TextInspector();
    TextDecoder decoder = new TextDecoder(limits.textBytes());
    Cues cues = Cues.standard();
    TextRegions regions = new TextRegions(cues);
    ChildProcess child =
        new ChildProcess(ChildMain.class, limits.childHeapMegabytes(), limits.childTime());
    PlainText text = new PlainText(decoder, regions, inspector);
    HtmlPage page = new HtmlPage(decoder, inspector, HtmlCues.standard(), cues);
    Map<Sniffed.Kind, Format> formats = new EnumMap<>(Sniffed.Kind.class);
    formats.put(Sniffed.Kind.TEXT, text);
    formats.put(Sniffed.Kind.JSON, text);
    formats.put(Sniffed.Kind.HTML, page);
    formats.put(Sniffed.Kind.TABLE, new TableFile(decoder, text, inspector));
    formats.put(Sniffed.Kind.PDF, new PdfFile(child, regions, inspector));
    formats.put(Sniffed.Kind.OFFICE, new OfficeFile(child, inspector));
    formats.put(Sniffed.Kind.MAIL, new MailMessage(limits, text, page));
    formats.put(Sniffed.Kind.WARC, new WebArchive(limits));
    formats.put(Sniffed.Kind.ZIP, new ZipArchive(limits));
    formats.put(Sniffed.Kind.GZIP, new GzipFile(limits));
    return formats;
  }

  /**
   * @throws IOException when the file itself cannot be read; bad content never throws
   */
  public Extracted extract(Path file, Hints hints) throws IOException {
    Path name = file.getFileName();
    Hints named =
        hints.fileName() == null && name != null ? hints.withFileName(name.toString()) : hints;
    return extract(new Source.OnDisk(file), named);
  }

  public Extracted extract(byte[] bytes, Hints hints) {
    try {
      return extract(new Source.Memory(bytes), hints);
    } catch (IOException e) {
      throw new UncheckedIOException("no room for temporary files", e);
    }
  }

  private Extracted extract(Source source, Hints hints) throws IOException {
    Sniffed sniffed = sniffer.sniff(source, hints.fileName());
    Format format = formats.get(sniffed.kind());
    return format == null ? Unreadables.of(sniffed) : format.extract(source, sniffed, hints);
  }
}
