package org.tocsin.desk.web.read;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.establish.Contradictions;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.Matter;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.establish.entity.EntityQuery;
import org.tocsin.desk.establish.entity.Field;
import org.tocsin.desk.establish.entity.Statement;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.desk.web.frame.Say;
import org.tocsin.desk.web.frame.Slice;

/** Competing values of one matter in equal columns; nothing is picked and nothing added up. */
@Controller
public final class ContradictionPages {
  private static final int RECORDS = 500;
  private static final int MOST = 12;

  /**
   * @param show "suggested", "confirmed", "dismissed" or "records"
   * @param counts how many there are of each
   */
  public record Side(
      String caseId,
      String show,
      Map<String, Integer> counts,
      Slice<Matter> matters,
      Slice<Contested> records) {}

  /** A field of a record that holds several values. */
  public record Contested(Entity entity, String field, List<Statement> values) {}

  private final Pages pages;
  private final Ways ways;
  private final Contradictions contradictions;
  private final Entities entities;

  ContradictionPages(Pages pages, Ways ways, Establishing establishing, Entities entities) {
    this.pages = pages;
    this.ways = ways;
    this.contradictions = establishing.contradictions();
    this.entities = entities;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/contradictions")
  View contradictions(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String show,
      @RequestParam(defaultValue = "0") int from,
      Viewer me,
      HttpServletRequest request) {
    ways.enter(request, id, "contradictions");
    Map<String, List<Matter>> byState =
        contradictions.list(id, me).stream()
            .collect(Collectors.groupingBy(ContradictionPages::state));
    List<Contested> records = contested(id, me);
    Map<String, Integer> counts = new java.util.LinkedHashMap<>();
    for (String state : List.of("suggested", "confirmed", "dismissed")) {
      counts.put(state, byState.getOrDefault(state, List.of()).size());
    }
    counts.put("records", records.size());
    String shown =
        counts.containsKey(show)
            ? show
            : counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("suggested");
    return pages.show(
        "contradictions",
        new Side(
            id,
            shown,
            counts,
            Slice.of(byState.getOrDefault(shown, List.of()), from, MOST),
            Slice.of(records, from, MOST)));
  }

  /** One that was dismissed is a suggestion again once another claim has come. */
  private static String state(Matter matter) {
    Matter.Decision decision = matter.decision();
    boolean overtaken =
        decision != null && decision.state() == Matter.State.DISMISSED && decision.since() > 0;
    return decision == null || overtaken ? "suggested" : Say.word(decision.state());
  }

  private List<Contested> contested(String caseId, Viewer me) {
    List<Contested> contested = new ArrayList<>();
    for (Entity entity :
        entities.list(EntityQuery.inCase(caseId, me).page(Long.MAX_VALUE, RECORDS))) {
      for (Field field : entity.type().fields()) {
        if (!entity.withdrawn() && entity.isContested(field.name())) {
          contested.add(new Contested(entity, field.name(), entity.of(field.name())));
        }
      }
    }
    return contested;
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/contradictions")
  String decide(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String decision,
      @RequestParam(defaultValue = "") String question,
      @RequestParam(required = false) @Nullable List<String> claims,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "-1") long leaf,
      Viewer me,
      RedirectAttributes to,
      HttpServletRequest request) {
    ways.enter(request, id, "contradictions");
    List<String> chosen = Stream.ofNullable(claims).flatMap(List::stream).toList();
    try {
      switch (decision) {
        case "confirm" -> contradictions.confirm(id, asked(question), chosen, reason, me);
        case "dismiss" -> contradictions.dismiss(id, asked(question), chosen, reason, me);
        case "undo" -> contradictions.undo(id, leaf, me);
        default -> throw new IllegalArgumentException("say whether they contradict each other");
      }
      Notice.done("claims.contradiction.recorded").on(to);
    } catch (IllegalArgumentException | IllegalStateException refused) {
      Notice.wrong("inbox.nothing_changed").because(refused).on(to);
    }
    return "redirect:/cases/" + id + "/contradictions";
  }

  private static Matter.Question asked(String question) {
    for (Matter.Question known : Matter.Question.values()) {
      if (known.name().equals(question)) {
        return known;
      }
    }
    return Matter.Question.OTHER;
  }
}
