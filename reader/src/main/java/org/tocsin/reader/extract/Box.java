package org.tocsin.reader.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One block element of a page with its text in runs: all that the search for the article needs, in
 * one light tree. Measures are filled in by {@link #measure}.
 */
final class Box implements Piece {
  final String tag;
  final Set<HtmlCue> cues;
  final @Nullable Box parent;
  final List<Piece> pieces = new ArrayList<>();
  final int start;
  boolean dropped;
  int length;
  int linkLength;
  int links;
  double mass;
  int headings;

  /**
   * @param start first number of an ordered list, 1 for others
   */
  Box(String tag, Set<HtmlCue> cues, @Nullable Box parent, int start) {
    this.tag = tag;
    this.cues = cues;
    this.parent = parent;
    this.start = start;
  }

  /** Sums text, links and mass of what is not dropped, from the leaves up. */
  void measure() {
    length = 0;
    linkLength = 0;
    links = 0;
    mass = 0;
    headings =
        tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1)) ? 1 : 0;
    for (Piece piece : pieces) {
      switch (piece) {
        case Run run -> {
          length += run.text().length();
          linkLength += run.linkLength();
          links += run.links();
          mass += headings > 0 ? 0 : run.mass();
        }
        case Box child -> add(child);
      }
    }
  }

  private void add(Box child) {
    if (child.dropped) {
      return;
    }
    child.measure();
    length += child.length;
    linkLength += child.linkLength;
    links += child.links;
    mass += child.mass;
    headings += child.headings;
  }

  /** Share of the text that stands in links, 0 to 1. */
  double linkDensity() {
    return length == 0 ? 0 : (double) linkLength / length;
  }

  boolean is(HtmlCue cue) {
    return cues.contains(cue);
  }

  boolean isHeading() {
    return tag.length() == 2
        && tag.charAt(0) == 'h'
        && tag.charAt(1) >= '1'
        && tag.charAt(1) <= '6';
  }

  /** Child boxes that are kept. */
  List<Box> boxes() {
    List<Box> boxes = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece instanceof Box box && !box.dropped) {
        boxes.add(box);
      }
    }
    return boxes;
  }

  /** The text of all runs that are kept, joined by spaces. */
  String text() {
    StringBuilder text = new StringBuilder();
    collect(text);
    return text.toString();
  }

  private void collect(StringBuilder text) {
    for (Piece piece : pieces) {
      if (piece instanceof Run run) {
        text.append(text.isEmpty() ? "" : " ").append(run.text());
      } else if (piece instanceof Box box && !box.dropped) {
        box.collect(text);
      }
    }
  }
}
