package org.tocsin.desk.establish.law;

import java.util.List;

/**
 * A treaty or statute, as far as it is broken into elements.
 *
 * @param id in data files and addresses
 * @param source where its text was published
 */
public record Instrument(String id, String name, String source, List<Provision> provisions) {

  /**
   * One article or crime.
   *
   * @param article "Article II"
   * @param title in a few words of our own
   */
  public record Provision(String id, String article, String title, List<Element> elements) {
    public Provision {
      elements = List.copyOf(elements);
    }
  }

  /**
   * One thing that would have to be shown.
   *
   * @param id unique among all instruments: instrument, provision and a word, joined by dots
   * @param text in words of our own; the instrument's own text is what counts
   */
  public record Element(String id, String text) {}

  public Instrument {
    provisions = List.copyOf(provisions);
  }

  /** Every element with the article it belongs to, in order. */
  public List<Element> elements() {
    return provisions.stream().flatMap(provision -> provision.elements().stream()).toList();
  }
}
