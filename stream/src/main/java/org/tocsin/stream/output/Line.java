package org.tocsin.stream.output;

/**
 * One line of output.
 *
 * @param kind which file it belongs to
 * @param json a JSON object without line break
 */
public record Line(Kind kind, String json) {
  /** The files of output, as docs/formats/stream.md describes them. */
  public enum Kind {
    WINDOWS("windows"),
    ALERTS("alerts"),
    LATE("late"),
    REFUSED("refused");

    private final String stem;

    Kind(String stem) {
      this.stem = stem;
    }

    /** Name of its folder in the job's output. */
    public String folder() {
      return stem;
    }

    /** Name of its file in canonical form. */
    public String fileName() {
      return stem + ".jsonl";
    }
  }
}
