package org.tocsin.desk.find;

/** What a search can be narrowed by. */
public enum Facet {
  /** claim, event ... for what was read, the type for what people wrote, text for items. */
  KIND,
  /** candidate, accepted ..., or the state in review. */
  STATUS,
  /** The innermost speaker, as the source writes the name. */
  SPEAKER,
  PLACE,
  /** BCP 47 tag of the text. */
  LANGUAGE,
  /** "2023-03", of what is known at least to the month. */
  MONTH;

  /** The value for what the source does not say. */
  public static final String UNKNOWN = "-";

  /** As it stands in addresses. */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
