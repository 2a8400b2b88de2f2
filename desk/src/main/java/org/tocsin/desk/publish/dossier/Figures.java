package org.tocsin.desk.publish.dossier;

import java.util.List;
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
    return drawAll(id, picture.andThen(List::of));
  }

  /** A picture that may need several sheets of paper. */
  static Block.Figure drawAll(String id, BiFunction<Sheet, String, List<Picture>> pictures) {
    return new Block.Figure(
        pictures.apply(Sheet.WIDE, id + "-w").getFirst(),
        pictures.apply(Sheet.NARROW, id + "-n").getFirst(),
        pictures.apply(Sheet.PAPER, id + "-p"));
  }
}
