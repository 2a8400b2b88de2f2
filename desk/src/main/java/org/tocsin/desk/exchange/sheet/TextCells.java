package org.tocsin.desk.exchange.sheet;

/** Turns the text of a cell into a cell: trimmed, unguarded, within its limit. */
final class TextCells {
  private static final char REPLACEMENT = '\uFFFD';

  private TextCells() {}

  static Cell cell(String raw, SheetLimits limits) {
    String text = raw.strip();
    if (text.length() > limits.cellCharacters()) {
      return new Cell(text.substring(0, limits.cellCharacters()), Cell.Origin.TOO_LONG);
    }
    if (text.indexOf(REPLACEMENT) >= 0) {
      return new Cell(text, Cell.Origin.BROKEN_CHARACTERS);
    }
    return FormulaGuard.isGuarded(text)
        ? new Cell(FormulaGuard.open(text), Cell.Origin.UNGUARDED)
        : Cell.of(text);
  }
}
