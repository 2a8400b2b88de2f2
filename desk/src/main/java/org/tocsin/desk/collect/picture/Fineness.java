package org.tocsin.desk.collect.picture;

/**
 * How finely a page is drawn, whatever the file asks for.
 *
 * @param dotsPerInch of paper; photos have none
 * @param longestSide pixels, at most
 * @param mostPixels of one picture
 */
record Fineness(double dotsPerInch, int longestSide, long mostPixels) {
  /** To look at on a screen. */
  static final Fineness LOOK = new Fineness(100, 1100, 1_300_000);

  /** To be shown before a copy is sealed. */
  static final Fineness PREVIEW = new Fineness(60, 560, 320_000);

  /** A page of paper that goes out; ten-point print stays readable. */
  static final Fineness COPY = new Fineness(150, 3_000, 7_000_000);

  /** A photo that goes out, as fine as it came if it is not huge. */
  static final Fineness PHOTO = new Fineness(150, 12_000, 24_000_000);

  /** By how much a picture of this size is to be made smaller, at most 1. */
  double scale(double width, double height) {
    double side = longestSide / Math.max(width, height);
    double area = Math.sqrt(mostPixels / (width * height));
    return Math.min(1, Math.min(side, area));
  }
}
