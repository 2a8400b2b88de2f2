package org.tocsin.reader.time;

import java.util.Set;

/**
 * One place of a rule.
 *
 * @param test what may stand there
 * @param name what the rule's result calls it
 * @param optional nothing may stand there too
 * @param glued without a blank before
 * @param forbidden the rule fits only when this does not stand there
 */
record Element(Test test, String name, boolean optional, boolean glued, boolean forbidden) {
  sealed interface Test {}

  /** One of these tokens, or one with one of these endings. */
  record Literal(Set<String> words, Set<String> endings) implements Test {}

  /** A phrase of {@code times.tsv}; of these values only, when there are any. */
  record Kind(String kind, Set<String> values) implements Test {}

  /** Digits. */
  record Digits(NumberClass of) implements Test {}

  /** Any number, in digits or words. */
  record AnyNumber() implements Test {}

  /** "third" or "3rd"; of these values only, when there are any. */
  record Ordinal(Set<String> values) implements Test {}

  /** Roman numerals in capitals, 1 to 39. */
  record Roman() implements Test {}

  /** The first or one past the last token of the sentence. */
  record Edge() implements Test {}
}
