package org.tocsin.desk.web.read;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.tocsin.desk.establish.Bulk;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.Grade;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;

/** One act on all claims that were chosen; each that refuses says why and records nothing. */
@Controller
public final class BulkPages {
  private static final int MOST = 200;

  /**
   * @param act "accept", "reject", "link" or "grade"
   */
  public record Done(String caseId, String act, List<Bulk.Outcome> outcomes) {
    public int done() {
      return (int) outcomes.stream().filter(Bulk.Outcome::isDone).count();
    }

    public List<Bulk.Outcome> refused() {
      return outcomes.stream().filter(outcome -> !outcome.isDone()).toList();
    }
  }

  /** What the form says beside the claims. */
  record BulkForm(
      @Nullable String reason,
      @Nullable String incident,
      @Nullable String source,
      @Nullable Integer information) {

    String words() {
      return reason == null ? "" : reason;
    }

    Grade grade() {
      String letter = source == null ? "" : source;
      return new Grade(
          letter.isEmpty() ? ' ' : letter.charAt(0), information == null ? 0 : information);
    }
  }

  private final Pages pages;
  private final Ways ways;
  private final Establishing establishing;
  private final Incidents incidents;

  BulkPages(Pages pages, Ways ways, Establishing establishing, Incidents incidents) {
    this.pages = pages;
    this.ways = ways;
    this.establishing = establishing;
    this.incidents = incidents;
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/inbox")
  View all(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String act,
      @RequestParam(required = false) @Nullable List<String> ids,
      BulkForm form,
      Viewer me,
      HttpServletRequest request) {
    ways.enter(request, id, "inbox");
    List<String> chosen = Stream.ofNullable(ids).flatMap(List::stream).limit(MOST).toList();
    return pages.show(
        "bulk", new Done(id, act, Bulk.each(chosen, one -> does(act, one, id, form, me))));
  }

  private void does(String act, String id, String caseId, BulkForm form, Viewer me) {
    Candidate claim = establishing.get(id, me);
    if (!claim.caseId().equals(caseId)) {
      throw new IllegalArgumentException("it belongs to another case");
    }
    if (!act.equals("grade") && claim.status() != Candidate.Status.CANDIDATE) {
      throw new IllegalStateException("somebody has judged it in the meantime");
    }
    switch (act) {
      case "accept" -> establishing.accept(id, me);
      case "reject" -> establishing.reject(id, form.words(), me);
      case "link" -> incidents.link(claim, form.incident() == null ? "" : form.incident(), me);
      case "grade" -> establishing.grade(id, form.grade(), form.words(), me);
      default -> throw new IllegalArgumentException("choose what to do with them");
    }
  }
}
