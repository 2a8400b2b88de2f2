package org.tocsin.desk.publish.chart;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a fan is drawn from: the forecast of one source for one place, and what came.
 *
 * @param what what is forecast, and where
 * @param source who says so
 * @param share whether the numbers are shares, to be written as percent
 * @param periods in the order of time, at least one
 * @param past what came in periods before, in the order of time
 */
public record FanPlot(
    String what, String source, boolean share, List<Period> periods, List<Came> past) {

  public FanPlot {
    periods = List.copyOf(periods);
    past = List.copyOf(past);
  }

  /**
   * The quantiles of one period.
   *
   * @param came what came in it, null while that is not decided
   */
  public record Period(
      LocalDate from,
      LocalDate last,
      double p10,
      double p25,
      double p50,
      double p75,
      double p90,
      @Nullable Double came) {}

  /** What came of an earlier period. */
  public record Came(LocalDate from, LocalDate last, double value) {}
}
