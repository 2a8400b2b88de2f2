package org.tocsin.desk.find;

/**
 * How often a name of a list is on record, as far as the viewer sees.
 *
 * @param name as it stands in the list
 * @param exact how many have it in this spelling, but for case and accents
 * @param near how many more have it in another spelling or script
 * @param asked whether it could be asked; false for a line without any letter
 */
public record NameHits(String name, long exact, long near, boolean asked) {

  /** The question that finds those in this spelling. */
  public String exactQuestion() {
    return quoted("");
  }

  /** The question that finds every spelling. */
  public String nearQuestion() {
    return quoted("name:");
  }

  private String quoted(String field) {
    return field + '"' + clean(name) + '"';
  }

  /** Without what would end the quotation. */
  static String clean(String name) {
    return name.replaceAll("[\"\u201C\u201D\u201E\u00AB\u00BB]", " ").strip();
  }
}
