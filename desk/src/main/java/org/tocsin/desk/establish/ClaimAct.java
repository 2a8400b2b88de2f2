package org.tocsin.desk.establish;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing a person did with a claim, with what it changed.
 *
 * @param diffs one for each field, as the claim stood right before and after
 */
public record ClaimAct(Review review, List<Diff> diffs) {

  /**
   * @param field "day", "place", "speakers", "grade" ...
   * @param before null when it had no value
   */
  public record Diff(String field, @Nullable String before, @Nullable String after) {}
}
