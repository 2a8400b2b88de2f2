package org.tocsin.desk.web.cases;

import java.util.List;
import java.util.function.Function;
import org.tocsin.desk.publish.chart.Picture;
import org.tocsin.desk.publish.chart.Sheet;

/**
 * A picture in both widths; the style sheet shows the one that fits.
 *
 * @param csv address of the same values as a table, "" when there is none
 */
public record Drawing(Picture wide, Picture narrow, String csv) {
  private static final int MOST_ROWS = 25;

  /** The first rows of the table beside the picture; the CSV has all of them. */
  public List<List<String>> rows() {
    List<List<String>> all = wide.table().rows();
    return all.size() <= MOST_ROWS ? all : all.subList(0, MOST_ROWS);
  }

  /** How many rows are in the CSV alone. */
  public int left() {
    return wide.table().rows().size() - rows().size();
  }

  /** Draws a picture once for each width. */
  public static Drawing of(Function<Sheet, Picture> draw, String csv) {
    return new Drawing(draw.apply(Sheet.WIDE), draw.apply(Sheet.NARROW), csv);
  }
}
