package org.tocsin.desk.publish.dossier;

import static org.tocsin.desk.publish.dossier.Wording.count;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.establish.entity.Statement;

/**
 * Findings that a second person decided, each with its standard of proof, its reasons, what speaks
 * for it and against it, and what its writers do not know.
 */
final class FindingChapter implements Chapter {
  private static final String STANDING =
      "A finding is a statement of people with a standard of proof. A second person decided each of"
          + " these; none is the judgement of a court.";

  @Override
  public List<Section> write(CaseRecord record, Scribe scribe) {
    List<Judged.Found> findings = record.judged().findings();
    if (findings.isEmpty()) {
      return List.of();
    }
    List<Section> sections = new ArrayList<>();
    for (Judged.Found found : findings) {
      sections.add(section("finding-" + (sections.size() + 1), found, record, scribe));
    }
    return sections;
  }

  private static Section section(String id, Judged.Found found, CaseRecord record, Scribe scribe) {
    Entity finding = found.entity();
    List<Block> blocks = new ArrayList<>();
    if (id.equals("finding-1")) {
      blocks.add(new Block.Note(STANDING + undecided(record.judged().undecided())));
    }
    List<Citation> cites = cites(found, scribe);
    List<Sentence> sentences = new ArrayList<>();
    sentences.add(scribe.write(concluded(finding), cites));
    said(finding, "reasons", "Reason given: ", cites, sentences, scribe);
    said(
        finding,
        "other_side",
        "The other side, as the finding gives it: ",
        cites,
        sentences,
        scribe);
    said(finding, "contested_by", "The finding names as contesting it: ", cites, sentences, scribe);
    said(finding, "unknown", "Not known, says the finding: ", cites, sentences, scribe);
    blocks.add(new Block.Listing("", sentences));
    blocks.add(
        new Sides(record, scribe)
            .of(ids(finding, Statement::claims), ids(finding, Statement::against)));
    return new Section(id, "Finding " + finding.number() + ": " + question(finding), blocks);
  }

  private static String undecided(int findings) {
    return findings == 0
        ? ""
        : " "
            + count(findings, "more finding is", "more findings are")
            + " not decided by a second person and not in here.";
  }

  private static List<Citation> cites(Judged.Found found, Scribe scribe) {
    List<Citation> cites = new ArrayList<>();
    cites.add(scribe.cite(found.entity().leaf(), "finding", ""));
    found.entity().statements().stream()
        .map(Statement::leaf)
        .filter(leaf -> leaf != found.entity().leaf())
        .forEach(leaf -> cites.add(scribe.cite(leaf, "finding", "")));
    found.steps().forEach(leaf -> cites.add(scribe.cite(leaf, "step of review", "")));
    return Scribe.distinct(cites);
  }

  private static String concluded(Entity finding) {
    String conclusion =
        finding.first("conclusion").map(Wording::quoted).orElse("no conclusion is written.");
    return "To the question %s the finding says, by the standard “%s”, and %s: %s"
        .formatted(
            Wording.quoted(question(finding)).replaceFirst("\\.$", ""),
            finding.first("standard").orElse("not stated").replace('_', ' '),
            state(finding.state()),
            conclusion);
  }

  private static String question(Entity finding) {
    return finding.first("question").orElse("question withheld");
  }

  private static String state(String state) {
    return switch (state) {
      case "second_read" -> "decided by one other person and read again by a third";
      case "contested" -> "decided by another person, but contested since inside the office";
      default -> "decided by another person than its writer";
    };
  }

  private static void said(
      Entity finding,
      String field,
      String lead,
      List<Citation> cites,
      List<Sentence> sentences,
      Scribe scribe) {
    finding.of(field).stream()
        .filter(one -> !one.withheld())
        .forEach(one -> sentences.add(scribe.write(lead + Wording.quoted(one.value()), cites)));
  }

  private static List<String> ids(Entity finding, Function<Statement, List<String>> which) {
    return finding.statements().stream().flatMap(s -> which.apply(s).stream()).distinct().toList();
  }
}
