package org.tocsin.desk.establish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Plays the acts of a claim from what the machine read, and says what each changed. An act that was
 * undone shows what it had changed; the acts after it are played without it.
 */
final class ClaimHistory {
  private final Map<String, @Nullable String> now = new LinkedHashMap<>();
  private final Mask mask;

  private ClaimHistory(JsonNode original, Mask mask) {
    this.mask = mask;
    for (String field : List.of("type", "day_text", "place", "stance", "speakers")) {
      now.put(field, text(original.path(field)));
    }
    now.put("grade", Grade.UNGRADED.toString());
  }

  /**
   * @param original the claim's fields as the machine read them
   */
  static List<ClaimAct> of(JsonNode original, List<Review> reviews, Mask mask) {
    ClaimHistory history = new ClaimHistory(original, mask);
    return reviews.stream().map(history::act).toList();
  }

  private ClaimAct act(Review review) {
    List<ClaimAct.Diff> diffs = new ArrayList<>();
    for (Map.Entry<String, @Nullable String> change : changes(review).entrySet()) {
      String field = change.getKey();
      String before = now.get(field);
      String after = change.getValue();
      diffs.add(new ClaimAct.Diff(field, hidden(before), hidden(after)));
      if (!review.undone() && now.containsKey(field)) {
        now.put(field, after);
      }
    }
    return new ClaimAct(masked(review), diffs);
  }

  private static Map<String, @Nullable String> changes(Review review) {
    Map<String, @Nullable String> changes = new LinkedHashMap<>();
    switch (review.action()) {
      case Kinds.CANDIDATE_CORRECTED ->
          review.changes().properties().stream()
              .filter(change -> !change.getKey().equals("day"))
              .filter(change -> !change.getKey().equals("day_inferred"))
              .forEach(change -> changes.put(change.getKey(), text(change.getValue())));
      case Kinds.CLAIM_GRADED ->
          changes.put(
              "grade",
              review.changes().path("source").asString("")
                  + review.changes().path("information").asString(""));
      default ->
          review
              .changes()
              .properties()
              .forEach(change -> changes.put(change.getKey(), text(change.getValue())));
    }
    return changes;
  }

  private Review masked(Review review) {
    return new Review(
        review.leaf(),
        review.candidateId(),
        review.action(),
        mask.apply(review.reason()),
        mask.apply(review.changes()),
        review.by(),
        review.at(),
        review.undone());
  }

  private @Nullable String hidden(@Nullable String text) {
    return text == null ? null : mask.apply(text);
  }

  private static @Nullable String text(JsonNode value) {
    if (value.isArray()) {
      List<String> parts = new ArrayList<>();
      value.forEach(part -> parts.add(part.asString("")));
      return String.join(" › ", parts);
    }
    return value.isNull() || value.isMissingNode() ? null : value.asString("");
  }
}
