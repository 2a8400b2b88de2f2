package org.tocsin.desk.publish.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.appeal.demand.Appeal;
import org.tocsin.desk.appeal.demand.Appeals;
import org.tocsin.desk.appeal.demand.Cell;
import org.tocsin.desk.appeal.demand.DemandBoard;
import org.tocsin.desk.appeal.demand.Evidence;
import org.tocsin.desk.appeal.demand.Step;
import org.tocsin.desk.appeal.duty.Duties;
import org.tocsin.desk.appeal.duty.Duty;
import org.tocsin.desk.appeal.duty.DutyStanding;
import org.tocsin.desk.appeal.duty.TakenText;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.measure.CorridorMeasure;
import org.tocsin.desk.measure.Measuring;
import org.tocsin.desk.measure.SupplyMeasure;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.publish.reply.Replies;
import org.tocsin.desk.publish.reply.Request;
import org.tocsin.foresight.duty.DayState;
import org.tocsin.foresight.duty.DutyDays;

/**
 * What each section says of a case on a day, as far as it may leave at all. The same record gives
 * the same lines.
 */
record Drafts(
    Collecting collecting,
    Establishing establishing,
    Entities entities,
    Measuring measuring,
    Appeals appeals,
    Duties duties,
    Replies replies,
    Photographs photographs) {

  /**
   * @param choice what is to be said where people choose; nothing for all that may leave
   */
  List<Line> lines(String caseId, Section section, LocalDate asOf, Optional<Choice> choice) {
    Predicate<String> chosen = id -> choice.isEmpty() || choice.get().hasClaim(id);
    Sources sources = new Sources(caseId, collecting, establishing, entities);
    Stream<Line> lines =
        switch (section) {
          case SITUATION -> situation(caseId, asOf, sources);
          case CHRONOLOGY -> chronology(caseId, asOf, chosen, sources);
          case DEMANDS -> demands(caseId, asOf, sources);
          case ORDERS -> orders(caseId, asOf, sources);
          case REPLIES -> replies(caseId, asOf, sources);
          case PICTURES -> photographs.lines(caseId, sources, copy -> credit(choice, copy));
        };
    return lines.filter(line -> sources.isUnmasked(line.allWords())).toList();
  }

  private static Optional<Choice.Credit> credit(Optional<Choice> choice, String copy) {
    return choice.isEmpty()
        ? Optional.of(new Choice.Credit("", "", ""))
        : choice.get().credit(copy).filter(Choice.Credit::isWhole);
  }

  private Stream<Line> situation(String caseId, LocalDate asOf, Sources sources) {
    Stream<Line> corridors =
        measuring.corridors(caseId, asOf).stream()
            .filter(one -> !evidence(one).isEmpty() && sources.allMayLeave(evidence(one)))
            .map(one -> corridor(one, sources));
    Stream<Line> supplies =
        measuring.supplies(caseId, asOf).stream()
            .filter(one -> !one.evidence().isEmpty() && sources.allMayLeave(one.evidence()))
            .map(Drafts::supply);
    return Stream.concat(corridors, supplies);
  }

  private static Set<String> evidence(CorridorMeasure corridor) {
    Set<String> ids = new LinkedHashSet<>(corridor.disputes());
    corridor
        .scenarios()
        .forEach(scenario -> scenario.stretches().forEach(s -> ids.addAll(s.evidence())));
    return ids;
  }

  private static Line corridor(CorridorMeasure one, Sources sources) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("state", one.state());
    values.put("least", String.valueOf(one.daysClosedMin()));
    values.put("most", String.valueOf(one.daysClosedMax()));
    values.put("accounts", String.valueOf(one.scenarios().size()));
    values.putAll(Strip.values(one));
    List<Line.Other> others =
        one.disputes().stream()
            .flatMap(id -> sources.find(id).stream())
            .sorted(Comparator.comparing(Candidate::leaf))
            .map(sources::other)
            .distinct()
            .toList();
    String said =
        one.scenarios().isEmpty() ? "" : String.join(", ", one.scenarios().getFirst().saidBy());
    return new Line(
        "corridor " + one.name(),
        one.asOf().toString(),
        said,
        "",
        one.name(),
        "",
        others,
        List.copyOf(evidence(one)),
        values);
  }

  private static Line supply(SupplyMeasure one) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("commodity", one.commodity());
    values.put("low", days(one.daysP10()));
    values.put("middle", days(one.daysP50()));
    values.put("high", days(one.daysP90()));
    values.put("unknown", String.join("; ", one.unknown()));
    return new Line(
        "supply " + one.place() + " " + one.commodity(),
        one.asOf().toString(),
        "",
        "",
        one.place(),
        "",
        List.of(),
        one.evidence(),
        values);
  }

  private static String days(@Nullable Double days) {
    return days == null ? "" : String.valueOf(Math.round(days));
  }

  private Stream<Line> chronology(
      String caseId, LocalDate asOf, Predicate<String> chosen, Sources sources) {
    return establishing
        .list(
            CandidateQuery.inCase(caseId)
                .ofKind(
                    Candidate.Kind.EVENT,
                    Candidate.Kind.DELIVERY,
                    Candidate.Kind.QUANTITY,
                    Candidate.Kind.CLAIM)
                .standing())
        .stream()
        .filter(claim -> isTold(claim, asOf))
        .filter(claim -> !claim.type().equals("demand"))
        .filter(claim -> chosen.test(claim.id()) && sources.mayLeave(claim))
        .sorted(
            Comparator.comparing(Drafts::dayOrLast)
                .thenComparing(Candidate::leaf)
                .thenComparing(Candidate::id))
        .map(claim ->
            new Line(
                claim.id(),
                Sources.day(claim),
                Sources.speaker(claim),
                claim.stance(),
                claim.statement(),
                sources.language(claim.itemId()),
                sources.others(claim),
                List.of(claim.id()),
                Map.of()))
        .filter(firstOfItsWords());
  }

  /**
   * What happened up to a day; and who denies or doubts something without saying when, or one side
   * would stand alone.
   */
  private static boolean isTold(Candidate claim, LocalDate asOf) {
    return claim.day() == null
        ? claim.kind() == Candidate.Kind.CLAIM && !claim.stance().equals("asserts")
        : !claim.day().isAfter(asOf);
  }

  private static LocalDate dayOrLast(Candidate claim) {
    return claim.day() == null ? LocalDate.MAX : claim.day();
  }

  /** A report read as an event and as a claim is said once. */
  private static Predicate<Line> firstOfItsWords() {
    Set<List<String>> said = new HashSet<>();
    return line -> said.add(List.of(line.day(), line.speaker(), line.stance(), line.words()));
  }

  private Stream<Line> demands(String caseId, LocalDate asOf, Sources sources) {
    DemandBoard board = appeals.board(caseId, asOf, Viewer.machine());
    Map<String, Appeal> byId = new LinkedHashMap<>();
    board.appeals().forEach(appeal -> byId.put(appeal.id(), appeal));
    return board.wholes().stream()
        .filter(cell -> byId.containsKey(cell.demand().appealId()))
        .filter(cell -> {
          String item = Objects.requireNonNull(byId.get(cell.demand().appealId())).itemId();
          return item == null || !sources.isConfided(item);
        })
        .filter(cell -> cell.course().findAsked().isPresent())
        .map(cell ->
            demand(cell, Objects.requireNonNull(byId.get(cell.demand().appealId())), sources));
  }

  private static Line demand(Cell cell, Appeal appeal, Sources sources) {
    List<String> claims =
        cell.demand().evidence().stream()
            .filter(evidence -> evidence.kind() == Evidence.Kind.CLAIM)
            .map(Evidence::id)
            .filter(id -> sources.find(id).isPresent())
            .toList();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("addressee", cell.addressee().name());
    values.put("state", cell.course().state().word());
    values.put("silence", String.valueOf(cell.silence().days()));
    values.put(
        "answers", String.valueOf(cell.course().steps().stream().filter(Drafts::isWord).count()));
    values.put("deadline", Objects.toString(cell.demand().deadline(), ""));
    return new Line(
        cell.demand().id() + " " + cell.addressee().id(),
        cell.course().findAsked().map(LocalDate::toString).orElse(""),
        appeal.speaker(),
        "",
        cell.demand().text(),
        "",
        List.of(),
        claims,
        values);
  }

  private static boolean isWord(Step step) {
    return step.kind().isWordOfAddressee();
  }

  private Stream<Line> orders(String caseId, LocalDate asOf, Sources sources) {
    List<Line> lines = new ArrayList<>();
    for (TakenText text : duties.listTexts(caseId, Viewer.machine())) {
      if (!sources.isConfided(text.itemId())) {
        duties.list(text).forEach(duty -> lines.add(order(text, duty, asOf, sources)));
      }
    }
    return lines.stream();
  }

  private Line order(TakenText text, Duty duty, LocalDate asOf, Sources sources) {
    DutyStanding standing = duties.standing(duty, asOf, Viewer.machine());
    DutyDays days = standing.measured().or(standing::judged).orElse(null);
    Map<String, String> values = new LinkedHashMap<>();
    values.put("text", text.text().name().text());
    values.put("bearer", duty.obligation().bearer().text());
    for (DayState state : DayState.values()) {
      values.put(
          state.name().toLowerCase(java.util.Locale.ROOT),
          days == null ? "" : String.valueOf(days.days(state)));
    }
    return new Line(
        duty.id(),
        duty.obligation().firstDay().map(LocalDate::toString).orElse(""),
        text.text().body().text(),
        "",
        duty.obligation().act().text(),
        "",
        List.of(),
        restingOn(days, sources),
        values);
  }

  /** The claims that the days of an obligation rest on, as far as they may leave. */
  private static List<String> restingOn(@Nullable DutyDays days, Sources sources) {
    return days == null
        ? List.of()
        : days.runs().stream()
            .flatMap(run -> run.evidence().values().stream().flatMap(List::stream))
            .distinct()
            .filter(id -> sources.find(id).isPresent())
            .toList();
  }

  private Stream<Line> replies(String caseId, LocalDate asOf, Sources sources) {
    return replies.list(caseId, asOf, Viewer.machine()).stream()
        .filter(request -> request.state() != Request.State.PREPARED)
        .filter(request -> sources.allMayLeave(request.claims()))
        .map(request -> {
          Map<String, String> values = new LinkedHashMap<>();
          values.put("party", request.party());
          values.put("state", request.state().word());
          values.put("due", request.due().toString());
          List<Line.Other> answer =
              request.answer().stream()
                  .map(one ->
                      new Line.Other(
                          one.day().toString(), request.party(), "asserts", one.text(), ""))
                  .toList();
          String asked = request.asked().map(LocalDate::toString).orElse("");
          return new Line(
              request.id(), asked, "", "", request.words(), "", answer, request.claims(), values);
        });
  }
}
