package org.tocsin.desk.find;

/** The fields of the index. */
final class Columns {
  /** What a document is of, by which it is replaced. */
  static final String OWNER = "owner";

  static final String CASE = "case";
  static final String COMPARTMENT = "compartment";

  /** Ids by which broken glass opens it. */
  static final String ID = "id";

  static final String KIND = "kind";
  static final String STATUS = "status";
  static final String STANCE = "stance";
  static final String LANGUAGE = "language";
  static final String GRADE = "grade";

  /** Words of all languages, folded, with name keys. */
  static final String WORDS = "words";

  static final String SPEAKER = "speaker";
  static final String PLACE = "place";

  /** Days since 1970. */
  static final String DAY = "day";

  /** The fact that recorded it. */
  static final String LEAF = "leaf";

  /** A passage of an item's text, kept, since the text itself is sealed. */
  static final String PASSAGE = "passage";

  private Columns() {}

  /** Words of one language without their endings. */
  static String wordsIn(String language) {
    return WORDS + "." + language;
  }
}
