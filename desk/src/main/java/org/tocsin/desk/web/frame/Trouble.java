package org.tocsin.desk.web.frame;

/**
 * A page for when something went wrong: what happened, what is safe, what to do.
 *
 * @param kind middle part of the keys of its texts
 */
public record Trouble(int status, String kind) {

  static Trouble of(int status) {
    return new Trouble(
        status,
        switch (status) {
          case 400, 405, 415, 422 -> "request";
          case 403 -> "forbidden";
          case 404 -> "missing";
          case 413 -> "large";
          default -> "desk";
        });
  }

  /** What happened, in the visitor's language; {@code safe} and {@code next} follow it. */
  public String what(Words words) {
    return words.say("trouble." + kind + ".what");
  }

  public String safe(Words words) {
    return words.say("trouble." + kind + ".safe");
  }

  public String next(Words words) {
    return words.say("trouble." + kind + ".next");
  }
}
