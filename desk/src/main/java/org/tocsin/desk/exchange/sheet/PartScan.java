package org.tocsin.desk.exchange.sheet;

import java.nio.charset.StandardCharsets;

/**
 * Looks at the bytes of one XML part as they go by. Workbooks have no document type, so one that
 * does is an attack; and a cell whose address has more than three letters would make a reader set
 * aside memory for columns that no sheet has. A part in an encoding that would hide either from
 * this look is refused.
 */
final class PartScan {
  private static final byte[] DOCTYPE = "<!doctype".getBytes(StandardCharsets.US_ASCII);
  private static final int MOST_LETTERS = 3;

  /** How far the start of an address, as in {@code <c r="A1">}, has been seen. */
  private enum Seen {
    NOTHING,
    SPACE,
    NAME,
    EQUALS,
    QUOTE
  }

  private final boolean sheet;
  private int doctypeAt;
  private Seen seen = Seen.NOTHING;
  private int letters;

  PartScan(boolean sheet) {
    this.sheet = sheet;
  }

  void scan(byte[] bytes, int length) throws RefusedFile {
    for (int i = 0; i < length; i++) {
      int b = lower(bytes[i]);
      if (b == 0) {
        throw refused("a part of it is not written in UTF-8, as workbooks are");
      }
      doctypeAt = b == DOCTYPE[doctypeAt] ? doctypeAt + 1 : b == DOCTYPE[0] ? 1 : 0;
      if (doctypeAt == DOCTYPE.length) {
        throw refused("a part of it declares a document type, which no workbook does");
      }
      if (sheet) {
        address(b);
      }
    }
  }

  private void address(int b) throws RefusedFile {
    if (seen == Seen.QUOTE) {
      boolean letter = b >= 'a' && b <= 'z';
      letters += letter ? 1 : 0;
      if (letters > MOST_LETTERS || b == '&') {
        throw refused("a cell stands in a column that no sheet has");
      }
      seen = letter ? Seen.QUOTE : Seen.NOTHING;
      return;
    }
    seen = next(b);
    letters = 0;
  }

  private Seen next(int b) {
    boolean space = b == ' ' || b == '\n' || b == '\r' || b == '\t';
    return switch (seen) {
      case NAME -> b == '=' ? Seen.EQUALS : space ? Seen.NAME : Seen.NOTHING;
      case EQUALS -> b == '"' || b == '\'' ? Seen.QUOTE : space ? Seen.EQUALS : Seen.NOTHING;
      case SPACE -> b == 'r' ? Seen.NAME : space ? Seen.SPACE : Seen.NOTHING;
      case NOTHING, QUOTE -> space ? Seen.SPACE : Seen.NOTHING;
    };
  }

  private static RefusedFile refused(String reason) {
    return new RefusedFile(reason, "open it in a spreadsheet program and save it as a new file");
  }

  private static int lower(byte b) {
    return b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b;
  }
}
