package org.tocsin.desk.measure.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.assess.Assessing;
import org.tocsin.desk.establish.assess.Bearing;
import org.tocsin.desk.establish.assess.Dismissal;
import org.tocsin.desk.establish.assess.IndicatorFinding;
import org.tocsin.desk.establish.assess.Trend;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.establish.lens.Lens;
import org.tocsin.desk.measure.IndicatorMeasure;
import org.tocsin.desk.measure.Measuring;
import org.tocsin.desk.people.Viewer;
import org.tocsin.foresight.indicator.Coverage;
import org.tocsin.foresight.indicator.Lead;
import org.tocsin.foresight.indicator.Standing;

/**
 * Puts what people found beside what the record suggests. The machine suggests indicators alone; on
 * the stages of an author's model there is nothing but what people state. Thread-safe.
 */
public final class Boards {
  private final Measuring measuring;
  private final Establishing establishing;
  private final Entities entities;
  private final Assessing assessing;

  public Boards(
      Measuring measuring, Establishing establishing, Entities entities, Assessing assessing) {
    this.measuring = measuring;
    this.establishing = establishing;
    this.entities = entities;
    this.assessing = assessing;
  }

  /**
   * @param asOf the day up to which reports are looked at
   * @param since the day after which changes are wanted; empty for none
   * @param viewer findings and claims that they do not see count for nothing
   */
  public Board board(
      String caseId, Lens.Kind kind, LocalDate asOf, Optional<LocalDate> since, Viewer viewer) {
    Lens lens = assessing.lens(kind);
    List<IndicatorFinding> findings =
        assessing.list(caseId, kind, viewer).stream()
            .filter(finding -> !finding.entity().withdrawn())
            .toList();
    Map<String, IndicatorMeasure> suggested = suggested(caseId, kind, asOf);
    Making making =
        new Making(
            findings.stream().collect(Collectors.groupingBy(IndicatorFinding::code)),
            suggested,
            since.map(day -> suggested(caseId, kind, day)).orElse(Map.of()),
            kind == Lens.Kind.INDICATORS ? assessing.listDismissals(caseId) : List.of(),
            new EvidenceLook(establishing, caseId, ids(findings, suggested.values()), viewer),
            since.map(day -> new Changes(entities, viewer, day)));
    List<Board.Part> parts =
        lens.groups().stream()
            .map(group ->
                new Board.Part(group, group.questions().stream().map(making::line).toList()))
            .toList();
    List<Standing> standings =
        parts.stream().flatMap(part -> part.lines().stream()).map(Line::standing).toList();
    return new Board(
        lens,
        asOf,
        since,
        parts,
        findings.stream().filter(finding -> lens.find(finding.code()).isEmpty()).toList(),
        Coverage.of(standings),
        Lead.list(standings, asOf));
  }

  private Map<String, IndicatorMeasure> suggested(String caseId, Lens.Kind kind, LocalDate asOf) {
    return kind == Lens.Kind.INDICATORS
        ? measuring.indicators(caseId, asOf).stream()
            .collect(Collectors.toMap(IndicatorMeasure::id, Function.identity()))
        : Map.of();
  }

  private static Set<String> ids(
      List<IndicatorFinding> findings, Collection<IndicatorMeasure> suggested) {
    Set<String> ids = new LinkedHashSet<>();
    for (IndicatorFinding finding : findings) {
      ids.addAll(finding.claims());
      ids.addAll(finding.against());
    }
    for (IndicatorMeasure measure : suggested) {
      ids.addAll(measure.supporting());
      ids.addAll(measure.contesting());
    }
    return ids;
  }

  /** What the lines of one board are made of. */
  private record Making(
      Map<String, List<IndicatorFinding>> findings,
      Map<String, IndicatorMeasure> suggested,
      Map<String, IndicatorMeasure> before,
      List<Dismissal> dismissals,
      EvidenceLook evidence,
      Optional<Changes> changes) {

    private Line line(Lens.Question question) {
      List<IndicatorFinding> all = findings.getOrDefault(question.code(), List.of());
      List<IndicatorFinding> standing = all.stream().filter(IndicatorFinding::stands).toList();
      Optional<IndicatorMeasure> suggestion = Optional.ofNullable(suggested.get(question.code()));
      List<Dismissal> put =
          dismissals.stream().filter(one -> one.code().equals(question.code())).toList();
      Optional<Dismissal> dismissal =
          suggestion.flatMap(
              measure -> put.stream().filter(one -> one.covers(measure.supporting())).findFirst());
      return new Line(
          question,
          standing,
          all.stream().filter(finding -> !finding.stands()).toList(),
          suggestion,
          dismissal,
          standing(question, standing, dismissal.isPresent() ? Optional.empty() : suggestion),
          changes(question, all, suggestion, put));
    }

    private List<Change> changes(
        Lens.Question question,
        List<IndicatorFinding> all,
        Optional<IndicatorMeasure> suggestion,
        List<Dismissal> put) {
      if (changes.isEmpty()) {
        return List.of();
      }
      List<Change> since = new ArrayList<>(changes.get().of(all, put));
      Changes.moreReports(suggestion, Optional.ofNullable(before.get(question.code())))
          .ifPresent(since::add);
      return since;
    }

    private Standing standing(
        Lens.Question question,
        List<IndicatorFinding> standing,
        Optional<IndicatorMeasure> suggestion) {
      Set<String> supporting = new LinkedHashSet<>();
      Set<String> contesting = new LinkedHashSet<>();
      for (IndicatorFinding finding : standing) {
        boolean absent = finding.bearing().filter(Bearing.ABSENT::equals).isPresent();
        // claims for a finding that it is absent speak against the indicator
        (absent ? contesting : supporting).addAll(finding.claims());
        (absent ? supporting : contesting).addAll(finding.against());
      }
      suggestion.ifPresent(measure -> supporting.addAll(measure.supporting()));
      suggestion.ifPresent(measure -> contesting.addAll(measure.contesting()));
      List<Candidate> pieces = evidence.of(supporting);
      return new Standing(
          question.code(),
          question.group(),
          standing.size(),
          standing.stream().anyMatch(finding -> !finding.contested().isEmpty()),
          standing.stream().anyMatch(Making::rises),
          standing.stream().anyMatch(finding -> !finding.unknowns().isEmpty()),
          pieces.size(),
          evidence.of(contesting).size(),
          evidence.origins(pieces),
          EvidenceLook.lastDay(pieces));
    }

    private static boolean rises(IndicatorFinding finding) {
      return finding.bearing().filter(Bearing.PRESENT::equals).isPresent()
          && finding.trend().filter(Trend.RISING::equals).isPresent();
    }
  }
}
