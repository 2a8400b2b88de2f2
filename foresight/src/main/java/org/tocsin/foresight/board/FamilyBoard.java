package org.tocsin.foresight.board;

import java.util.List;
import java.util.Optional;
import org.tocsin.foresight.board.Question.Family;

/**
 * All sources that answered questions of one family.
 *
 * @param rows each alone, by name
 * @param pairs each two of them, on what both answered
 */
public record FamilyBoard(Family family, List<SourceRow> rows, List<Pair> pairs) {
  public FamilyBoard {
    rows = List.copyOf(rows);
    pairs = List.copyOf(pairs);
  }

  /** The row of a source. */
  public Optional<SourceRow> find(String source) {
    return rows.stream().filter(row -> row.source().equals(source)).findFirst();
  }
}
