package org.tocsin.desk.warn.forecast;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tocsin.foresight.board.file.Refusal;
import org.tocsin.foresight.risk.ForecastCard;

/**
 * What one source predicted at one time, as it was sealed.
 *
 * @param model name and version of the model, "" for none
 * @param release which data the source knew, as stated, "" when it is not
 * @param trained the periods it learned from, as stated, "" when they are not
 * @param card what a forecast of Tocsin says about itself
 * @param withheld why the source itself gave no predictions, "" when it did
 * @param itemId the sealed file they stand in, "" for what was typed in
 * @param by who sealed it
 * @param refusals rows of the file that could not be used
 * @param said words that it, or a row of it, should not count, the oldest first, by number of the
 *     row; those on the whole set under {@link #WHOLE}
 */
public record SealedSet(
    String id,
    String caseId,
    String source,
    String model,
    String release,
    String trained,
    Optional<ForecastCard> card,
    String withheld,
    String itemId,
    String by,
    Instant at,
    long leaf,
    List<Refusal> refusals,
    Map<Integer, List<Aside>> said) {

  /** Where the words on a whole set stand. */
  static final int WHOLE = -1;

  public SealedSet {
    refusals = List.copyOf(refusals);
    said = Map.copyOf(said);
  }

  /** The words on the whole set, or on one row of it, the oldest first. */
  public List<Aside> words(OptionalInt row) {
    return said.getOrDefault(row.orElse(WHOLE), List.of());
  }

  /** The last word on the whole set; empty while nobody said one. */
  public Optional<Aside> aside() {
    return words(OptionalInt.empty()).stream().reduce((earlier, later) -> later);
  }

  /** Whether the set as a whole counts: it does until two people have set it aside. */
  public boolean counts() {
    return !Aside.isAway(words(OptionalInt.empty()));
  }

  /** Whether one row of it counts. */
  public boolean counts(int row) {
    return counts() && !Aside.isAway(words(OptionalInt.of(row)));
  }

  /** Rows of it that somebody said something of, by number. */
  public SortedSet<Integer> rowsWithWords() {
    SortedSet<Integer> rows = new TreeSet<>(said.keySet());
    rows.remove(WHOLE);
    return rows;
  }

  /** The source as the scoreboard names it: with its model, when it has one. */
  public String label() {
    return model.isEmpty() ? source : source + " (" + model + ")";
  }
}
