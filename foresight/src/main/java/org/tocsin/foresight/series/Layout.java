package org.tocsin.foresight.series;

import java.util.List;

/** One way in which somebody publishes a table. */
interface Layout {
  /** What to call it. */
  String name();

  /** Whether the headers or hashtags are those of this layout. */
  boolean fits(Grid grid);

  RowReader reader(Grid grid);

  /** Reads one row. */
  interface RowReader {
    /**
     * @return its figures, at least one
     * @throws IllegalArgumentException when it gives none, with the reason
     */
    List<Figure> read(Grid.Line line);
  }
}
