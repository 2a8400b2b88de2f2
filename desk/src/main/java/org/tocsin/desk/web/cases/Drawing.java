package org.tocsin.desk.web.cases;

import java.util.function.Function;
import org.tocsin.desk.publish.chart.Picture;
import org.tocsin.desk.publish.chart.Sheet;

/**
 * A picture in both widths; the style sheet shows the one that fits.
 *
 * @param csv address of the same values as a table, "" when there is none
 */
public record Drawing(Picture wide, Picture narrow, String csv) {

  static Drawing of(Function<Sheet, Picture> draw, String csv) {
    return new Drawing(draw.apply(Sheet.WIDE), draw.apply(Sheet.NARROW), csv);
  }
}
