package org.tocsin.foresight.score;

import java.util.ArrayList;
import java.util.List;

/**
 * Forecasts beside what happened, in classes of probability: of all that were given about 5 %, how
 * many happened. The points (mean forecast, share that happened) are the reliability curve.
 *
 * @param classes from the lowest probability to the highest, none empty
 */
public record CalibrationTable(List<ProbabilityClass> classes) {
  /** Borders that leave room for rare events. */
  public static final List<Double> RARE = List.of(0.01, 0.02, 0.05, 0.10, 0.20, 0.50);

  public CalibrationTable {
    classes = List.copyOf(classes);
  }

  /**
   * @param from lowest probability of the class
   * @param below the next border; 1 belongs to the last class
   * @param meanForecast of the forecasts in it
   * @param happened how many of them happened
   */
  public record ProbabilityClass(
      double from, double below, int forecasts, double meanForecast, int happened) {

    /** Share that happened, from 0 to 1. */
    public double observed() {
      return (double) happened / forecasts;
    }

    /**
     * The interval of Wilson (1927) at 95 % around the share. It takes the rows as independent, so
     * it is too narrow where the same country stands in it year after year.
     */
    public Interval interval() {
      double z = 1.959964;
      double n = forecasts;
      double share = observed();
      double middle = (share + z * z / (2 * n)) / (1 + z * z / n);
      double half = z * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n);
      return new Interval(share, Math.max(0, middle - half), Math.min(1, middle + half), 0.95);
    }
  }

  /**
   * @param borders between classes, rising
   */
  public static CalibrationTable of(DueForecasts forecasts, List<Double> borders) {
    List<ProbabilityClass> classes = new ArrayList<>();
    double from = 0;
    for (int i = 0; i <= borders.size(); i++) {
      double below = i < borders.size() ? borders.get(i) : 1;
      double low = from;
      boolean last = i == borders.size();
      List<DueForecast> inside =
          forecasts.ranked().stream()
              .filter(due -> due.probability() >= low && (last || due.probability() < below))
              .toList();
      if (!inside.isEmpty()) {
        classes.add(classOf(from, below, inside));
      }
      from = below;
    }
    return new CalibrationTable(classes);
  }

  private static ProbabilityClass classOf(double from, double below, List<DueForecast> inside) {
    double mean = inside.stream().mapToDouble(DueForecast::probability).average().orElse(0);
    int happened = (int) inside.stream().filter(DueForecast::happened).count();
    return new ProbabilityClass(from, below, inside.size(), mean, happened);
  }
}
