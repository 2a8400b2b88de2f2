package org.tocsin.desk.web.find;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.find.Finding;
import org.tocsin.desk.find.SavedSearch;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;

/** A person's saved searches: saving one, looking at what is new, taking one off the list. */
@Controller
public final class SavedPages {
  private final Entrance entrance;
  private final Asking asking;
  private final HeldWords held;
  private final Finding finding;

  SavedPages(Entrance entrance, Asking asking, HeldWords held, Finding finding) {
    this.entrance = entrance;
    this.asking = asking;
    this.held = held;
    this.finding = finding;
  }

  @Allow(Allow.Access.READER)
  @PostMapping({"/cases/{id}/find/saved", "/find/saved"})
  String save(
      @PathVariable(required = false) @Nullable String id,
      @RequestParam(defaultValue = "") String name,
      HttpServletRequest request,
      Viewer me,
      RedirectAttributes redirect) {
    Address address = asking.of(request, entrance.enter(request, id));
    try {
      SavedSearch saved = finding.save(name, address.query(), me);
      Notice.done("find.saved_done", saved.name()).on(redirect);
    } catch (IllegalArgumentException refused) {
      Notice.wrong("find.saved_not").because(refused).on(redirect);
    }
    return "redirect:" + address.here();
  }

  /** Shows what is new; from now on it is not new any more. The words stay out of the address. */
  @Allow(Allow.Access.READER)
  @PostMapping({"/cases/{id}/find/saved/{search}/look", "/find/saved/{search}/look"})
  String look(
      @PathVariable(required = false) @Nullable String id,
      @PathVariable String search,
      HttpServletRequest request,
      Viewer me) {
    entrance.enter(request, id);
    SavedSearch before = finding.look(search, me);
    String key = held.hold(request, before.query().words());
    return "redirect:" + new Address(before.query().recordedSince(before.seenLeaf()), key).here();
  }

  @Allow(Allow.Access.READER)
  @PostMapping({"/cases/{id}/find/saved/{search}/forget", "/find/saved/{search}/forget"})
  String forget(
      @PathVariable(required = false) @Nullable String id,
      @PathVariable String search,
      HttpServletRequest request,
      Viewer me,
      RedirectAttributes redirect) {
    String caseId = entrance.enter(request, id);
    finding.forget(search, me);
    Notice.done("find.forgotten").on(redirect);
    return "redirect:" + Address.base(caseId);
  }
}
