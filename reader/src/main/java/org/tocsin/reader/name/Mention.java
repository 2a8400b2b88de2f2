package org.tocsin.reader.name;

import org.jspecify.annotations.Nullable;

/**
 * A name that stands in the text.
 *
 * @param from first token
 * @param to one past the last
 * @param type of actor or place: "state", "court", "corridor" ...
 * @param role what a person is said to be
 * @param key names of one thing share a key
 */
public record Mention(Kind kind, int from, int to, String type, @Nullable String role, String key) {
  public enum Kind {
    PERSON,
    ACTOR,
    PLACE
  }

  /** Type of a person whom the words around the name put as the one to whom harm was done. */
  static final String HARMED = "harmed person";

  boolean overlaps(int begin, int end) {
    return from < end && begin < to;
  }
}
