package org.tocsin.desk.appeal.duty;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The text of a file that is text. Lists of recommendations are passed on as spreadsheets wrote
 * them: UTF-8, else the code page of Windows, or the one of the old Macintosh when lines end as
 * they only did there.
 */
final class ListText {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Charset MACINTOSH = Charset.forName("x-MacRoman");

  private ListText() {}

  /** Empty when the file is a document that has to be read first: DOCX, XLSX, PDF, HTML. */
  static Optional<String> of(byte[] bytes) {
    if (isDocument(bytes)) {
      return Optional.empty();
    }
    try {
      ByteBuffer all = ByteBuffer.wrap(bytes);
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(all).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.of(new String(bytes, isMacintosh(bytes) ? MACINTOSH : WINDOWS));
    }
  }

  private static boolean isDocument(byte[] bytes) {
    String start = new String(Arrays.copyOf(bytes, 64), StandardCharsets.ISO_8859_1).stripLeading();
    boolean packed = start.startsWith("PK\003\004") || start.startsWith("%PDF");
    boolean binary = new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\0') >= 0;
    return packed || binary || start.startsWith("<");
  }

  private static boolean isMacintosh(byte[] bytes) {
    String raw = new String(bytes, StandardCharsets.ISO_8859_1);
    return raw.indexOf('\r') >= 0 && raw.indexOf('\n') < 0;
  }
}
