package org.tocsin.desk.exchange.sheet;

import java.nio.charset.StandardCharsets;

/**
 * Looks at the bytes of one XML part as they go by. Workbooks have no document type, so one that
 * does is an attack; and a cell whose address has more than three letters would make a reader set
 * aside memory for columns that no sheet has.
 */
final class PartScan {
  private static final byte[] DOCTYPE = "<!doctype".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ADDRESS = " r=\"".getBytes(StandardCharsets.US_ASCII);
  private static final int MOST_LETTERS = 3;

  private final boolean sheet;
  private int doctypeAt;
  private int addressAt;
  private int letters = -1;

  PartScan(boolean sheet) {
    this.sheet = sheet;
  }

  void scan(byte[] bytes, int length) throws RefusedFile {
    for (int i = 0; i < length; i++) {
      int b = lower(bytes[i]);
      doctypeAt = b == DOCTYPE[doctypeAt] ? doctypeAt + 1 : b == DOCTYPE[0] ? 1 : 0;
      if (doctypeAt == DOCTYPE.length) {
        throw new RefusedFile(
            "a part of it declares a document type, which no workbook does",
            "open it in a spreadsheet program and save it as a new file");
      }
      if (sheet) {
        address(b);
      }
    }
  }

  private void address(int b) throws RefusedFile {
    if (letters >= 0) {
      letters = b >= 'a' && b <= 'z' ? letters + 1 : -1;
      if (letters > MOST_LETTERS) {
        throw new RefusedFile(
            "a cell stands in a column that no sheet has",
            "open it in a spreadsheet program and save it as a new file");
      }
      return;
    }
    addressAt = b == ADDRESS[addressAt] ? addressAt + 1 : b == ADDRESS[0] ? 1 : 0;
    if (addressAt == ADDRESS.length) {
      addressAt = 0;
      letters = 0;
    }
  }

  private static int lower(byte b) {
    return b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b;
  }
}
