package org.tocsin.desk.exchange.sheet;

/**
 * How the rows of a file are to be read. What is "" or 0 is found out from the file.
 *
 * @param charset IANA name of the encoding, for text
 * @param delimiter what parts the cells, one character, for text
 * @param sheet name of the sheet, for workbooks
 * @param headerRow number of the row that names the columns, from 1
 */
public record Layout(String charset, String delimiter, String sheet, int headerRow) {
  public static final Layout FOUND_OUT = new Layout("", "", "", 0);

  public Layout withHeaderRow(int row) {
    return new Layout(charset, delimiter, sheet, row);
  }
}
