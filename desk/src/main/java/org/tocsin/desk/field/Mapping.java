package org.tocsin.desk.field;

/**
 * What the answer to one question means.
 *
 * @param of what more there is to say, by {@link Meaning}; "" for nothing
 */
public record Mapping(Meaning meaning, String of) {
  static final Mapping NOTHING = new Mapping(Meaning.NOTHING, "");
}
