package org.tocsin.desk.establish;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tocsin.desk.establish.Matter.Question;
import tools.jackson.databind.JsonNode;

/**
 * Finds claims that may contradict each other: same place, same kind of thing, near days, and
 * another value or the opposite stance. Pure, and linear but for the sorting; it suggests and never
 * decides.
 */
final class Matters {
  private static final Set<String> PASSAGE = Set.of("closure", "restriction", "reopening");
  private static final int DAYS_HAPPENED = 3;
  private static final int DAYS_PASSAGE = 0;
  private static final int DAYS_HOW_MANY = 7;
  private static final int DAYS_WHEN = 21;

  /** One claim as an answer to one question. */
  record Telling(
      Question question, String key, String place, String value, String stance, Candidate claim) {}

  private final List<Telling> tellings = new ArrayList<>();

  private Matters() {}

  /** Groups of tellings that do not agree, each of one question. */
  static List<List<Telling>> of(List<Candidate> claims) {
    Matters matters = new Matters();
    claims.forEach(matters::take);
    Map<String, List<Telling>> byKey =
        matters.tellings.stream()
            .collect(
                Collectors.groupingBy(
                    telling -> telling.question() + "|" + telling.key(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return byKey.values().stream()
        .flatMap(same -> near(same).stream())
        .filter(Matters::disagree)
        .toList();
  }

  private void take(Candidate claim) {
    switch (claim.kind()) {
      case EVENT -> event(claim);
      case QUANTITY -> quantity(claim);
      default -> {}
    }
  }

  private void event(Candidate claim) {
    String place = claim.place() == null ? "" : claim.place();
    if (place.isEmpty() || claim.day() == null || !isExact(claim)) {
      return;
    }
    String where = OriginCount.plain(place);
    if (PASSAGE.contains(claim.type())) {
      add(Question.OPEN_OR_CLOSED, where, place, claim.type(), claim);
      return;
    }
    String what = where + "|" + claim.type();
    add(Question.HAPPENED_OR_NOT, what, place, claim.type(), claim);
    participant(claim, "agent").ifPresent(agent -> add(Question.WHO, what, place, agent, claim));
    participant(claim, "victim")
        .ifPresent(victim ->
            add(
                Question.WHEN,
                what + "|" + OriginCount.plain(victim),
                place,
                String.valueOf(claim.day()),
                claim));
  }

  private void quantity(Candidate claim) {
    JsonNode detail = claim.detail();
    String unit = claim.type();
    String of = detail.path("of").asString("");
    JsonNode value = detail.path("value");
    if (!value.isNumber() || (unit.isEmpty() && of.isEmpty())) {
      return;
    }
    String place =
        claim.place() != null
            ? claim.place()
            : detail.path("places").path(0).path("name").asString("");
    String key = OriginCount.plain(place) + "|" + unit + "|" + OriginCount.plain(of);
    String approx = detail.path("approx").asString("");
    String told =
        (approx.isEmpty() ? "" : approx.replace('_', ' ') + " ")
            + value.asString()
            + (of.isEmpty() ? " " + unit : " " + of);
    add(Question.HOW_MANY, key, place, told, claim);
  }

  private void add(Question question, String key, String place, String value, Candidate claim) {
    tellings.add(new Telling(question, key, place, value, claim.stance(), claim));
  }

  private static Optional<String> participant(Candidate claim, String role) {
    for (JsonNode one : claim.detail().path("participants")) {
      String actor = one.path("actor").asString("");
      boolean open = !actor.isBlank() && !actor.contains(Mask.WITHHELD);
      if (one.path("role").asString("").equals(role) && open) {
        return Optional.of(actor);
      }
    }
    return Optional.empty();
  }

  private static boolean isExact(Candidate claim) {
    return claim.dayText() != null && claim.dayText().length() > "2022-12".length();
  }

  /** Cut where the days are too far from the first; what has no day stands by itself. */
  private static List<List<Telling>> near(List<Telling> same) {
    List<List<Telling>> groups = new ArrayList<>();
    List<Telling> undated = same.stream().filter(t -> t.claim().day() == null).toList();
    if (!undated.isEmpty()) {
      groups.add(undated);
    }
    List<Telling> dated =
        same.stream().filter(t -> t.claim().day() != null).sorted(IN_TIME).toList();
    LocalDate first = null;
    for (Telling telling : dated) {
      LocalDate day = telling.claim().day();
      if (first == null || day == null || ChronoUnit.DAYS.between(first, day) > reach(telling)) {
        groups.add(new ArrayList<>());
        first = day;
      }
      groups.getLast().add(telling);
    }
    return groups;
  }

  static final Comparator<Telling> IN_TIME =
      Comparator.comparing(
              (Telling telling) -> telling.claim().day(),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(telling -> telling.claim().leaf());

  private static int reach(Telling telling) {
    return switch (telling.question()) {
      case OPEN_OR_CLOSED -> DAYS_PASSAGE;
      case HOW_MANY -> DAYS_HOW_MANY;
      case WHEN -> DAYS_WHEN;
      case HAPPENED_OR_NOT, WHO, OTHER -> DAYS_HAPPENED;
    };
  }

  /** Two values or stances, told by two voices: one who corrects themselves contradicts nobody. */
  private static boolean disagree(List<Telling> tellings) {
    return count(tellings, telling -> OriginCount.plain(telling.value()) + telling.stance()) > 1
        && count(tellings, Matters::voice) > 1;
  }

  private static String voice(Telling telling) {
    String voice = OriginCount.voice(telling.claim());
    return voice.isEmpty() ? "item " + telling.claim().itemId() : voice;
  }

  private static long count(List<Telling> tellings, Function<Telling, String> of) {
    return tellings.stream().map(of).distinct().count();
  }
}
