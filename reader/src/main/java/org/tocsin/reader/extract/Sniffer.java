package org.tocsin.reader.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.extract.Sniffed.Kind;

/** Tells a format from the bytes; a file name decides only between kinds of plain text. */
final class Sniffer {
  private static final int HEAD_BYTES = 1 << 16;

  private record Magic(int offset, String bytes, Kind kind, String mediaType) {}

  private static final List<Magic> MAGIC =
      List.of(
          new Magic(0, "WARC/", Kind.WARC, "application/warc"),
          new Magic(0, "{\\rtf", Kind.OFFICE, "application/rtf"),
          new Magic(0, "\u00D0\u00CF\u0011\u00E0", Kind.OFFICE, "application/x-ole-storage"),
          new Magic(0, "\u0089PNG", Kind.IMAGE, "image/png"),
          new Magic(0, "\u00FF\u00D8\u00FF", Kind.IMAGE, "image/jpeg"),
          new Magic(0, "GIF8", Kind.IMAGE, "image/gif"),
          new Magic(0, "II*\0", Kind.IMAGE, "image/tiff"),
          new Magic(0, "MM\0*", Kind.IMAGE, "image/tiff"),
          new Magic(8, "WEBP", Kind.IMAGE, "image/webp"),
          new Magic(4, "ftypheic", Kind.IMAGE, "image/heic"),
          new Magic(4, "ftypavif", Kind.IMAGE, "image/avif"),
          new Magic(4, "ftyp", Kind.BINARY, "video/mp4"),
          new Magic(0, "OggS", Kind.BINARY, "audio/ogg"),
          new Magic(0, "ID3", Kind.BINARY, "audio/mpeg"),
          new Magic(0, "7z\u00BC\u00AF", Kind.BINARY, "application/x-7z-compressed"),
          new Magic(0, "Rar!", Kind.BINARY, "application/vnd.rar"),
          new Magic(0, "SQLite format 3\0", Kind.BINARY, "application/vnd.sqlite3"),
          new Magic(0, "\u007FELF", Kind.BINARY, "application/x-elf"));

  private final TextSniffer texts = new TextSniffer();

  Sniffed sniff(Source source, @Nullable String fileName) throws IOException {
    byte[] head = source.head(HEAD_BYTES);
    String name = fileName == null ? "" : fileName.toLowerCase(Locale.ROOT);
    if (head.length == 0) {
      return new Sniffed(Kind.EMPTY, name.endsWith(".pdf") ? "application/pdf" : "text/plain");
    }
    String latin = new String(head, StandardCharsets.ISO_8859_1);
    int pdf = latin.indexOf("%PDF-");
    if (pdf >= 0 && pdf < 1024) {
      return new Sniffed(Kind.PDF, "application/pdf");
    }
    for (Magic magic : MAGIC) {
      if (latin.startsWith(magic.bytes(), magic.offset())) {
        return new Sniffed(magic.kind(), magic.mediaType());
      }
    }
    if (latin.startsWith("PK\u0003\u0004") || latin.startsWith("PK\u0005\u0006")) {
      return zip(latin, new String(source.tail(HEAD_BYTES), StandardCharsets.ISO_8859_1));
    }
    if (latin.startsWith("\u001F\u008B")) {
      return gzip(head);
    }
    return texts.sniff(head, source.size() > head.length, name);
  }

  /** Office formats are archives that name their kind in the first or the last bytes. */
  private static Sniffed zip(String head, String tail) {
    int declared = head.indexOf("mimetypeapplication/");
    if (declared >= 0 && declared < 64) {
      int end = head.indexOf("PK", declared);
      String type = head.substring(declared + 8, end < 0 ? declared + 40 : end);
      return new Sniffed(Kind.OFFICE, type.strip());
    }
    if (!tail.contains("[Content_Types].xml") && !head.contains("[Content_Types].xml")) {
      return new Sniffed(Kind.ZIP, "application/zip");
    }
    String family = "application/vnd.openxmlformats-officedocument.";
    if (tail.contains("word/")) {
      return new Sniffed(Kind.OFFICE, family + "wordprocessingml.document");
    }
    if (tail.contains("xl/")) {
      return new Sniffed(Kind.OFFICE, family + "spreadsheetml.sheet");
    }
    return tail.contains("ppt/")
        ? new Sniffed(Kind.OFFICE, family + "presentationml.presentation")
        : new Sniffed(Kind.OFFICE, "application/x-tika-ooxml");
  }

  private static Sniffed gzip(byte[] head) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(head))) {
      String start = new String(in.readNBytes(5), StandardCharsets.ISO_8859_1);
      if (start.equals("WARC/")) {
        return new Sniffed(Kind.WARC, "application/warc");
      }
    } catch (IOException e) {
      return new Sniffed(Kind.GZIP, "application/gzip");
    }
    return new Sniffed(Kind.GZIP, "application/gzip");
  }
}
