package org.tocsin.desk.web.warn;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.tocsin.desk.Rooms;
import org.tocsin.desk.appeal.Appealing;
import org.tocsin.desk.appeal.Board.AppealSheet;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.measure.CorridorMeasure;
import org.tocsin.desk.measure.IndicatorMeasure;
import org.tocsin.desk.measure.Measuring;
import org.tocsin.desk.measure.SupplyMeasure;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.warn.AlertRecord;
import org.tocsin.desk.warn.Footing;
import org.tocsin.desk.warn.rule.History;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;

/** The whole board of a case as it was known on a day. */
@Controller
public final class BoardPages {

  /**
   * @param by "recorded": what stood in the ledger at the end of that day; "published": what had
   *     been published by then
   * @param known how many facts, or reports, that is
   * @param all how many there are now
   */
  public record Known(
      String caseId,
      LocalDate day,
      String by,
      long known,
      long all,
      boolean isPast,
      List<Line> alerts,
      List<CorridorMeasure> corridors,
      List<SupplyMeasure> supplies,
      List<IndicatorMeasure> indicators,
      List<AppealSheet> appeals) {
    public boolean isPublished() {
      return by.equals("published");
    }

    public String href(LocalDate other, String way) {
      return "/cases/" + caseId + "/board?asof=" + other + "&by=" + way;
    }

    public int demands() {
      return appeals.stream()
          .flatMap(sheet -> sheet.addressees().stream())
          .mapToInt(row -> row.demands().size())
          .sum();
    }

    public long answered() {
      return appeals.stream()
          .flatMap(sheet -> sheet.addressees().stream())
          .flatMap(row -> row.demands().stream())
          .filter(demand -> !demand.responses().isEmpty())
          .count();
    }
  }

  /**
   * @param state "" where nobody could have confirmed it
   * @param lost what had become of the finding that raised it, null while that carried it
   */
  public record Line(
      LocalDate day,
      String level,
      String headline,
      String state,
      String href,
      Footing.@Nullable Lost lost) {}

  private final Pages pages;
  private final Ways ways;
  private final Pasts pasts;
  private final Replays replays;
  private final Journal journal;
  private final Collecting collecting;
  private final Establishing establishing;
  private final Measuring measuring;
  private final History history;
  private final Appealing appealing;
  private final Clock clock;

  BoardPages(
      Pages pages,
      Ways ways,
      Pasts pasts,
      Replays replays,
      Journal journal,
      Collecting collecting,
      Establishing establishing,
      Measuring measuring,
      History history,
      Appealing appealing,
      Clock clock) {
    this.pages = pages;
    this.ways = ways;
    this.pasts = pasts;
    this.replays = replays;
    this.journal = journal;
    this.collecting = collecting;
    this.establishing = establishing;
    this.measuring = measuring;
    this.history = history;
    this.appealing = appealing;
    this.clock = clock;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/board")
  View board(
      @PathVariable String id,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate asof,
      @RequestParam(defaultValue = "recorded") String by,
      Viewer me,
      HttpServletRequest request) {
    ways.enter(request, id, "board");
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    boolean published = by.equals("published");
    LocalDate day = asof != null ? asof : published ? replays.lastDay(id) : today;
    return pages.show(
        "warn/board", published ? published(id, day, today, me) : recorded(id, day, today, me));
  }

  /** From the facts on record then; what is restricted today is not shown of the past either. */
  private Known recorded(String id, LocalDate day, LocalDate today, Viewer me) {
    long facts = pasts.facts(day);
    Set<String> open =
        collecting.listItems(id, Viewer.machine()).stream()
            .map(Item::id)
            .collect(Collectors.toSet());
    Set<String> unseen = establishing.listUnseen(id, me);
    return pasts.look(facts, rooms -> recorded(rooms, id, day, today, facts, open, unseen));
  }

  private Known recorded(
      Rooms rooms,
      String id,
      LocalDate day,
      LocalDate today,
      long facts,
      Set<String> open,
      Set<String> unseen) {
    LocalDate last = rooms.measuring().findAsOf(id).filter(l -> l.isBefore(day)).orElse(day);
    Measuring.Known known = rooms.measuring().known(id, last, open::contains);
    List<AlertRecord> seen =
        rooms.warning().list(id).stream()
            .filter(alert ->
                alert.reasons().stream()
                    .flatMap(reason -> reason.evidence().stream())
                    .noneMatch(unseen::contains))
            .toList();
    Map<String, Footing.Lost> lost =
        new Footing(rooms.assessing()).listLost(id, seen, Viewer.machine());
    List<Line> alerts = seen.stream().map(alert -> line(alert, lost.get(alert.id()))).toList();
    return new Known(
        id,
        day,
        "recorded",
        facts,
        journal.size(),
        day.isBefore(today),
        alerts.reversed(),
        known.corridors(),
        known.supplies(),
        known.indicators(),
        appeals(rooms.appealing(), id, last, open::contains));
  }

  private static Line line(AlertRecord alert, Footing.@Nullable Lost lost) {
    return new Line(
        alert.day(),
        alert.level(),
        alert.headline(),
        alert.state().name().toLowerCase(Locale.ROOT),
        "/alerts/" + alert.id(),
        lost);
  }

  private Known published(String id, LocalDate day, LocalDate today, Viewer me) {
    Predicate<String> known = history.publishedBy(id, day);
    List<Item> items = collecting.listItems(id, me);
    Measuring.Known then = measuring.known(id, day, known);
    List<Line> alerts =
        replays.list(id, me).stream()
            .filter(firing -> !firing.firedOn().isAfter(day))
            .map(firing ->
                new Line(
                    firing.firedOn(),
                    ReplayPages.level(firing),
                    firing.alert().headline(),
                    "",
                    "/cases/" + id + "/rules/" + firing.alert().ruleId(),
                    null))
            .toList();
    return new Known(
        id,
        day,
        "published",
        items.stream().filter(item -> known.test(item.id())).count(),
        items.size(),
        day.isBefore(today),
        alerts.reversed(),
        then.corridors(),
        then.supplies(),
        then.indicators(),
        appeals(appealing, id, day, known));
  }

  private static List<AppealSheet> appeals(
      Appealing appealing, String id, LocalDate day, Predicate<String> items) {
    return appealing.board(id, day).appeals().stream()
        .filter(sheet -> items.test(sheet.itemId()))
        .toList();
  }
}
