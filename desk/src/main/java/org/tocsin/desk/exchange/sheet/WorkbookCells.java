package org.tocsin.desk.exchange.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** Turns cells of a workbook into text: numbers as people read them, day numbers as dates. */
final class WorkbookCells {
  /** What is left of a number format once colours, conditions and quoted words are gone. */
  private static final Pattern DECORATION = Pattern.compile("\\[[^\\]]*\\]|\"[^\"]*\"|\\\\.|_.");

  private static final Pattern DATE = Pattern.compile("[ymd]");
  private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
  private static final double LAST_DAY = 2_958_465;

  /** A double holds 15 figures for sure; what lies beyond is noise of its binary form. */
  private static final MathContext FIGURES = new MathContext(15);

  private static final int SECONDS_A_DAY = 86_400;

  /** What a double can need; a longer number is an attack, since it is written out in figures. */
  private static final int MOST_FIGURES = 400;

  /** The longest number format that spreadsheet programs write. */
  private static final int MOST_OF_FORMAT = 255;

  private final LocalDate epoch;
  private final SheetLimits limits;

  WorkbookCells(boolean from1904, SheetLimits limits) {
    this.epoch = from1904 ? EPOCH_1904 : EPOCH_1900;
    this.limits = limits;
  }

  List<Cell> of(org.dhatim.fastexcel.reader.Row row) {
    List<Cell> cells = new ArrayList<>(row.getCellCount());
    for (org.dhatim.fastexcel.reader.Cell cell : row) {
      cells.add(cell(cell));
    }
    return cells;
  }

  private Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return Cell.EMPTY;
    }
    String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
    return switch (cell.getType()) {
      case ERROR -> new Cell(raw, Cell.Origin.SHEET_ERROR);
      case BOOLEAN -> Cell.of(raw.equals("1") || raw.equalsIgnoreCase("true") ? "true" : "false");
      case NUMBER -> number(raw, cell.getDataFormatString(), Cell.Origin.PLAIN);
      case FORMULA ->
          raw.isEmpty()
              ? new Cell("", Cell.Origin.SHEET_ERROR)
              : number(raw, cell.getDataFormatString(), Cell.Origin.FORMULA_RESULT);
      case STRING, EMPTY -> TextCells.cell(String.valueOf(cell.getText()), limits);
    };
  }

  private Cell number(String raw, @Nullable String format, Cell.Origin origin) {
    BigDecimal value;
    try {
      value = figures(raw.strip());
    } catch (NumberFormatException e) {
      Cell text = TextCells.cell(raw, limits);
      return text.origin() == Cell.Origin.PLAIN ? new Cell(text.text(), origin) : text;
    }
    boolean isDay = isDate(format) && value.signum() >= 0 && value.doubleValue() <= LAST_DAY;
    if (isDay) {
      return new Cell(
          date(value.doubleValue()), origin == Cell.Origin.PLAIN ? Cell.Origin.SHEET_DATE : origin);
    }
    return new Cell(value.toPlainString(), origin);
  }

  private static BigDecimal figures(String raw) {
    BigDecimal value =
        raw.length() > MOST_FIGURES ? BigDecimal.ZERO : new BigDecimal(raw).round(FIGURES);
    if (raw.length() > MOST_FIGURES || Math.abs((long) value.scale()) > MOST_FIGURES) {
      throw new NumberFormatException("no number of a workbook has so many figures");
    }
    return value.stripTrailingZeros();
  }

  private String date(double number) {
    LocalDateTime at =
        epoch
            .plusDays((long) number)
            .atStartOfDay()
            .plusSeconds(Math.round((number - Math.floor(number)) * SECONDS_A_DAY));
    return at.toLocalTime().toSecondOfDay() == 0 ? at.toLocalDate().toString() : at.toString();
  }

  private static boolean isDate(@Nullable String format) {
    if (format == null || format.length() > MOST_OF_FORMAT || format.equalsIgnoreCase("general")) {
      return false;
    }
    String bare = DECORATION.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
    boolean time = bare.contains("h") || bare.contains("s");
    return DATE.matcher(bare).find() && !(time && !bare.contains("y") && !bare.contains("d"));
  }
}
