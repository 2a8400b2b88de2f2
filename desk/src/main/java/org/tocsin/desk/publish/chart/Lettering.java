package org.tocsin.desk.publish.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How long words will be. Nothing measures text on a server, so widths are estimates on the safe
 * side: labels that would not fit are wrapped or cut with an ellipsis, never drawn over each other.
 */
final class Lettering {
  private static final double NARROW_EM = 0.33;
  private static final double PLAIN_EM = 0.57;
  private static final double BROAD_EM = 0.72;
  private static final double FULL_EM = 1.05;

  private Lettering() {}

  static double width(String text, double size) {
    return text.codePoints().mapToDouble(Lettering::em).sum() * size;
  }

  private static double em(int codePoint) {
    if (" .,:;'|!ijlI()[]-".indexOf(codePoint) >= 0) {
      return NARROW_EM;
    }
    if (codePoint >= 0x2E80) {
      return FULL_EM;
    }
    boolean broad =
        Character.isUpperCase(codePoint)
            || codePoint == 'm'
            || codePoint == 'w'
            || codePoint > 0x370;
    return broad ? BROAD_EM : PLAIN_EM;
  }

  static boolean fits(String text, double size, double space) {
    return width(text, size) <= space;
  }

  /** The text, cut at a code point with an ellipsis when it is longer than {@code space}. */
  static String fit(String text, double size, double space) {
    if (fits(text, size, space)) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    double left = space / size - em('…');
    for (int point : text.codePoints().toArray()) {
      left -= em(point);
      if (left < 0 && !kept.isEmpty()) {
        break;
      }
      kept.appendCodePoint(point);
    }
    return kept.toString().stripTrailing() + "…";
  }

  /** Lines of at most {@code space}; what does not fit into {@code most} lines is cut. */
  static List<String> wrap(String text, double size, double space, int most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && lines.size() < most - 1 && !fits(longer, size, space)) {
        lines.add(line.toString());
        longer = word;
      }
      line.setLength(0);
      line.append(longer);
    }
    lines.add(fit(line.toString(), size, space));
    return lines;
  }
}
