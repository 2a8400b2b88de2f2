package org.tocsin.desk.establish.assess;

import java.util.List;
import java.util.stream.Stream;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.lens.Frameworks;
import org.tocsin.desk.people.Viewer;

/** What a finding must be to be recorded; every refusal says what to do. */
final class FindingRules {
  private final Establishing establishing;
  private final Frameworks frameworks;

  FindingRules(Establishing establishing, Frameworks frameworks) {
    this.establishing = establishing;
    this.frameworks = frameworks;
  }

  /**
   * @throws IllegalArgumentException with one line for a person
   */
  void check(String caseId, NewFinding finding, Viewer by) {
    if (frameworks.lens(finding.kind()).find(finding.code()).isEmpty()) {
      throw new IllegalArgumentException(
          "there is no %s %s in the list; choose another"
              .formatted(finding.kind().field(), finding.code()));
    }
    need(finding.reasons(), "reasons: say why, it is what a colleague will judge");
    need(finding.gradeReason(), "grade: say why this grade");
    if (finding.claims().isEmpty() && finding.against().isEmpty()) {
      throw new IllegalArgumentException(
          "claims: rest it on at least one accepted claim, for or against");
    }
    List<String> both = finding.claims().stream().filter(finding.against()::contains).toList();
    if (!both.isEmpty()) {
      throw new IllegalArgumentException(
          "claims: %s stands on both sides; choose one".formatted(both.getFirst()));
    }
    Stream.concat(finding.claims().stream(), finding.against().stream())
        .forEach(id -> checkClaim(caseId, id, finding.compartment(), by));
  }

  /**
   * @throws IllegalArgumentException when a finding cannot rest on the claim, with one line for a
   *     person
   */
  void checkClaim(String caseId, String id, String compartment, Viewer by) {
    Candidate claim =
        establishing
            .find(id, by)
            .filter(found -> found.caseId().equals(caseId))
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "claims: there is no claim %s in this case".formatted(id)));
    boolean accepted =
        claim.status() == Candidate.Status.ACCEPTED || claim.status() == Candidate.Status.CORRECTED;
    if (!accepted) {
      throw new IllegalArgumentException(
          "claims: nobody accepted %s yet; accept it first, or leave it out".formatted(id));
    }
    // a finding in the open would tell what a restricted claim says
    if (!claim.compartment().isEmpty() && !claim.compartment().equals(compartment)) {
      throw new IllegalArgumentException(
          "claims: %s stands in a compartment; put the finding into the same one, or leave it out"
              .formatted(id));
    }
  }

  static void need(String text, String otherwise) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
