package org.tocsin.desk.collect.redact;

import java.util.List;
import org.tocsin.desk.collect.picture.Box;

/**
 * Rectangles to burn into a photo or a PDF.
 *
 * @param firstPage of the copy, from 1
 * @param lastPage of the copy; pages outside are left out of it
 */
public record Burning(int firstPage, int lastPage, List<Box> boxes) {
  private static final int MOST_BOXES = 2_000;

  public Burning {
    boxes = List.copyOf(boxes);
    if (firstPage < 1 || lastPage < firstPage) {
      throw new IllegalArgumentException("the last page of the copy comes before its first");
    }
    if (boxes.size() > MOST_BOXES) {
      throw new IllegalArgumentException("at most " + MOST_BOXES + " rectangles in one copy");
    }
  }
}
