package org.tocsin.desk.publish.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What people changed in the site: clearances taken back, and others put in their place. */
final class Corrections {
  private Corrections() {}

  /**
   * @param all clearances of a case
   * @param maySay whether the words of an earlier line may still be said
   */
  static List<Correction> of(List<Clearance> all, Predicate<Line> maySay) {
    List<Clearance> cleared =
        all.stream()
            .filter(Clearance::wasCleared)
            .sorted(Comparator.comparing(one -> at(one.clearedAt())))
            .toList();
    List<Correction> found = new ArrayList<>();
    Map<Section, Clearance> before = new EnumMap<>(Section.class);
    for (Clearance one : cleared) {
      if (one.state() == Clearance.State.REVOKED) {
        found.add(
            new Correction(
                one.section(),
                Correction.Kind.REVOKED,
                day(one.endedAt()),
                one.ended(),
                "",
                "",
                one.lines().size(),
                one.lastLeaf()));
      }
      Clearance earlier = before.put(one.section(), one);
      if (earlier != null && !wasRevokedBefore(earlier, one)) {
        compare(earlier, one, maySay, found);
      }
    }
    return found;
  }

  private static boolean wasRevokedBefore(Clearance earlier, Clearance later) {
    return earlier.endedAt() != null && at(earlier.endedAt()).isBefore(at(later.clearedAt()));
  }

  private static void compare(
      Clearance earlier, Clearance later, Predicate<Line> maySay, List<Correction> found) {
    Map<String, Line> now = Edition.byKey(later.lines());
    boolean quotable = earlier.state() != Clearance.State.REVOKED;
    boolean printed = later.state() != Clearance.State.REVOKED;
    int removed = 0;
    for (Line line : earlier.lines()) {
      Line next = now.get(line.key());
      if (next == null) {
        removed++;
      } else if (!next.words().equals(line.words()) || !next.speaker().equals(line.speaker())) {
        found.add(
            new Correction(
                later.section(),
                Correction.Kind.REPLACED,
                day(later.clearedAt()),
                later.reason(),
                quotable && maySay.test(line) ? said(line) : "",
                printed && maySay.test(next) ? said(next) : "",
                1,
                later.leaf()));
      }
    }
    if (removed > 0) {
      found.add(
          new Correction(
              later.section(),
              Correction.Kind.REMOVED,
              day(later.clearedAt()),
              later.reason(),
              "",
              "",
              removed,
              later.leaf()));
    }
  }

  private static String said(Line line) {
    return (line.speaker().isEmpty() ? "" : line.speaker() + ": ") + line.words();
  }

  private static Instant at(@Nullable Instant at) {
    return Optional.ofNullable(at).orElse(Instant.EPOCH);
  }

  private static LocalDate day(@Nullable Instant at) {
    return LocalDate.ofInstant(at(at), ZoneOffset.UTC);
  }
}
