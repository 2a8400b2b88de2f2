package org.tocsin.desk.web.criteria;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.appeal.criteria.Assessment;
import org.tocsin.desk.appeal.criteria.Criteria;
import org.tocsin.desk.appeal.criteria.Criterion;
import org.tocsin.desk.appeal.criteria.Matrix;
import org.tocsin.desk.appeal.criteria.Proposal;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.publish.chart.DataTable;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;

/** Criteria for negotiations and what people hold of proposals under them. */
@Controller
public final class CriteriaPages {
  private static final int MOST = 40;

  /**
   * @param shown the criteria and proposals of the matrix, 40 of each at most
   * @param offered conditions that speakers set and nobody has taken
   */
  public record Overview(String caseId, Matrix shown, int disputed, List<Candidate> offered) {}

  public record OneProposal(
      String caseId, Proposal proposal, List<Criterion> criteria, List<Assessment> assessments) {

    /** What people hold of one clause. */
    public List<Assessment> of(int clause) {
      return assessments.stream().filter(one -> one.clause() == clause).toList();
    }

    /** In the words of the criterion. */
    public String words(Assessment one) {
      return criteria.stream()
          .filter(c -> c.id().equals(one.criterion()))
          .map(Criterion::words)
          .findFirst()
          .orElse("");
    }
  }

  private final Pages pages;
  private final Ways ways;
  private final Criteria criteria;

  CriteriaPages(Pages pages, Ways ways, Criteria criteria) {
    this.pages = pages;
    this.ways = ways;
    this.criteria = criteria;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/criteria")
  View matrix(@PathVariable String id, Viewer me, HttpServletRequest request) {
    ways.enter(request, id, "criteria");
    Matrix all = criteria.matrix(id, me);
    Matrix shown =
        new Matrix(
            all.criteria().stream().limit(MOST).toList(),
            all.proposals().stream().limit(MOST).toList(),
            all.assessments());
    int disputed = 0;
    for (Criterion criterion : all.criteria()) {
      for (Proposal proposal : all.proposals()) {
        disputed += all.isDisputed(criterion, proposal) ? 1 : 0;
      }
    }
    List<Candidate> offered = criteria.offered(id).stream().limit(MOST).toList();
    return pages.show("criteria/matrix", new Overview(id, shown, disputed, offered));
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/proposals/{proposal}")
  View proposal(
      @PathVariable String id,
      @PathVariable String proposal,
      Viewer me,
      HttpServletRequest request) {
    ways.enter(request, id, "criteria");
    Proposal one = criteria.getProposal(id, proposal, me);
    Matrix all = criteria.matrix(id, me);
    List<Assessment> own =
        all.assessments().stream().filter(a -> a.proposal().equals(proposal)).toList();
    return pages.show(
        "criteria/proposal",
        new OneProposal(id, one, all.criteria().stream().limit(MOST).toList(), own));
  }

  /** Every assessment, a row each. */
  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/criteria/criteria.csv")
  ResponseEntity<byte[]> csv(@PathVariable String id, Viewer me) {
    Matrix all = criteria.matrix(id, me);
    List<List<String>> rows = new ArrayList<>();
    for (Criterion criterion : all.criteria()) {
      for (Proposal proposal : all.proposals()) {
        for (Assessment one : all.cell(criterion, proposal)) {
          rows.add(
              List.of(
                  criterion.words(),
                  criterion.setBy(),
                  proposal.title(),
                  proposal.madeBy(),
                  proposal.clauses().get(one.clause()),
                  one.verdict(),
                  one.by(),
                  one.reason()));
        }
      }
    }
    List<String> head =
        List.of(
            "criterion", "set_by", "proposal", "made_by", "clause", "verdict", "person", "reason");
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header("Content-Disposition", "attachment; filename=\"criteria.csv\"")
        .body(new DataTable("Criteria", head, rows).csv().getBytes(StandardCharsets.UTF_8));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/criteria")
  String set(
      @PathVariable String id,
      @RequestParam Map<String, String> all,
      Viewer me,
      RedirectAttributes redirect) {
    return tried(
        "/cases/" + id + "/criteria",
        redirect,
        () ->
            criteria.set(
                id,
                all.getOrDefault("words", ""),
                all.getOrDefault("set_by", ""),
                all.getOrDefault("claim", ""),
                me));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/proposals")
  String propose(
      @PathVariable String id,
      @RequestParam Map<String, String> all,
      Viewer me,
      RedirectAttributes redirect) {
    return tried(
        "/cases/" + id + "/criteria",
        redirect,
        () ->
            criteria.propose(
                id,
                all.getOrDefault("title", ""),
                all.getOrDefault("made_by", ""),
                all.getOrDefault("day", ""),
                all.getOrDefault("clauses", ""),
                me));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/proposals/{proposal}/assess")
  String assess(
      @PathVariable String id,
      @PathVariable String proposal,
      @RequestParam Map<String, String> all,
      Viewer me,
      RedirectAttributes redirect) {
    String clause = all.getOrDefault("clause", "");
    return tried(
        "/cases/" + id + "/proposals/" + proposal,
        redirect,
        () ->
            criteria.assess(
                id,
                proposal,
                clause.matches("\\d{1,3}") ? Integer.parseInt(clause) : -1,
                all.getOrDefault("criterion", ""),
                all.getOrDefault("verdict", ""),
                all.getOrDefault("reason", ""),
                me));
  }

  private static String tried(String back, RedirectAttributes redirect, Runnable act) {
    try {
      act.run();
      Notice.done("criteria.done").on(redirect);
    } catch (IllegalArgumentException why) {
      Notice.wrong("criteria.refused").because(why).on(redirect);
    }
    return "redirect:" + back;
  }
}
