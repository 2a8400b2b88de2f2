package org.tocsin.desk.web.read;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.ClaimFile;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.people.Account;
import org.tocsin.desk.people.People;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;

/** One claim with all that is on record about it, and its forms. */
@Controller
public final class ClaimPages {
  private static final String PART = "X-Part";
  private static final int NEAREST = 6;

  /**
   * @param form which form is open, "" for none
   * @param opened the words that were withheld, null when they were not asked for
   * @param passage the words around it, null when only a form was asked for
   * @param incidents that it can be linked to, those that rest on it in {@code linked}
   * @param nearest claims it may repeat
   * @param colleagues who can be asked
   */
  public record OneClaim(
      Card card,
      ClaimFile file,
      String form,
      @Nullable String opened,
      @Nullable Passage passage,
      List<Entity> linked,
      List<String> incidents,
      List<Candidate> nearest,
      List<String> colleagues) {

    /** "strong", "demand" ..., "" when the source does not say. */
    public String force() {
      return card.candidate().detail().path("force").asString("");
    }
  }

  private final Pages pages;
  private final Ways ways;
  private final Establishing establishing;
  private final Entities entities;
  private final People people;
  private final Incidents incidents;
  private final Cards cards;
  private final Passages passages;

  ClaimPages(
      Pages pages,
      Ways ways,
      Establishing establishing,
      Entities entities,
      People people,
      Incidents incidents,
      Cards cards,
      Passages passages) {
    this.pages = pages;
    this.ways = ways;
    this.establishing = establishing;
    this.entities = entities;
    this.people = people;
    this.incidents = incidents;
    this.cards = cards;
    this.passages = passages;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/candidates/{id}")
  View one(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String form,
      @RequestParam(defaultValue = "") String back,
      @RequestHeader(name = PART, required = false) @Nullable String part,
      Viewer me,
      HttpServletRequest request)
      throws IOException {
    Candidate candidate = establishing.get(id, me);
    String here = back.isEmpty() ? "/candidates/" + id : back;
    if (part != null) {
      return pages.show("candidate-form", page(candidate, here, form, null, null, me));
    }
    ways.enter(request, candidate.caseId(), "inbox");
    Passage passage = passages.around(candidate, me);
    return pages.show("candidate", page(candidate, here, form, null, passage, me));
  }

  /** The words around a claim alone, for the script of the queue; for others the whole page. */
  @Allow(Allow.Access.READER)
  @GetMapping("/candidates/{id}/passage")
  ModelAndView passage(
      @PathVariable String id,
      @RequestHeader(name = PART, required = false) @Nullable String part,
      Viewer me)
      throws IOException {
    Candidate candidate = establishing.get(id, me);
    return part == null
        ? new ModelAndView("redirect:/candidates/" + candidate.id())
        : new ModelAndView(pages.show("passage-alone", passages.around(candidate, me)));
  }

  /** Shows what is withheld, on this answer only. */
  @Allow(Allow.Access.ANALYST)
  @PostMapping("/candidates/{id}/open")
  View open(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      Viewer me,
      HttpServletRequest request)
      throws IOException {
    Candidate candidate = establishing.get(id, me);
    ways.enter(request, candidate.caseId(), "inbox");
    String words = reason.isBlank() ? null : establishing.openRestricted(id, reason, me);
    Passage passage = passages.around(candidate, me);
    String form = words == null ? "open" : "";
    return pages.show("candidate", page(candidate, "/candidates/" + id, form, words, passage, me));
  }

  private OneClaim page(
      Candidate candidate,
      String back,
      String form,
      @Nullable String opened,
      @Nullable Passage passage,
      Viewer me) {
    String caseId = candidate.caseId();
    return new OneClaim(
        cards.one(candidate, me, back),
        establishing.claims().file(candidate.id(), me),
        form,
        opened,
        passage,
        passage == null ? List.of() : entities.restingOn(candidate.id(), me),
        form.equals("link")
            ? incidents.choices(caseId, me).stream().map(Incidents::offered).toList()
            : List.of(),
        form.equals("duplicate")
            ? establishing.claims().nearest(candidate.id(), me, NEAREST)
            : List.of(),
        form.equals("ask") ? colleagues(me) : List.of());
  }

  private List<String> colleagues(Viewer me) {
    return people.listAccounts().stream()
        .filter(Account::enabled)
        .filter(account -> account.role().mayDoAllOf(Role.ANALYST))
        .map(Account::name)
        .filter(name -> !name.equals(me.name()))
        .toList();
  }
}
