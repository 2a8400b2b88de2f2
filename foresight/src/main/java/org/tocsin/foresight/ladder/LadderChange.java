package org.tocsin.foresight.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One difference between two ladders.
 *
 * @param rung its title, in the ladder that has it last
 * @param before what it said, "" for a rung that is new
 * @param after what it says, "" for a rung that is gone
 */
public record LadderChange(What what, String rung, String before, String after) {

  /** What of a rung differs. Times are in minutes; places count from 1. */
  public enum What {
    ADDED,
    REMOVED,
    MOVED,
    TITLE,
    FROM,
    ACKNOWLEDGE,
    REMIND,
    QUIET
  }

  /** What {@code after} changes of {@code before}, rung by rung; empty when they say the same. */
  public static List<LadderChange> between(Ladder before, Ladder after) {
    Map<String, Rung> old =
        before.rungs().stream().collect(Collectors.toMap(Rung::id, Function.identity()));
    List<LadderChange> changes = new ArrayList<>();
    for (Rung rung : after.rungs()) {
      Rung was = old.get(rung.id());
      if (was == null) {
        changes.add(new LadderChange(What.ADDED, rung.title(), "", rung.title()));
      } else {
        compare(was, rung, changes);
      }
    }
    for (Rung rung : before.rungs()) {
      if (after.rungs().stream().noneMatch(one -> one.id().equals(rung.id()))) {
        changes.add(new LadderChange(What.REMOVED, rung.title(), rung.title(), ""));
      }
    }
    move(before, after, changes);
    return List.copyOf(changes);
  }

  private static void compare(Rung was, Rung is, List<LadderChange> changes) {
    add(changes, What.TITLE, is, was.title(), is.title());
    add(changes, What.FROM, is, name(was), name(is));
    add(changes, What.ACKNOWLEDGE, is, was.acknowledgeMinutes(), is.acknowledgeMinutes());
    add(changes, What.REMIND, is, was.remindMinutes(), is.remindMinutes());
    add(changes, What.QUIET, is, was.quiet(), is.quiet());
  }

  private static String name(Rung rung) {
    return rung.from().name().toLowerCase(java.util.Locale.ROOT);
  }

  private static void add(
      List<LadderChange> changes, What what, Rung rung, Object before, Object after) {
    if (!before.equals(after)) {
      changes.add(new LadderChange(what, rung.title(), before.toString(), after.toString()));
    }
  }

  /** Rungs that both have and that stand in another order among those. */
  private static void move(Ladder before, Ladder after, List<LadderChange> changes) {
    List<String> was = shared(before, after);
    List<String> is = shared(after, before);
    for (Rung rung : after.rungs()) {
      int from = was.indexOf(rung.id());
      int to = is.indexOf(rung.id());
      if (from != to) {
        add(changes, What.MOVED, rung, from + 1, to + 1);
      }
    }
  }

  private static List<String> shared(Ladder of, Ladder with) {
    List<String> ids = with.rungs().stream().map(Rung::id).toList();
    return of.rungs().stream().map(Rung::id).filter(ids::contains).toList();
  }
}
