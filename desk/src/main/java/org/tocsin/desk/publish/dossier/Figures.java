package org.tocsin.desk.publish.dossier;

import java.util.function.BiFunction;
import org.tocsin.desk.publish.chart.Picture;
import org.tocsin.desk.publish.chart.Sheet;

/** Draws one picture on all sheets. */
final class Figures {
  private Figures() {}

  /**
   * @param id of the section; each sheet's picture has ids of its own
   */
  static Block.Figure draw(String id, BiFunction<Sheet, String, Picture> picture) {
    return new Block.Figure(
        picture.apply(Sheet.WIDE, id + "-w"),
        picture.apply(Sheet.NARROW, id + "-n"),
        picture.apply(Sheet.PAPER, id + "-p"));
  }
}
