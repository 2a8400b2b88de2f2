package org.tocsin.desk.field;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether the informant agreed that what they say is used. */
final class Consent {
  private static final Set<String> AGREED = Set.of("yes", "named", "true", "1", "ok");

  private Consent() {}

  /**
   * A form that asks and got no clear yes is withheld: not to answer is not to agree. A form that
   * does not ask leaves it to the team.
   */
  static boolean isWithheld(Map<String, Mapping> meanings, Instance instance) {
    List<String> asked =
        meanings.entrySet().stream()
            .filter(question -> question.getValue().meaning() == Meaning.CONSENT)
            .map(Map.Entry::getKey)
            .toList();
    return !asked.isEmpty()
        && asked.stream().noneMatch(path -> AGREED.contains(instance.answer(path)));
  }
}
