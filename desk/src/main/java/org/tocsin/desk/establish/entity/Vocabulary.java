package org.tocsin.desk.establish.entity;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The terms a field may take, in the order they are offered. */
public record Vocabulary(String name, List<Term> terms) {

  /**
   * @param code stable, in facts
   * @param label what people read when the interface has no words of its own for it
   * @param esf code in a HURIDOCS micro-thesaurus, null when it has none
   */
  public record Term(String code, String label, @Nullable String esf) {}

  public Vocabulary {
    terms = List.copyOf(terms);
  }

  public Optional<Term> find(String code) {
    return terms.stream().filter(term -> term.code().equals(code)).findFirst();
  }
}
