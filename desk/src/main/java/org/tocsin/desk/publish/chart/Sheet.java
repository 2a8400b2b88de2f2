package org.tocsin.desk.publish.chart;

/**
 * What a picture is drawn on. Pages put WIDE and NARROW side by side and show the one that fits;
 * their colours follow the page's custom properties ({@code --ink}, {@code --state-closed} ...) and
 * so its dark mode. PAPER has fixed colours and names its font, for engines without custom
 * properties.
 */
public enum Sheet {
  WIDE(720),
  NARROW(358),
  PAPER(640);

  private final int widthPixels;

  Sheet(int widthPixels) {
    this.widthPixels = widthPixels;
  }

  /** Width in CSS pixels; the height follows from the content. */
  public int widthPixels() {
    return widthPixels;
  }

  String colour(Ink ink) {
    return this == PAPER ? ink.onPaper() : "var(--" + ink.property() + "," + ink.onPaper() + ")";
  }
}
