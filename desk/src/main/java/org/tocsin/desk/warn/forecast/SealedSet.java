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
 * @param aside that it counts no more, and why; empty while it counts
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
   * A person's word that the file was sealed by mistake. It stays on every page and counts on no
   * board.
   *
   * @param known how many of its questions had an outcome when this was said
   */
  public record Aside(String reason, int known, String by, Instant at, long leaf) {}

  /** Whether its predictions count. */
  public boolean counts() {
    return aside.isEmpty();
  }

  /** The source as the scoreboard names it: with its model, when it has one. */
  public String label() {
    return model.isEmpty() ? source : source + " (" + model + ")";
  }
}
