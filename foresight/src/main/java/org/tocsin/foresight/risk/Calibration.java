package org.tocsin.foresight.risk;

import java.util.List;

/**
 * Whether forecast chances came true as often as they said; what a calibration plot is drawn from.
 * A perfect forecast has all points on the diagonal.
 *
 * @param meaning what the axes are, in one sentence
 * @param points in ascending order of {@code forecast}
 */
public record Calibration(String meaning, List<Point> points) {

  public Calibration {
    points = List.copyOf(points);
  }

  /**
   * One point of the plot.
   *
   * @param forecast share that the forecast gives, 0 to 1
   * @param observed share that came true, 0 to 1
   * @param cases how many outcomes the point stands on
   */
  public record Point(double forecast, double observed, int cases) {}
}
