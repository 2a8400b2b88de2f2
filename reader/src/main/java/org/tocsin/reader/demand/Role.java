package org.tocsin.reader.demand;

/** What a block does for the demands around it. */
sealed interface Role {
  /**
   * It names who the demands below, or in the rest of its own line, are put to.
   *
   * @param inline first token of a demand in the same block, or -1
   */
  record Address(Range name, int inline) implements Role {}

  /** A heading: demands follow under it, or none do. */
  record Section(boolean demands) implements Role {}

  /** "Dear ...": whom "you" means from here on; the name may be empty. */
  record Salutation(Range name) implements Role {}

  /** A table row: who, and what. */
  record Row(Range name, Range demand) implements Role {}

  /** Preambular: gives reasons, asks nothing. */
  record Preamble() implements Role {}

  /** Anything else: to be read for directives. */
  record Plain() implements Role {}
}
