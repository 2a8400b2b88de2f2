package org.tocsin.desk.find;

/** The kinds of facts of this room. */
final class Kinds {
  static final String SEARCH_SAVED = "SearchSaved";
  static final String SEARCH_LOOKED_AT = "SearchLookedAt";
  static final String SEARCH_FORGOTTEN = "SearchForgotten";

  private Kinds() {}
}
