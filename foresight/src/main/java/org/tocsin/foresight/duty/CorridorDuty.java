package org.tocsin.foresight.duty;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.foresight.corridor.CorridorHistory;
import org.tocsin.foresight.corridor.Reading;
import org.tocsin.foresight.corridor.Scenario;
import org.tocsin.foresight.corridor.Spell;
import org.tocsin.foresight.interval.DayInterval;

/** Reads an obligation off the history of a corridor: one account for each of its scenarios. */
public final class CorridorDuty {
  private CorridorDuty() {}

  /**
   * @param window from the first day of the obligation to its last, or to the as-of day
   */
  public static DutyDays read(DayInterval window, Condition condition, CorridorHistory history) {
    List<Account> accounts = new ArrayList<>();
    for (Scenario scenario : history.scenarios()) {
      List<Stretch> stretches = new ArrayList<>();
      for (Spell spell : scenario.spells()) {
        spell
            .days()
            .intersect(window)
            .ifPresent(days -> stretches.add(stretch(days, condition.on(spell.state()), spell)));
      }
      accounts.add(
          new Account(
              name(scenario.reading()), List.copyOf(scenario.speakers()), joined(stretches)));
    }
    return new DutyDays(window, accounts);
  }

  private static Stretch stretch(DayInterval days, Fulfilment state, Spell spell) {
    return new Stretch(days, state, state == Fulfilment.UNKNOWN ? List.of() : spell.reportIds());
  }

  private static String name(Reading reading) {
    return switch (reading) {
      case AGREED -> "all reports together";
      case AS_CLOSURE_REPORTS_SAY -> "as those who report it closed say";
      case AS_OPENING_REPORTS_SAY -> "as those who report it open say";
    };
  }

  /** Closed and then restricted is one stretch of "not met", on the evidence of both. */
  private static List<Stretch> joined(List<Stretch> stretches) {
    List<Stretch> joined = new ArrayList<>();
    for (Stretch next : stretches) {
      if (!joined.isEmpty()
          && joined.getLast().state() == next.state()
          && joined.getLast().days().until().equals(next.days().from())) {
        Stretch before = joined.removeLast();
        List<String> both = new ArrayList<>(before.evidence());
        next.evidence().stream().filter(id -> !both.contains(id)).forEach(both::add);
        joined.add(new Stretch(before.days().span(next.days()), next.state(), both));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }
}
