package org.tocsin.desk.web.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.Candidate.Kind;
import org.tocsin.desk.establish.Candidate.Status;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.DatedQuery;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.MonthCount;
import org.tocsin.desk.establish.VoiceCount;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.publish.chart.Picture;
import org.tocsin.desk.publish.chart.Pictures;
import org.tocsin.desk.publish.chart.Sheet;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.desk.web.frame.Words;

/**
 * Everything with a day, in order; what people accepted apart from what the machine only read. Few
 * entries are drawn one by one, many by the month, and each month opens to its entries.
 */
@Controller
public final class TimelinePages {
  private static final int MOST_ROWS = 150;
  private static final int MOST_SPEAKERS = 100;
  private static final int LONGEST_TABLE = 10_000;

  /**
   * @param months how many entries each month has; empty when the entries themselves are drawn
   * @param month the month that is shown, "" for all
   * @param speakers who says most of it
   * @param total entries asked for
   * @param next where the next entries begin, "" at the end
   */
  public record Timeline(
      String caseId,
      @Nullable Drawing drawing,
      List<MonthCount> months,
      String month,
      List<Evidence> accepted,
      List<Evidence> candidates,
      List<VoiceCount> speakers,
      String speaker,
      int total,
      int acceptedInAll,
      String next) {}

  private final Pages pages;
  private final Ways ways;
  private final Collecting collecting;
  private final Establishing establishing;

  TimelinePages(Pages pages, Ways ways, Collecting collecting, Establishing establishing) {
    this.pages = pages;
    this.ways = ways;
    this.collecting = collecting;
    this.establishing = establishing;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/timeline")
  View timeline(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String speaker,
      @RequestParam(required = false) @DateTimeFormat(pattern = "yyyy-MM")
          @Nullable YearMonth month,
      @RequestParam(defaultValue = "") String after,
      Viewer me,
      HttpServletRequest request) {
    ways.enter(request, id, "timeline");
    DatedQuery asked =
        from(after, DatedQuery.inCase(id, me, MOST_ROWS).in(month).saidBy(voice(speaker)));
    List<MonthCount> months = months(asked);
    int total = months.stream().mapToInt(MonthCount::standing).sum();
    boolean single = total <= MOST_ROWS || month != null;
    List<Candidate> entries = single ? establishing.listDated(asked) : List.of();
    Drawing drawing =
        total == 0 ? null : Drawing.of(s -> picture(entries, months, s), csv(id, month, speaker));
    return pages.show(
        "timeline",
        new Timeline(
            id,
            drawing,
            single ? List.of() : months,
            month == null ? "" : month.toString(),
            rows(entries, true),
            rows(entries, false),
            establishing.counting().listDatedVoices(id, me, MOST_SPEAKERS),
            speaker,
            total,
            months.stream().mapToInt(MonthCount::accepted).sum(),
            entries.size() < MOST_ROWS ? "" : place(entries.getLast())));
  }

  /** A table of at most ten thousand entries; of more, the months. */
  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/timeline.csv")
  ResponseEntity<byte[]> table(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String speaker,
      @RequestParam(required = false) @DateTimeFormat(pattern = "yyyy-MM")
          @Nullable YearMonth month,
      Viewer me) {
    collecting.getCase(id);
    DatedQuery asked = DatedQuery.inCase(id, me, LONGEST_TABLE).in(month).saidBy(voice(speaker));
    List<MonthCount> months = months(asked);
    boolean few = months.stream().mapToInt(MonthCount::standing).sum() <= LONGEST_TABLE;
    Picture picture =
        few
            ? Pictures.english().timeline(establishing.listDated(asked), Sheet.WIDE, "table")
            : Pictures.english().months(months, Sheet.WIDE, "table");
    return CorridorPages.csv(picture.table(), "timeline");
  }

  private static Picture picture(List<Candidate> entries, List<MonthCount> months, Sheet sheet) {
    String id = "timeline" + sheet.name();
    return entries.isEmpty()
        ? PicturesHere.draw().months(months, sheet, id)
        : PicturesHere.draw().timeline(entries, sheet, id);
  }

  private List<MonthCount> months(DatedQuery asked) {
    if (asked.voice() != null) {
      return establishing.counting().byMonth(asked);
    }
    YearMonth only = asked.month();
    CandidateQuery all = CandidateQuery.inCase(asked.caseId()).seenBy(asked.viewer());
    List<MonthCount> counts = new ArrayList<>();
    Stream.concat(
            establishing.counting().byMonth(shown(asked.caseId(), asked.viewer())).stream(),
            establishing
                .counting()
                .byMonth(
                    all.ofKind(Kind.CLAIM, Kind.QUANTITY)
                        .withStatus(Status.ACCEPTED, Status.CORRECTED))
                .stream())
        .filter(count -> !count.month().isEmpty())
        .filter(count -> only == null || count.month().equals(only.toString()))
        .collect(
            Collectors.toMap(MonthCount::month, count -> count, MonthCount::plus, TreeMap::new))
        .values()
        .forEach(counts::add);
    return counts;
  }

  private static CandidateQuery shown(String caseId, Viewer me) {
    return CandidateQuery.inCase(caseId).seenBy(me).ofKind(Kind.EVENT, Kind.DELIVERY).standing();
  }

  private static @Nullable String voice(String speaker) {
    return speaker.isEmpty()
        ? null
        : speaker.equals(Words.here().say("count.nobody_named")) ? "" : speaker;
  }

  private static String csv(String caseId, @Nullable YearMonth month, String speaker) {
    String only = month == null ? "" : "month=" + month;
    String by =
        speaker.isEmpty() ? "" : "speaker=" + URLEncoder.encode(speaker, StandardCharsets.UTF_8);
    String query =
        Stream.of(only, by).filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
    return "/cases/" + caseId + "/timeline.csv" + (query.isEmpty() ? "" : "?" + query);
  }

  /** Where a page begins: "2023-08-14.77", the day and the leaf of the entry before it. */
  private static String place(Candidate entry) {
    return Objects.requireNonNull(entry.day()) + "." + entry.leaf();
  }

  private static DatedQuery from(String place, DatedQuery query) {
    return Optional.of(place)
        .filter(text -> text.matches("\\d{4}-[01]\\d-[0-3]\\d\\.\\d{1,18}"))
        .map(text ->
            query.after(LocalDate.parse(text.substring(0, 10)), Long.parseLong(text.substring(11))))
        .orElse(query);
  }

  private static List<Evidence> rows(List<Candidate> candidates, boolean accepted) {
    return candidates.stream().filter(c -> isAccepted(c) == accepted).map(Evidence::new).toList();
  }

  private static boolean isAccepted(Candidate candidate) {
    return candidate.status() == Status.ACCEPTED || candidate.status() == Status.CORRECTED;
  }
}
