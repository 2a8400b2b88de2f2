package org.tocsin.desk.web.warn;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.publish.press.QrCode;
import org.tocsin.desk.warn.AlertRecord;
import org.tocsin.desk.warn.Footing;
import org.tocsin.desk.warn.Score;
import org.tocsin.desk.warn.Scores;
import org.tocsin.desk.warn.Warning;
import org.tocsin.desk.warn.feed.CapMessage;
import org.tocsin.desk.warn.ladder.Ladders;
import org.tocsin.desk.warn.rule.Outcome;
import org.tocsin.desk.warn.rule.RuleBook;
import org.tocsin.desk.web.cases.Grounds;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;

/** One alert: why, what would lower it, what is unknown, who was told, and how it turned out. */
@Controller
public final class AlertActs {

  /** The alert on paper, with what proves it. */
  public record Sheet(AlertView view, String caseName, String proof, String qr) {}

  private static final int MOST_GROUNDS = 40;

  private final Pages pages;
  private final Ways ways;
  private final Warning warning;
  private final Footing footing;
  private final RuleBook rules;
  private final Ladders ladders;
  private final LadderLook look;
  private final Grounds grounds;
  private final Clock clock;

  AlertActs(
      Pages pages,
      Ways ways,
      Warning warning,
      Footing footing,
      RuleBook rules,
      Ladders ladders,
      LadderLook look,
      Grounds grounds,
      Clock clock) {
    this.pages = pages;
    this.ways = ways;
    this.warning = warning;
    this.footing = footing;
    this.rules = rules;
    this.ladders = ladders;
    this.look = look;
    this.grounds = grounds;
    this.clock = clock;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/alerts/{id}")
  View show(@PathVariable String id, Viewer me, HttpServletRequest request) {
    AlertRecord alert = get(id, me);
    ways.enter(request, alert.caseId(), "alerts");
    return pages.show("warn/alert", view(alert, me));
  }

  /** For paper: its entry in the ledger stands on it as a code. */
  @Allow(Allow.Access.READER)
  @GetMapping("/alerts/{id}/print")
  View print(@PathVariable String id, Viewer me, HttpServletRequest request) {
    AlertRecord alert = get(id, me);
    CaseFile file = ways.enter(request, alert.caseId(), "alerts");
    String proof = "tocsin:alert:" + alert.id() + ":leaf:" + alert.leaf();
    String address = ladders.settings().address();
    String text = address.isEmpty() ? proof : address + "/ledger/" + alert.leaf();
    return pages.show(
        "warn/alert-print", new Sheet(view(alert, me), file.name(), text, QrCode.svg(text, "QR")));
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/alerts/{id}/cap.xml")
  ResponseEntity<byte[]> cap(@PathVariable String id, Viewer me, HttpServletRequest request) {
    AlertRecord alert = get(id, me);
    CaseFile file = ways.enter(request, alert.caseId(), "alerts");
    AlertRecord safe =
        warning.listToLeave(alert.caseId()).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NoSuchElementException("no alert " + id));
    return FeedPages.answer(new CapMessage(safe, FeedPages.isExercise(file)).xml(), "cap+xml");
  }

  private AlertRecord get(String id, Viewer me) {
    return warning.find(id, me).orElseThrow(() -> new NoSuchElementException("no alert " + id));
  }

  private AlertView view(AlertRecord alert, Viewer me) {
    Optional<Score> score = warning.scores().find(alert.id());
    List<Outcome> outcomes = rules.listOutcomes(alert.caseId());
    Optional<Outcome> outcome =
        score.flatMap(
            s -> outcomes.stream().filter(one -> one.id().equals(s.outcome())).findFirst());
    return new AlertView(
        alert,
        alert.reasons().stream().map(reason -> line(reason, me)).toList(),
        footing.findLost(alert, me).orElse(null),
        ladders.findClimb(alert.id()).isPresent(),
        ladders.settings().isSending(),
        look.steps(alert),
        score.orElse(null),
        outcome.orElse(null),
        outcome.map(one -> Scores.lead(alert, one)).orElse(0),
        outcomes);
  }

  private AlertView.Line line(AlertRecord.Reason reason, Viewer me) {
    List<String> first = reason.evidence().stream().limit(MOST_GROUNDS).toList();
    return new AlertView.Line(
        reason.text(), grounds.list(first, me), reason.evidence().size() - first.size());
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/alerts/{id}/stand-down")
  String standDown(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      Viewer me,
      RedirectAttributes redirect) {
    return act(id, redirect, "warn.done.ended", () -> warning.standDown(id, reason, me));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/alerts/{id}/ladder")
  String start(@PathVariable String id, Viewer me, RedirectAttributes redirect) {
    return act(id, redirect, "warn.done.started", () -> ladders.start(id, me, clock.instant()));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/alerts/{id}/score")
  String score(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String verdict,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(defaultValue = "") String reason,
      Viewer me,
      RedirectAttributes redirect) {
    boolean cameTrue = verdict.equals("true");
    return act(
        id,
        redirect,
        "warn.done.scored",
        () -> warning.score(id, cameTrue, cameTrue ? outcome : "", reason, me));
  }

  private static String act(String id, RedirectAttributes redirect, String done, Runnable work) {
    try {
      work.run();
      Notice.done(done).on(redirect);
    } catch (IllegalArgumentException | IllegalStateException refused) {
      Notice.wrong("warn.refused").because(refused).on(redirect);
    }
    return "redirect:/alerts/" + id;
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static MediaType csv() {
    return new MediaType("text", "csv", StandardCharsets.UTF_8);
  }
}
