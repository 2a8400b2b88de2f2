package org.tocsin.desk.establish;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a person sets right in a candidate; null leaves a field as it is. The words of the source
 * are never corrected.
 *
 * @param day ISO 8601 day, month or year
 * @param speakers outermost first
 */
public record Correction(
    @Nullable String type,
    @Nullable String day,
    @Nullable String place,
    @Nullable String stance,
    @Nullable List<String> speakers) {

  public Correction {
    if (day != null && PartialDay.parse(day).filter(d -> d.text().equals(day)).isEmpty()) {
      throw new IllegalArgumentException(
          "a date is written 2023-07-26, 2023-07 or 2023, not " + day);
    }
    if (stance != null && !List.of("asserts", "denies", "doubts").contains(stance)) {
      throw new IllegalArgumentException("a stance is asserts, denies or doubts, not " + stance);
    }
  }

  ObjectNode changes() {
    ObjectNode changes = JsonNodeFactory.instance.objectNode();
    putUnlessNull(changes, "type", type);
    putUnlessNull(changes, "place", place);
    putUnlessNull(changes, "stance", stance);
    if (day != null) {
      PartialDay partial = PartialDay.parse(day).orElseThrow();
      changes
          .put("day", partial.first().toString())
          .put("day_text", day)
          .put("day_inferred", false);
    }
    if (speakers != null) {
      speakers.forEach(changes.putArray("speakers")::add);
    }
    return changes;
  }

  private static void putUnlessNull(ObjectNode changes, String field, @Nullable String value) {
    if (value != null) {
      changes.put(field, value);
    }
  }
}
