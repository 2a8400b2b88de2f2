package org.tocsin.desk.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.exchange.form.TableForm;
import org.tocsin.desk.exchange.form.TypeBook;
import org.tocsin.desk.exchange.sheet.TableOut;
import org.tocsin.desk.people.Viewer;

/**
 * The claims of a case as a table: those that people accepted or corrected. Names of persons at
 * risk stay withheld in them; whoever needs one opens it in the desk.
 *
 * @param areWanted whether the claims go along
 * @param confided items that stay with the team, and what was read from them with them
 */
record ClaimRows(
    String caseId,
    Establishing establishing,
    Viewer viewer,
    boolean areWanted,
    Set<String> confided) {
  private static final int PAGE = 500;
  private static final List<String> HEADER =
      List.of(
          "claim",
          "item",
          "kind",
          "speaker",
          "statement",
          "day",
          "place",
          "stance",
          "status",
          "source_grade",
          "information_grade",
          "leaf");

  void write(TableOut out, Counts counts) throws IOException {
    out.row(HEADER);
    counts.add(TypeBook.CLAIM, 0, 0, 0);
    CandidateQuery query =
        CandidateQuery.inCase(caseId)
            .withStatus(Candidate.Status.ACCEPTED, Candidate.Status.CORRECTED)
            .seenBy(viewer);
    List<Candidate> page = establishing.list(query.page(-1, PAGE));
    while (!page.isEmpty()) {
      for (Candidate claim : page) {
        if (confided.contains(claim.itemId())) {
          counts.holdBack(TypeBook.CLAIM, 1);
        } else {
          out.row(row(claim));
          counts.add(TypeBook.CLAIM, 1, 1, claim.restricted() ? 1 : 0);
        }
      }
      page = establishing.list(query.page(page.getLast().leaf(), PAGE));
    }
    out.close();
  }

  private static List<String> row(Candidate claim) {
    return List.of(
        claim.id(),
        claim.itemId(),
        claim.kind().name(),
        String.join(TableForm.SEPARATOR, claim.speakers()),
        claim.statement(),
        claim.dayText() == null ? "" : claim.dayText(),
        claim.place() == null ? "" : claim.place(),
        claim.stance(),
        claim.status().name(),
        String.valueOf(claim.grade().source()),
        String.valueOf(claim.grade().information()),
        String.valueOf(claim.leaf()));
  }
}
