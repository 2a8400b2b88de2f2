package org.tocsin.reader.text;

import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Reading.RegionKind;

/**
 * A heading, paragraph or list item: the smallest stretch of text that stands by itself on the
 * page.
 *
 * @param begin first character of its words, after the marker
 * @param end one past its last character
 * @param from first token
 * @param to one past the last token
 * @param level depth in nested lists, 0 for the outermost and for what is in no list
 * @param region where on the page it stands
 * @param afterBlank a blank line stands before it
 * @param indent columns of white space before it
 */
public record Block(
    int begin,
    int end,
    int from,
    int to,
    @Nullable Marker marker,
    int level,
    RegionKind region,
    boolean afterBlank,
    int indent) {

  public boolean isItem() {
    return marker != null;
  }

  Block at(int newLevel) {
    return new Block(begin, end, from, to, marker, newLevel, region, afterBlank, indent);
  }

  Block unmarked(int newBegin, int newFrom) {
    return new Block(newBegin, end, newFrom, to, null, 0, region, afterBlank, indent);
  }
}
