package org.tocsin.desk.web.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.publish.chart.Pictures;
import org.tocsin.desk.publish.chart.Sheet;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.desk.web.frame.Words;

/** Everything with a day, in order; what people accepted apart from what the machine only read. */
@Controller
public final class TimelinePages {
  private static final int MOST_ROWS = 150;

  /**
   * @param speakers how many dated entries each innermost speaker has
   * @param more entries beyond those shown
   */
  public record Timeline(
      String caseId,
      @Nullable Drawing drawing,
      List<Evidence> accepted,
      List<Evidence> candidates,
      Map<String, Integer> speakers,
      String speaker,
      int more) {

    public int total() {
      return accepted.size() + candidates.size() + more;
    }
  }

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
      Viewer me,
      HttpServletRequest request) {
    ways.enter(request, id, "timeline");
    List<Candidate> all = dated(id, me);
    Map<String, Integer> speakers = new TreeMap<>();
    all.forEach(c -> speakers.merge(voice(c), 1, Integer::sum));
    List<Candidate> asked =
        all.stream().filter(c -> speaker.isEmpty() || voice(c).equals(speaker)).toList();
    List<Evidence> accepted = rows(asked, true);
    List<Evidence> candidates = rows(asked, false);
    int more = asked.size() - accepted.size() - candidates.size();
    Drawing drawing =
        asked.isEmpty()
            ? null
            : Drawing.of(
                sheet -> Pictures.timeline(asked, sheet, "timeline" + sheet.name()),
                "/cases/" + id + "/timeline.csv");
    return pages.show(
        "timeline", new Timeline(id, drawing, accepted, candidates, speakers, speaker, more));
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/timeline.csv")
  ResponseEntity<byte[]> table(@PathVariable String id, Viewer me) {
    collecting.getCase(id);
    return CorridorPages.csv(
        Pictures.timeline(dated(id, me), Sheet.WIDE, "table").table(), "timeline");
  }

  private List<Candidate> dated(String caseId, Viewer me) {
    return establishing
        .list(
            CandidateQuery.inCase(caseId)
                .ofKind(Kind.EVENT, Kind.CLAIM, Kind.QUANTITY, Kind.DELIVERY)
                .standing()
                .seenBy(me))
        .stream()
        .filter(c -> c.day() != null)
        .filter(c -> c.kind() == Kind.EVENT || c.kind() == Kind.DELIVERY || isAccepted(c))
        .sorted(Comparator.comparing(Candidate::day).thenComparing(Candidate::leaf))
        .toList();
  }

  private static List<Evidence> rows(List<Candidate> candidates, boolean accepted) {
    return candidates.stream()
        .filter(c -> isAccepted(c) == accepted)
        .limit(MOST_ROWS)
        .map(Evidence::new)
        .toList();
  }

  private static boolean isAccepted(Candidate candidate) {
    return candidate.status() == Status.ACCEPTED || candidate.status() == Status.CORRECTED;
  }

  private static String voice(Candidate candidate) {
    return candidate.speakers().isEmpty()
        ? Words.here().say("count.nobody_named")
        : candidate.speakers().getLast();
  }
}
