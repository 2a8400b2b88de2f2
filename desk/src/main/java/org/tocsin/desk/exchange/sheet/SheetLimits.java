package org.tocsin.desk.exchange.sheet;

/**
 * The bounds within which a table is read. What passes one of them is refused with a line that
 * names it; nothing is cut off in silence.
 *
 * @param fileBytes size of the file as it came
 * @param unpackedBytes size of all parts of a workbook when unpacked
 * @param textBytes size of a workbook's shared texts when unpacked; they are held in memory
 * @param ratio how many times larger than its packed form a part may be
 * @param parts how many parts a workbook may have
 * @param rows how many rows one sheet may have
 * @param columns how many cells one row may have
 * @param cellCharacters how long one cell may be
 * @param recordCharacters how long one row of a text may be
 */
public record SheetLimits(
    long fileBytes,
    long unpackedBytes,
    long textBytes,
    int ratio,
    int parts,
    long rows,
    int columns,
    int cellCharacters,
    int recordCharacters) {

  public static final SheetLimits STANDARD =
      new SheetLimits(
          512L << 20, 1L << 30, 96L << 20, 200, 2_000, 1_048_576, 500, 32_767, 4_000_000);
}
