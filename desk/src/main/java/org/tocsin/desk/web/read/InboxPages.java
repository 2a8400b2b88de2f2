package org.tocsin.desk.web.read;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.Question;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.desk.web.frame.Say;

/** What the machine read and nobody has judged, in the order it was read. */
@Controller
public final class InboxPages {
  private static final int PAGE = 50;

  /**
   * @param kinds how many wait of each kind
   * @param passage the words around the one that is looked at, null when there is none
   * @param questions what colleagues ask this person
   * @param incidents that claims can be linked to, as they are typed
   * @param next leaf to continue after, -1 when this is the end
   */
  public record Inbox(
      String caseId,
      List<Card> cards,
      Map<String, Integer> kinds,
      String kind,
      int waiting,
      @Nullable Passage passage,
      List<Question> questions,
      List<String> incidents,
      long next) {}

  private final Pages pages;
  private final Ways ways;
  private final Establishing establishing;
  private final Cards cards;
  private final Passages passages;
  private final Incidents incidents;

  InboxPages(
      Pages pages,
      Ways ways,
      Establishing establishing,
      Cards cards,
      Passages passages,
      Incidents incidents) {
    this.pages = pages;
    this.ways = ways;
    this.establishing = establishing;
    this.cards = cards;
    this.passages = passages;
    this.incidents = incidents;
  }

  /**
   * @param at the claim whose words stand beside the list; the first when it is not given
   */
  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/inbox")
  View inbox(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "-1") long after,
      @RequestParam(defaultValue = "") String at,
      Viewer me,
      HttpServletRequest request)
      throws IOException {
    ways.enter(request, id, "inbox");
    CandidateQuery waiting =
        CandidateQuery.inCase(id).withStatus(Candidate.Status.CANDIDATE).seenBy(me);
    Map<String, Integer> kinds = new TreeMap<>();
    establishing.counting().byKind(waiting).forEach((k, count) -> kinds.put(Say.word(k), count));
    boolean known = kinds.containsKey(kind);
    CandidateQuery asked =
        known ? waiting.ofKind(Candidate.Kind.valueOf(kind.toUpperCase(Locale.ROOT))) : waiting;
    List<Candidate> shown = establishing.list(asked.page(after, PAGE));
    String here =
        "/cases/"
            + id
            + "/inbox?kind="
            + (known ? kind : "")
            + (after < 0 ? "" : "&after=" + after);
    return pages.show(
        "inbox",
        new Inbox(
            id,
            cards.list(shown, me, here),
            kinds,
            known ? kind : "",
            kinds.values().stream().mapToInt(Integer::intValue).sum(),
            passage(shown, at, me),
            establishing.claims().waitingFor(id, me),
            incidents.choices(id, me).stream().map(Incidents::offered).toList(),
            shown.size() < PAGE ? -1 : shown.getLast().leaf()));
  }

  private @Nullable Passage passage(List<Candidate> shown, String at, Viewer me)
      throws IOException {
    Candidate looked =
        shown.stream()
            .filter(candidate -> candidate.id().equals(at))
            .findFirst()
            .orElse(shown.isEmpty() ? null : shown.getFirst());
    return looked == null ? null : passages.around(looked, me);
  }
}
