package org.tocsin.desk.web.frame;

/** One step of the way back; the last one has no {@code href}: it is the page itself. */
public record Crumb(String name, String href) {

  public static Crumb here(String name) {
    return new Crumb(name, "");
  }

  public boolean isHere() {
    return href.isEmpty();
  }
}
