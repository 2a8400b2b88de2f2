package org.tocsin.reader.lexicon;

/**
 * A verb that names what somebody is asked to do.
 *
 * @param base its base form, "follow up" for a verb of several words
 * @param category the action category the verb has by itself, 1 minimal to 5 specific
 */
public record ActionVerb(String base, int category) {
  /** Its first word. */
  public String head() {
    int space = base.indexOf(' ');
    return space < 0 ? base : base.substring(0, space);
  }
}
