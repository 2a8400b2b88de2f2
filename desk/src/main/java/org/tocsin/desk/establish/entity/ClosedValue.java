package org.tocsin.desk.establish.entity;

import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.journal.Recorded;
import tools.jackson.databind.JsonNode;

/**
 * What a restricted statement says, out of the closed part of its fact.
 *
 * @param note the writer's own words about it, "" for none
 * @param spot the point of a place, null when none was given
 */
public record ClosedValue(String value, String note, @Nullable Spot spot) {

  /**
   * @throws NoSuchElementException when the fact holds no such statement
   */
  public static ClosedValue in(Recorded fact, String statementId) {
    for (JsonNode closed : fact.part(EntityFacts.RESTRICTED).path("list")) {
      if (closed.path("id").asString("").equals(statementId)) {
        return new ClosedValue(
            closed.path("value").asString(""),
            closed.path("note").asString(""),
            spot(closed.path("spot")));
      }
    }
    throw new NoSuchElementException("fact " + fact.leaf() + " has no value " + statementId);
  }

  /** What a statement says with the names that are hidden in it. */
  static ClosedValue of(@Nullable Statement whole) {
    if (whole == null) {
      throw new NoSuchElementException("it stands no more");
    }
    return new ClosedValue(whole.value(), whole.note(), whole.spot());
  }

  private static @Nullable Spot spot(JsonNode spot) {
    return spot.isMissingNode()
        ? null
        : new Spot(
            spot.path("latitude").asDouble(),
            spot.path("longitude").asDouble(),
            spot.path("precision_metres").asInt());
  }
}
