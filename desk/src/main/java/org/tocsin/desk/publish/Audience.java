package org.tocsin.desk.publish;

/**
 * For whom a dossier was made, and by whom.
 *
 * @param kind of its outline, "" for the plain dossier of a case, which is for anybody
 * @param reader by name or office, as whoever made it wrote
 * @param publisher by whom it was made, the same
 */
public record Audience(String kind, String reader, String publisher) {
  /** Nobody in particular. */
  public static final Audience ANYBODY = new Audience("", "", "");

  private static final int LONGEST = 200;

  /**
   * @throws IllegalArgumentException when a name is longer than a line, or a kind has no reader
   */
  public Audience {
    reader = reader.strip();
    publisher = publisher.strip();
    if (reader.length() > LONGEST || publisher.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a reader or publisher is named on one line of at most 200");
    }
    if (!kind.isEmpty() && reader.isEmpty()) {
      throw new IllegalArgumentException("say for whom the dossier is");
    }
  }

  public boolean isNamed() {
    return !kind.isEmpty();
  }
}
