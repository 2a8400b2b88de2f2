package org.tocsin.desk.publish.chart;

/** Liang and Barsky's clipping of a line to a box that starts at the origin. */
final class Clip {
  private Clip() {}

  /** The visible part as x1, y1, x2, y2; empty when nothing of the line is inside. */
  static double[] cut(double x1, double y1, double x2, double y2, double width, double height) {
    double dx = x2 - x1;
    double dy = y2 - y1;
    double[] p = {-dx, dx, -dy, dy};
    double[] q = {x1, width - x1, y1, height - y1};
    double enter = 0;
    double leave = 1;
    for (int side = 0; side < 4; side++) {
      if (p[side] == 0 && q[side] < 0) {
        return new double[0];
      }
      double at = p[side] == 0 ? 0 : q[side] / p[side];
      if (p[side] < 0) {
        enter = Math.max(enter, at);
      } else if (p[side] > 0) {
        leave = Math.min(leave, at);
      }
    }
    if (enter > leave) {
      return new double[0];
    }
    return new double[] {
      enter == 0 ? x1 : x1 + enter * dx,
      enter == 0 ? y1 : y1 + enter * dy,
      leave == 1 ? x2 : x1 + leave * dx,
      leave == 1 ? y2 : y1 + leave * dy
    };
  }
}
