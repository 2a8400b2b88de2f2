package org.tocsin.desk.publish.press;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.publish.dossier.CaseRecord;

/**
 * Which parts of which facts leave the house. What is not named here stays closed: the words of a
 * source about persons at risk ({@code quote}, {@code restricted}), who on the team did something
 * ({@code head}), and every kind of fact that nobody has thought about yet.
 */
public final class OpenParts implements CaseRecord.OpenParts {
  private static final String NAME = "name";
  private static final Map<String, List<String>> BY_KIND =
      Map.ofEntries(
          Map.entry("CandidateRead", List.of("statement", "source", "detail")),
          Map.entry("CandidateMasked", List.of("statement", "source", "detail")),
          Map.entry("CandidateCorrected", List.of("changes")),
          Map.entry("ItemSealed", List.of("content", NAME)),
          Map.entry("ItemRead", List.of("reading", "content")),
          Map.entry("ItemUnread", List.of("content", "reason")),
          Map.entry("ItemUnpacked", List.of("content")),
          Map.entry("AlertRaised", List.of("alert", "reasons")),
          Map.entry("ResponseRecorded", List.of("response")));

  private final Journal journal;
  private final Predicate<String> hidesFileName;

  /**
   * @param hidesFileName whether the name of a sealed file stays closed
   */
  public OpenParts(Journal journal, Predicate<String> hidesFileName) {
    this.journal = journal;
    this.hidesFileName = hidesFileName;
  }

  @Override
  public List<String> of(long leaf) {
    Recorded fact = journal.get(leaf);
    return BY_KIND.getOrDefault(fact.kind(), List.of()).stream()
        .filter(fact.parts()::containsKey)
        .filter(part -> !part.equals(NAME) || !hidesFileName.test(fileName(fact)))
        .toList();
  }

  private static String fileName(Recorded fact) {
    return Objects.requireNonNull(fact.parts().get(NAME)).path("text").asString("");
  }
}
