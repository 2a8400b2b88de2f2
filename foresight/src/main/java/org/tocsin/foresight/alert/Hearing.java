package org.tocsin.foresight.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Conditions on who is still heard of and on how well something is supported. */
final class Hearing {

  private Hearing() {}

  static List<Verdict> goneSilent(Condition.GoneSilent condition, Observation now) {
    if (!(now instanceof Observation.PlaceHeard heard)) {
      return List.of();
    }
    if (!heard.silent()) {
      return List.of(new Verdict.Clears(heard.place()));
    }
    if (heard.expected() < condition.expected()) {
      return List.of();
    }
    String expected = Judge.number(heard.expected());
    Reason reason =
        new Reason(
            "Reports from %s origins were to be expected, none is known".formatted(expected),
            heard.evidenceIds());
    Map<String, String> words =
        Map.of("place", heard.place(), "expected", expected, "day", heard.day().toString());
    return List.of(
        new Verdict.Holds(heard.place(), heard.day().toString(), words, List.of(reason)));
  }

  static List<Verdict> findingGraded(Condition.FindingGraded condition, Observation now) {
    if (!(now instanceof Observation.FindingSupported found)
        || found.source() > condition.source().charAt(0)
        || found.information() > condition.information()) {
      return List.of();
    }
    String grade = "" + found.source() + found.information();
    Reason reason =
        new Reason("Evidence graded %s supports it".formatted(grade), found.evidenceIds());
    Map<String, String> words =
        Map.of("indicator", found.indicator(), "grade", grade, "day", found.day().toString());
    return List.of(new Verdict.Holds(found.indicator(), "first", words, List.of(reason)));
  }

  static List<Verdict> indicatorFound(Condition.IndicatorFound condition, Observation now) {
    if (!(now instanceof Observation.IndicatorFound found)
        || found.source() > condition.source().charAt(0)
        || found.information() > condition.information()) {
      return List.of();
    }
    String grade = "" + found.source() + found.information();
    String place = found.place().isEmpty() ? "a place not named" : found.place();
    Map<String, String> words =
        Map.of(
            "indicator", found.indicator(),
            "place", place,
            "grade", grade,
            "finding", found.finding(),
            "day", found.day().toString());
    return List.of(new Verdict.Holds(found.finding(), "first", words, why(found, grade)));
  }

  private static List<Reason> why(Observation.IndicatorFound found, String grade) {
    List<Reason> reasons = new ArrayList<>();
    String review = found.reviewed() ? "reviewed by a second person" : "not yet reviewed";
    reasons.add(
        new Reason(
            "A person states in %s, graded %s and %s, that it is present"
                .formatted(found.finding(), grade, review),
            found.evidenceIds()));
    if (!found.contestedByIds().isEmpty()) {
      reasons.add(new Reason("The finding names claims against it", found.contestedByIds()));
    }
    if (found.disputed()) {
      reasons.add(new Reason("A colleague contests the finding", List.of()));
    }
    return reasons;
  }
}
