package org.tocsin.reader.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line that is not blank.
 *
 * @param content where its words begin, after indent and marker
 * @param end where they end, trailing blanks left out
 * @param indent columns before the first character; a tab counts four
 * @param afterBlank a blank line, or the start of the text, stands before it
 */
record Line(int content, int end, int indent, @Nullable Marker marker, boolean afterBlank) {
  private static final int TAB_COLUMNS = 4;

  int length() {
    return end - content + (marker == null ? 0 : marker.length() + 1) + indent;
  }

  static List<Line> linesOf(String text, int from, int to) {
    List<Line> lines = new ArrayList<>();
    boolean blank = true;
    int at = from;
    while (at < to) {
      int stop = at;
      while (stop < to && text.charAt(stop) != '\n' && text.charAt(stop) != '\r') {
        stop++;
      }
      Line line = of(text, at, stop, blank);
      if (line != null) {
        lines.add(line);
      }
      blank = line == null;
      boolean pair = stop + 1 < to && text.charAt(stop) == '\r' && text.charAt(stop + 1) == '\n';
      at = stop + (pair ? 2 : 1);
    }
    return lines;
  }

  private static @Nullable Line of(String text, int begin, int stop, boolean afterBlank) {
    int first = begin;
    int indent = 0;
    while (first < stop && Chars.isBlank(text.charAt(first))) {
      indent += text.charAt(first) == '\t' ? TAB_COLUMNS : 1;
      first++;
    }
    int end = stop;
    while (end > first && Chars.isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (first == end) {
      return null;
    }
    Marker marker = Marker.at(text, first, end);
    int content = marker == null ? first : skipBlanks(text, first + marker.length(), end);
    return new Line(content, end, indent, marker, afterBlank);
  }

  private static int skipBlanks(String text, int at, int end) {
    int i = at;
    while (i < end && Chars.isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
