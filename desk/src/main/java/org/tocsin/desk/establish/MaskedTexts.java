package org.tocsin.desk.establish;

import java.io.IOException;

/**
 * The texts of one case with every name blocked out that was known to be at risk when this was
 * made. For who goes through many texts: the names are gathered once.
 */
public final class MaskedTexts {
  private final Readings readings;
  private final Mask mask;

  MaskedTexts(Readings readings, Mask mask) {
    this.readings = readings;
    this.mask = mask;
  }

  /** The text that spans point into; a name has as many blocks as it has letters. */
  public String get(ItemReading reading) throws IOException {
    return mask.applyInPlace(readings.workingCopy(reading).text());
  }
}
