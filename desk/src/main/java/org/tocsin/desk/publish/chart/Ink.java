package org.tocsin.desk.publish.chart;

/**
 * The few colours pictures use. The three states differ in lightness as well as in hue, so that
 * they stay apart in grey print and for colour-blind eyes; unknown has no colour at all.
 */
enum Ink {
  INK("ink", "#1b1d1f"),
  SOFT("soft", "#55595e"),
  RULE("rule", "#d4d6d8"),
  PAPER("paper", "#ffffff"),
  ACCENT("accent", "#0b5c7a"),
  OPEN("state-open", "#b9d8ea"),
  RESTRICTED("state-restricted", "#cf9327"),
  CLOSED("state-closed", "#6b2737"),
  ON_OPEN("on-state-open", "#1b1d1f"),
  ON_RESTRICTED("on-state-restricted", "#1b1d1f"),
  ON_CLOSED("on-state-closed", "#ffffff"),
  BAND("band", "#cfdfe6");

  private final String property;
  private final String onPaper;

  Ink(String property, String onPaper) {
    this.property = property;
    this.onPaper = onPaper;
  }

  String property() {
    return property;
  }

  String onPaper() {
    return onPaper;
  }
}
