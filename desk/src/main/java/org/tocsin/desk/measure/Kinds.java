package org.tocsin.desk.measure;

/** The kinds of facts of this room. */
final class Kinds {
  static final String FIGURES_TAKEN = "FiguresTaken";
  static final String FIGURES_WITHDRAWN = "FiguresWithdrawn";

  private Kinds() {}
}
