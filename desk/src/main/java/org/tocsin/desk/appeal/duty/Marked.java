package org.tocsin.desk.appeal.duty;

/**
 * One thing said of a text, and whether somebody compared it with the text.
 *
 * @param text in words of our own, or of the source where {@code basis} says so; "" for unknown
 * @param verified true when it was compared with a public source that {@code basis} names
 * @param basis where it stands, or why it is not verified; "" when nothing more is known
 */
public record Marked(String text, boolean verified, String basis) {
  static final Marked UNKNOWN = new Marked("", false, "");

  public Marked {
    text = text.strip();
    basis = basis.strip();
  }

  /** As somebody typed it: not compared with anything. */
  public static Marked typed(String text) {
    return new Marked(text, false, "");
  }

  public boolean isKnown() {
    return !text.isEmpty();
  }
}
