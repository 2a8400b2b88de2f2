package org.tocsin.desk.establish;

import org.tocsin.reader.Span;

/** Cuts spans of code points out of one text. */
final class Quotes {
  private final String text;
  private final int[] points;

  Quotes(String text) {
    this.text = text;
    this.points =
        text.length() == text.codePointCount(0, text.length()) ? new int[0] : offsets(text);
  }

  /** The words at {@code span}; what reaches past the end of the text is left out. */
  String at(Span span) {
    return text.substring(offset(span.begin()), offset(span.end()));
  }

  /** Where a code point stands in the Java string. */
  int offset(int point) {
    if (points.length == 0) {
      return Math.min(point, text.length());
    }
    return points[Math.min(point, points.length - 1)];
  }

  /** The code point that stands at an offset of the Java string. */
  int point(int offset) {
    if (points.length == 0) {
      return Math.min(offset, text.length());
    }
    int found = java.util.Arrays.binarySearch(points, offset);
    return found >= 0 ? found : -found - 1;
  }

  private static int[] offsets(String text) {
    int count = text.codePointCount(0, text.length());
    int[] offsets = new int[count + 1];
    int at = 0;
    for (int point = 0; point < count; point++) {
      offsets[point] = at;
      at = text.offsetByCodePoints(at, 1);
    }
    offsets[count] = at;
    return offsets;
  }
}
