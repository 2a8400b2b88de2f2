package org.tocsin.desk.web.cases;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.IntSummaryStatistics;
import org.tocsin.desk.measure.CorridorMeasure;
import org.tocsin.desk.measure.CorridorMeasure.Scenario;

/**
 * Days a corridor was reported closed, all closures together, over the accounts on record.
 *
 * @param least in the account with the fewest, -1 when there is no account
 * @param most in the account with the most, -1 when there is no account
 */
record ClosedDays(int least, int most) {

  static ClosedDays of(CorridorMeasure measure) {
    if (measure.scenarios().isEmpty()) {
      return new ClosedDays(-1, -1);
    }
    LocalDate end = measure.asOf().plusDays(1);
    IntSummaryStatistics days =
        measure.scenarios().stream().mapToInt(s -> days(s, end)).summaryStatistics();
    return new ClosedDays(days.getMin(), days.getMax());
  }

  private static int days(Scenario scenario, LocalDate end) {
    return scenario.stretches().stream()
        .filter(stretch -> stretch.state().equals("closed"))
        .mapToInt(s ->
            (int)
                Math.max(
                    0, ChronoUnit.DAYS.between(s.from(), s.until().isAfter(end) ? end : s.until())))
        .sum();
  }
}
