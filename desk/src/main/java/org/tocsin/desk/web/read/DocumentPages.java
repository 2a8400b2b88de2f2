package org.tocsin.desk.web.read;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.ItemReading;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.desk.web.frame.Say;
import org.tocsin.reader.Span;
import tools.jackson.databind.JsonNode;

/** The document page, a window of text at a time so that a large document is still a light page. */
@Controller
class DocumentPages {
  private static final int MOST_CANDIDATES = 60;

  private final Pages pages;
  private final Ways ways;
  private final Collecting collecting;
  private final Establishing establishing;
  private final Cards cards;

  DocumentPages(
      Pages pages, Ways ways, Collecting collecting, Establishing establishing, Cards cards) {
    this.pages = pages;
    this.ways = ways;
    this.collecting = collecting;
    this.establishing = establishing;
    this.cards = cards;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/items/{id}/read")
  View read(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "0") int from,
      Viewer me,
      HttpServletRequest request)
      throws IOException {
    Item item = collecting.getItem(id, me);
    ways.enter(request, item.caseId(), "items");
    return show(item, me, kind, from, establishing.findMaskedText(id, me).orElse(""), false);
  }

  /** Shows the names of persons at risk on this answer only; that is recorded first. */
  @Allow(Allow.Access.ANALYST)
  @PostMapping("/items/{id}/read")
  View open(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      Viewer me,
      HttpServletRequest request)
      throws IOException {
    Item item = collecting.getItem(id, me);
    ways.enter(request, item.caseId(), "items");
    if (reason.isBlank()) {
      return show(item, me, "", 0, establishing.findMaskedText(id, me).orElse(""), false);
    }
    return show(item, me, "", 0, establishing.openReading(id, reason, me).text(), true);
  }

  private View show(Item item, Viewer me, String kind, int from, String text, boolean opened)
      throws IOException {
    List<Candidate> all =
        establishing.list(CandidateQuery.inCase(item.caseId()).ofItem(item.id()).seenBy(me));
    Map<String, Integer> kinds = new TreeMap<>();
    all.forEach(c -> kinds.merge(Say.word(c.kind()), 1, Integer::sum));
    int length = text.codePointCount(0, text.length());
    List<Candidate> asked =
        all.stream()
            .filter(c -> kind.isEmpty() || Say.word(c.kind()).equals(kind))
            .sorted((a, b) -> a.span().compareTo(b.span()))
            .toList();
    Span window = window(Math.clamp(from, 0, length), length, asked);
    List<Candidate> shown =
        asked.stream()
            .filter(
                c -> c.span().overlaps(window) || (c.span().length() == 0 && window.begin() == 0))
            .limit(2 * MOST_CANDIDATES)
            .toList();
    ItemReading reading = establishing.findReading(item.id(), me).orElse(null);
    return pages.show(
        "document",
        new DocumentPage(
            item,
            reading,
            new Segments(text, window, shown, establishing.listAsides(item.id(), me)).list(),
            cards.list(shown, me, "/items/" + item.id() + "/read"),
            kinds,
            kind,
            reading == null ? List.of() : notes(reading.document()),
            window.begin(),
            window.end(),
            length,
            opened));
  }

  /** Ends before a candidate too many would begin, so that a page of a dense text is light too. */
  private static Span window(int from, int length, List<Candidate> asked) {
    int end = Math.min(length, from + DocumentPage.WINDOW);
    int dense =
        asked.stream()
            .map(Candidate::span)
            .filter(span -> span.begin() > from && span.length() > 0)
            .skip(MOST_CANDIDATES)
            .mapToInt(Span::begin)
            .findFirst()
            .orElse(end);
    return new Span(from, Math.min(end, dense));
  }

  private static List<String> notes(JsonNode document) {
    List<String> notes = new ArrayList<>();
    document.path("notes").forEach(note -> notes.add(note.path("message").asString("")));
    return notes;
  }
}
