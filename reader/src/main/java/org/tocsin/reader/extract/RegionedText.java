package org.tocsin.reader.extract;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.reader.Reading.Region;
import org.tocsin.reader.Reading.RegionKind;
import org.tocsin.reader.Span;

/** Grows a text block by block, a blank line between blocks, and keeps the region of each. */
final class RegionedText {
  private final StringBuilder text = new StringBuilder();
  private final List<Region> regions = new ArrayList<>();
  private int codePoints;

  void add(RegionKind kind, String block) {
    add(kind, block, "\n\n");
  }

  /** Adds a block that follows the last one after {@code gap}, such as the next item of a list. */
  void add(RegionKind kind, String block, String gap) {
    if (block.isBlank()) {
      return;
    }
    if (!text.isEmpty()) {
      append(gap);
    }
    int begin = codePoints;
    append(block);
    Region last = regions.isEmpty() ? null : regions.getLast();
    if (last != null && last.kind() == kind && kind != RegionKind.HEADING) {
      regions.set(regions.size() - 1, new Region(kind, new Span(last.span().begin(), codePoints)));
    } else {
      regions.add(new Region(kind, new Span(begin, codePoints)));
    }
  }

  private void append(String piece) {
    text.append(piece);
    codePoints += piece.codePointCount(0, piece.length());
  }

  int length() {
    return text.length();
  }

  String text() {
    return text.toString();
  }

  List<Region> regions() {
    return List.copyOf(regions);
  }
}
