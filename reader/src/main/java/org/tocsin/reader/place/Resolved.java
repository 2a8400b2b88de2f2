package org.tocsin.reader.place;

import org.tocsin.reader.name.Gazetteer;

/**
 * The place a name was taken for.
 *
 * @param how much of the name the gazetteer knows
 */
public record Resolved(Gazetteer.Entry place, How how) {
  /** From the best to the least. */
  public enum How {
    /** The whole name, or the words for a country's people. */
    NAME,
    /** A place named within the name: "Port of Oren", "Oren University". */
    PART,
    /** Nothing in the name is known; the known place named next to it. */
    NEAR
  }
}
