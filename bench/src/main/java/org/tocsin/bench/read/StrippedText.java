package org.tocsin.bench.read;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.reader.Reading.Region;
import org.tocsin.reader.Reading.RegionKind;

/**
 * A text copied from a page, with what each line is.
 *
 * @param lines without line ends
 * @param lineEnd between them
 */
record StrippedText(String name, List<Line> lines, String lineEnd) {
  /**
   * @param kind BODY for what the page says; else what the line is
   */
  record Line(RegionKind kind, String text) {}

  /**
   * @param lost lines of the body in another region
   * @param leaked lines of comments, forms, sign-ups and teasers that are taken for the body
   * @param around lines of navigation and footers that are
   */
  record Score(List<String> lost, List<String> leaked, List<String> around) {
    Score {
      lost = List.copyOf(lost);
      leaked = List.copyOf(leaked);
      around = List.copyOf(around);
    }
  }

  StrippedText {
    lines = List.copyOf(lines);
  }

  String text() {
    return String.join(lineEnd, lines.stream().map(Line::text).toList());
  }

  /** Where the first character of each line lies, against what the line is. */
  Score score(List<Region> regions) {
    List<String> lost = new ArrayList<>();
    List<String> leaked = new ArrayList<>();
    List<String> around = new ArrayList<>();
    int at = 0;
    for (Line line : lines) {
      String bare = line.text().strip();
      if (!bare.isEmpty()) {
        int indent = line.text().indexOf(bare);
        boolean kept = isKept(regions, at + line.text().codePointCount(0, indent));
        if (line.kind() == RegionKind.BODY && !kept) {
          lost.add(line.text());
        } else if (line.kind() != RegionKind.BODY && kept) {
          boolean edge = line.kind() == RegionKind.NAVIGATION || line.kind() == RegionKind.FOOTER;
          (edge ? around : leaked).add(line.text());
        }
      }
      at += line.text().codePointCount(0, line.text().length()) + lineEnd.length();
    }
    return new Score(lost, leaked, around);
  }

  private static boolean isKept(List<Region> regions, int codePoint) {
    return regions.stream()
        .filter(region -> region.span().begin() <= codePoint && codePoint < region.span().end())
        .map(Region::kind)
        .anyMatch(kind ->
            kind == RegionKind.BODY || kind == RegionKind.LEAD || kind == RegionKind.HEADING);
  }
}
