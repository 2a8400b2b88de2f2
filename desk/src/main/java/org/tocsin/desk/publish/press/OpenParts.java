package org.tocsin.desk.publish.press;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.publish.dossier.CaseRecord;
import tools.jackson.databind.JsonNode;

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
          Map.entry("ResponseRecorded", List.of("response")),
          Map.entry("AddresseeNamed", List.of("addressee")),
          Map.entry("DemandMade", List.of("demand")),
          Map.entry("DemandStepShown", List.of("step")),
          Map.entry("NoticeComposed", List.of("notice", "letter", "evidence")),
          // never the envelope: its id is the secret by which a true report is known
          Map.entry("NoticeLetterSealed", List.of("message")),
          Map.entry("NoticeDispatched", List.of("dialogue")),
          Map.entry("NoticeHandedOver", List.of("handing")),
          Map.entry("NoticeReportReceived", List.of("report")),
          Map.entry("NoticeAcknowledged", List.of("acknowledgement")),
          Map.entry("ReplyRequestPrepared", List.of("request")),
          Map.entry("ReplyRequestHandedOver", List.of("step")),
          Map.entry("ReplyReceived", List.of("step")));

  /**
   * Kinds whose parts people wrote and no reader masked: each is looked through before it opens.
   */
  private static final Set<String> WRITTEN =
      Set.of(
          "AddresseeNamed",
          "DemandMade",
          "NoticeComposed",
          "NoticeDispatched",
          "NoticeHandedOver",
          "NoticeReportReceived",
          "NoticeAcknowledged",
          "ReplyRequestPrepared",
          "ReplyRequestHandedOver",
          "ReplyReceived");

  private static final String OPENED = "EntityOpened";

  /** Records of people that are findings: what they state open is shown, looked through as well. */
  private static final Set<String> FINDINGS =
      Set.of("finding", "indicator_finding", "stage_finding");

  private final Journal journal;
  private final Predicate<String> hidesFileName;
  private final Predicate<String> namesSomebodyAtRisk;

  /**
   * @param hidesFileName whether the name of a sealed file stays closed
   * @param namesSomebodyAtRisk whether a text may not leave the house
   */
  public OpenParts(
      Journal journal, Predicate<String> hidesFileName, Predicate<String> namesSomebodyAtRisk) {
    this.journal = journal;
    this.hidesFileName = hidesFileName;
    this.namesSomebodyAtRisk = namesSomebodyAtRisk;
  }

  @Override
  public List<String> of(long leaf) {
    Recorded fact = journal.get(leaf);
    return parts(fact).stream()
        .filter(fact.parts()::containsKey)
        .filter(part -> !part.equals(NAME) || !hidesFileName.test(fileName(fact)))
        .filter(part -> !isWritten(fact) || mayLeave(fact, part))
        .toList();
  }

  private static List<String> parts(Recorded fact) {
    if (fact.kind().equals(OPENED)) {
      String type = fact.parts().get("entity") instanceof JsonNode about ? type(about) : "";
      return FINDINGS.contains(type) ? List.of("statements") : List.of();
    }
    return BY_KIND.getOrDefault(fact.kind(), List.of());
  }

  private static String type(JsonNode about) {
    return about.path("type").asString("");
  }

  private static boolean isWritten(Recorded fact) {
    return fact.kind().equals(OPENED) || WRITTEN.contains(fact.kind());
  }

  private boolean mayLeave(Recorded fact, String part) {
    return !namesSomebodyAtRisk.test(Objects.requireNonNull(fact.parts().get(part)).toString());
  }

  private static String fileName(Recorded fact) {
    return Objects.requireNonNull(fact.parts().get(NAME)).path("text").asString("");
  }
}
