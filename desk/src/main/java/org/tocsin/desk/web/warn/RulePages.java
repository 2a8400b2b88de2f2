package org.tocsin.desk.web.warn;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.warn.Warning;
import org.tocsin.desk.warn.rule.Outcome;
import org.tocsin.desk.warn.rule.Rule;
import org.tocsin.desk.warn.rule.RuleBook;
import org.tocsin.desk.warn.rule.Trial;
import org.tocsin.desk.web.cases.Evidence;
import org.tocsin.desk.web.cases.Grounds;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.foresight.alert.TrackRecord;

/** Rules with their track record; writing one, trying it on the past, switching it. */
@Controller
public final class RulePages {

  /**
   * @param text what was typed and refused, else an example
   * @param problem why it was refused, "" when it was not
   */
  public record Book(
      String caseId, List<Line> rules, List<Outcome> outcomes, String text, String problem) {
    public long on() {
      return rules.stream().filter(line -> line.rule().on()).count();
    }
  }

  /**
   * @param record counted from what people recorded; null while there is no alert
   */
  public record Line(Rule rule, @Nullable TrackRecord record) {}

  /** One rule with its last trial. */
  public record OneRule(
      String caseId, Rule rule, @Nullable TrackRecord record, List<Fired> fired) {}

  /** One day on which it would have fired. */
  public record Fired(Trial.Fired firing, List<Evidence> evidence) {}

  private static final int SHOWN = 3;
  private static final String EXAMPLE =
      """
      {
        "id": "closed-3-days",
        "level": "watch",
        "where": [],
        "when": {"type": "closed-for", "days": 3, "clearAfterDays": 7},
        "headline": "{corridor} has been reported closed for {limit} days, since {since}",
        "standDown": "Reports that it has been passable for more than seven days.",
        "who": ""
      }
      """;

  private final Pages pages;
  private final Ways ways;
  private final RuleBook rules;
  private final Warning warning;
  private final Grounds grounds;

  RulePages(Pages pages, Ways ways, RuleBook rules, Warning warning, Grounds grounds) {
    this.pages = pages;
    this.ways = ways;
    this.rules = rules;
    this.warning = warning;
    this.grounds = grounds;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/rules")
  View list(@PathVariable String id, Viewer me, HttpServletRequest request) {
    ways.enter(request, id, "rules");
    return pages.show("warn/rules", book(id, EXAMPLE, "", me));
  }

  private Book book(String id, String text, String problem, Viewer me) {
    Map<String, TrackRecord> records = warning.scores().records(id, warning.list(id, me));
    List<Line> lines =
        rules.list(id).stream().map(rule -> new Line(rule, records.get(rule.id()))).toList();
    return new Book(id, lines, rules.listOutcomes(id), text, problem);
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/rules/{rule}")
  View show(
      @PathVariable String id, @PathVariable String rule, Viewer me, HttpServletRequest request) {
    ways.enter(request, id, "rules");
    Rule found = rules.get(id, rule);
    TrackRecord record = warning.scores().records(id, warning.list(id, me)).get(rule);
    List<Fired> fired =
        found.trial().map(Trial::firings).orElse(List.of()).stream()
            .map(one ->
                new Fired(
                    one,
                    grounds.list(
                        one.evidence().subList(0, Math.min(SHOWN, one.evidence().size())), me)))
            .toList();
    return pages.show("warn/rule", new OneRule(id, found, record, fired));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/rules")
  ModelAndView write(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String text,
      Viewer me,
      HttpServletRequest request) {
    ways.enter(request, id, "rules");
    try {
      Rule written = rules.write(id, text, me);
      return new ModelAndView("redirect:/cases/" + id + "/rules/" + written.id());
    } catch (IllegalArgumentException refused) {
      String problem = String.valueOf(refused.getMessage());
      return pages.show("warn/rules", book(id, text, problem, me), HttpStatus.BAD_REQUEST);
    }
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/rules/{rule}/try")
  String tryOut(
      @PathVariable String id, @PathVariable String rule, Viewer me, RedirectAttributes redirect) {
    rules.tryOut(id, rule, me);
    Notice.done("warn.done.tried").on(redirect);
    return "redirect:/cases/" + id + "/rules/" + rule;
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/rules/{rule}/switch")
  String switchTo(
      @PathVariable String id,
      @PathVariable String rule,
      @RequestParam(defaultValue = "false") boolean on,
      @RequestParam(defaultValue = "") String reason,
      Viewer me,
      RedirectAttributes redirect) {
    try {
      rules.switchTo(id, rule, on, reason, me);
      Notice.done(on ? "warn.done.on" : "warn.done.off").on(redirect);
    } catch (IllegalArgumentException | IllegalStateException refused) {
      Notice.wrong("warn.refused").because(refused).on(redirect);
    }
    return "redirect:/cases/" + id + "/rules/" + rule;
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/outcomes")
  String happened(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String what,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day,
      @RequestParam(defaultValue = "") String claims,
      @RequestParam(defaultValue = "") List<String> missed,
      Viewer me,
      RedirectAttributes redirect) {
    List<String> ids =
        Arrays.stream(claims.split("[\\s,;]+")).filter(word -> !word.isEmpty()).toList();
    try {
      if (day == null) {
        throw new IllegalArgumentException("say on which day it happened");
      }
      rules.record(id, what, day, missed.stream().filter(m -> !m.isEmpty()).toList(), ids, me);
      Notice.done("warn.done.outcome").on(redirect);
    } catch (IllegalArgumentException | NoSuchElementException refused) {
      Notice.wrong("warn.refused").because(refused).on(redirect);
    }
    return "redirect:/cases/" + id + "/rules#happened";
  }
}
