package org.tocsin.desk.find;

import java.time.LocalDate;
import java.util.List;

/** A question as a tree. */
sealed interface Asked {

  /** One word, in any of its forms. */
  record Word(String text) implements Asked {}

  /** These words in this order and form. */
  record Phrase(String text) implements Asked {}

  /** Words that begin so. */
  record Prefix(String beginning) implements Asked {}

  /** Words written almost so. */
  record Fuzzy(String text) implements Asked {}

  /** A name, in any script and spelling. */
  record Name(String text) implements Asked {}

  /** Words of a name in one column. */
  record Within(String column, String text, boolean quoted) implements Asked {}

  /** Exactly this value in one column. */
  record Value(String column, String value) implements Asked {}

  /** From the first day to the last, both counted. */
  record Days(LocalDate first, LocalDate last) implements Asked {}

  record All(List<Asked> of) implements Asked {}

  record Any(List<Asked> of) implements Asked {}

  record Not(Asked of) implements Asked {}
}
