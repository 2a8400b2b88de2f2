package org.tocsin.desk.web.read;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.Claims;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.people.People;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.read.Answers.Asked;

/** Link to an incident, mark as a duplicate, ask a colleague, answer, translate. */
@Controller
class Tying {
  private final Establishing establishing;
  private final Claims claims;
  private final Incidents incidents;
  private final People people;
  private final Answers answers;

  Tying(Establishing establishing, Incidents incidents, People people, Answers answers) {
    this.establishing = establishing;
    this.claims = establishing.claims();
    this.incidents = incidents;
    this.people = people;
    this.answers = answers;
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/candidates/{id}/link")
  ModelAndView link(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String incident,
      Asked asked,
      Viewer me,
      RedirectAttributes to) {
    Candidate claim = establishing.get(id, me);
    return answers.to(id, me, asked, to, () -> incidents.link(claim, incident, me));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/candidates/{id}/duplicate")
  ModelAndView duplicate(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String of,
      Asked asked,
      Viewer me,
      RedirectAttributes to) {
    establishing.get(id, me);
    return answers.to(id, me, asked, to, () -> claims.markDuplicate(id, of, me));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/candidates/{id}/ask")
  ModelAndView ask(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String of,
      @RequestParam(defaultValue = "") String question,
      Asked asked,
      Viewer me,
      RedirectAttributes to) {
    establishing.get(id, me);
    return answers.to(
        id,
        me,
        asked,
        to,
        () -> {
          boolean known =
              people.findAccount(of.strip()).filter(account -> account.enabled()).isPresent();
          if (!known) {
            throw new IllegalArgumentException("choose a colleague who has an account");
          }
          return claims.ask(id, of, question, me);
        });
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/candidates/{id}/answer")
  ModelAndView answer(
      @PathVariable String id,
      @RequestParam(defaultValue = "-1") long asked,
      @RequestParam(defaultValue = "") String answer,
      Asked how,
      Viewer me,
      RedirectAttributes to) {
    establishing.get(id, me);
    return answers.to(id, me, how, to, () -> claims.answer(asked, answer, me));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/candidates/{id}/translate")
  ModelAndView translate(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String language,
      @RequestParam(defaultValue = "") String text,
      Asked asked,
      Viewer me,
      RedirectAttributes to) {
    establishing.get(id, me);
    return answers.to(id, me, asked, to, () -> claims.translate(id, language, text, me));
  }
}
