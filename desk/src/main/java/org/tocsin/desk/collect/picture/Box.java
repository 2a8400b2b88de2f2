package org.tocsin.desk.collect.picture;

import java.awt.Rectangle;
import java.util.Locale;

/**
 * A rectangle on a page as people see it: upright, from the upper left corner.
 *
 * @param page from 1
 * @param left percent of the page's width
 * @param top percent of the page's height
 * @param width percent of the page's width, at most to its edge
 * @param height percent of the page's height, at most to its edge
 */
public record Box(int page, double left, double top, double width, double height) {
  private static final double WHOLE = 100;
  private static final double SMALLEST = 0.05;

  /** Percent; a box is written with three decimals. */
  private static final double ROUNDING = 0.002;

  public Box {
    if (page < 1) {
      throw new IllegalArgumentException("pages count from 1");
    }
    if (!(left >= 0 && left < WHOLE && top >= 0 && top < WHOLE)) {
      throw new IllegalArgumentException(
          "a rectangle starts on the page: left and top are from 0 to below 100 percent");
    }
    width = Math.min(width, WHOLE - left);
    height = Math.min(height, WHOLE - top);
    if (!(width >= SMALLEST && height >= SMALLEST)) {
      throw new IllegalArgumentException("a rectangle needs a width and a height above 0 percent");
    }
  }

  /**
   * Page, left, top, width and height, separated by commas: {@code 1,12.5,30,20,4}.
   *
   * @throws IllegalArgumentException when it is not five numbers or not on the page
   */
  public static Box parse(String text) {
    String[] parts = text.split(",", -1);
    if (parts.length != 5) {
      throw new IllegalArgumentException("a rectangle is five numbers, not: " + text);
    }
    try {
      return new Box(
          Integer.parseInt(parts[0].strip()),
          number(parts[1]),
          number(parts[2]),
          number(parts[3]),
          number(parts[4]));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("a rectangle is five numbers, not: " + text, e);
    }
  }

  private static double number(String text) {
    String plain = text.strip();
    if (!plain.matches("\\d{1,3}(\\.\\d{1,6})?")) {
      throw new NumberFormatException(plain);
    }
    return Double.parseDouble(plain);
  }

  /** What {@link #parse} reads. */
  public String text() {
    return String.format(Locale.ROOT, "%d,%.3f,%.3f,%.3f,%.3f", page, left, top, width, height);
  }

  /** Whether nothing of {@code other} stands out, but for what rounding to text may move. */
  public boolean covers(Box other) {
    return page == other.page
        && left <= other.left + ROUNDING
        && top <= other.top + ROUNDING
        && left + width + ROUNDING >= other.left + other.width
        && top + height + ROUNDING >= other.top + other.height;
  }

  /** The pixels it touches on a picture of the page: every pixel of which a part is covered. */
  Rectangle on(int pixelsWide, int pixelsHigh) {
    int x = (int) Math.floor(left * pixelsWide / WHOLE);
    int y = (int) Math.floor(top * pixelsHigh / WHOLE);
    int right = (int) Math.ceil((left + width) * pixelsWide / WHOLE);
    int bottom = (int) Math.ceil((top + height) * pixelsHigh / WHOLE);
    return new Rectangle(x, y, Math.max(1, right - x), Math.max(1, bottom - y))
        .intersection(new Rectangle(0, 0, pixelsWide, pixelsHigh));
  }
}
