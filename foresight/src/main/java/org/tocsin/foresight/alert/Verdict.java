package org.tocsin.foresight.alert;

import java.util.List;
import java.util.Map;

/** What a condition says about one subject; saying nothing leaves everything as it was. */
sealed interface Verdict {
  String subject();

  /**
   * The condition holds.
   *
   * @param episode tells one occasion from the next for the same subject
   * @param words what fills the template of the rule
   */
  record Holds(String subject, String episode, Map<String, String> words, List<Reason> reasons)
      implements Verdict {}

  /** The condition is past, with room to spare, so that it may be raised again. */
  record Clears(String subject) implements Verdict {}
}
