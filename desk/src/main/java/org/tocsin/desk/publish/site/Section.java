package org.tocsin.desk.publish.site;

import java.util.Locale;

/** What is cleared as a whole, each a page of the site. */
public enum Section {
  SITUATION,
  CHRONOLOGY,
  DEMANDS,
  ORDERS,
  REPLIES,
  PICTURES;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException when there is no such section
   */
  static Section of(String word) {
    for (Section one : values()) {
      if (one.word().equals(word)) {
        return one;
      }
    }
    throw new IllegalArgumentException("choose what is to be cleared");
  }
}
