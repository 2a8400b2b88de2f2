package org.tocsin.reader.lexicon;

/** How a verb stands in a sentence; {@code PAST} is past tense or participle where they agree. */
public enum VerbForm {
  BASE,
  THIRD,
  GERUND,
  PAST,
  PARTICIPLE
}
