package org.tocsin.desk.warn.forecast;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
 * @param aside that somebody says it should not count, and why; empty while nobody does
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
    Optional<Aside> aside) {

  public SealedSet {
    refusals = List.copyOf(refusals);
  }

  /**
   * A person's word that the set was sealed by mistake. It stays on every page, and counts on no
   * board once somebody else has confirmed the word.
   *
   * @param known how many of its questions had an outcome when this was said
   * @param second who confirmed it; empty while nobody has
   */
  public record Aside(
      String reason, int known, String by, Instant at, long leaf, Optional<Second> second) {}

  /** The second reader. */
  public record Second(String by, Instant at, long leaf) {}

  /** Whether its predictions count: they do until a second person has set them aside. */
  public boolean counts() {
    return aside.flatMap(Aside::second).isEmpty();
  }

  /** The source as the scoreboard names it: with its model, when it has one. */
  public String label() {
    return model.isEmpty() ? source : source + " (" + model + ")";
  }
}
