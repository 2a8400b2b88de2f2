package org.tocsin.desk.web.record;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.entity.EntityType;
import org.tocsin.desk.establish.entity.Field;

/**
 * Puts what a claim says into an empty form, each value resting on the claim; the person reads it
 * before it is recorded.
 */
record Prefill(EntityType type) {
  private static final int LONGEST_TITLE = 120;

  void from(Candidate claim, Map<String, String> values) {
    if (type.titles().contains("title")) {
      String says = claim.statement();
      String title = says.length() <= LONGEST_TITLE ? says : says.substring(0, LONGEST_TITLE) + "…";
      put(values, "title", title, claim);
    }
    put(values, "account", claim.statement(), claim);
    put(values, "began", claim.dayText(), claim);
    put(values, "place", claim.place(), claim);
  }

  private void put(
      Map<String, String> values, String field, @Nullable String value, Candidate claim) {
    if (value != null && !value.isBlank() && type.findField(field).map(Field::name).isPresent()) {
      values.putIfAbsent(field + ".0.value", value);
      values.putIfAbsent(field + ".0.claims", claim.id());
    }
  }
}
