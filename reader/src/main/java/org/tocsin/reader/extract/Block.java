package org.tocsin.reader.extract;

import org.tocsin.reader.Reading.RegionKind;

/**
 * One block of rendered text.
 *
 * @param heading true for a heading of any level
 * @param gap what parts it from the block before: a blank line, or a line end between list items
 */
record Block(RegionKind kind, String text, String gap, boolean heading) {
  static final String PARAGRAPH = "\n\n";
  static final String LINE = "\n";
}
