package org.tocsin.desk.web.forecast;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.warn.forecast.Decision;
import org.tocsin.desk.warn.forecast.Decisions;
import org.tocsin.desk.warn.forecast.Predictions;
import org.tocsin.desk.warn.forecast.SealedPrediction;
import org.tocsin.desk.warn.forecast.SealedSet;
import org.tocsin.desk.warn.forecast.State;
import org.tocsin.desk.web.cases.Evidence;
import org.tocsin.desk.web.cases.Grounds;
import org.tocsin.desk.web.cases.Uploads;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.desk.web.frame.Slice;
import org.tocsin.foresight.board.Question;
import org.tocsin.foresight.board.file.OutcomeFile;
import org.tocsin.foresight.series.Figure;

/** The questions that sources answer, and what came of them. */
@Controller
public final class QuestionPages {
  private static final int MOST_MEGABYTES = 32;
  private static final int SHOWN = 50;

  /**
   * @param counts how many questions are in each state
   * @param only the state that is shown, null for all
   * @param waiting batches of outcomes that a second reader has to confirm
   * @param analysed how many of them an IPC analysis among the figures decides
   */
  public record Asked(
      String caseId,
      Map<State, Integer> counts,
      @Nullable State only,
      Slice<Line> questions,
      List<Batch> waiting,
      int analysed) {

    public int all() {
      return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int count(State state) {
      return counts.getOrDefault(state, 0);
    }
  }

  public record Line(Question question, State state, int answers) {}

  /**
   * Outcomes out of one table.
   *
   * @param first one of them, for who said it, when and from what
   */
  public record Batch(Decision first, int outcomes) {}

  /**
   * One question with everything said to it.
   *
   * @param aside the answers that count no more
   */
  public record OneQuestion(
      String caseId,
      Question question,
      State state,
      List<SealedPrediction> answers,
      Set<SealedPrediction> aside,
      List<Said> said) {}

  /** What somebody says came. */
  public record Said(
      Decision decision, boolean inForce, List<Evidence> evidence, List<Figure> figures) {}

  private final Pages pages;
  private final Ways ways;
  private final Predictions predictions;
  private final Decisions decisions;
  private final Uploads uploads;
  private final Grounds grounds;

  QuestionPages(Pages pages, Ways ways, Predictions predictions, Uploads uploads, Grounds grounds) {
    this.pages = pages;
    this.ways = ways;
    this.predictions = predictions;
    this.decisions = predictions.decisions();
    this.uploads = uploads;
    this.grounds = grounds;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/questions")
  View list(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "0") int from,
      HttpServletRequest request) {
    ways.enter(request, id, "questions");
    Map<String, Decision> waiting = decisions.waiting(id);
    List<Line> all = lines(id, waiting);
    State only =
        Arrays.stream(State.values())
            .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(state))
            .findFirst()
            .orElse(null);
    Map<State, Integer> counts =
        all.stream().collect(Collectors.toMap(Line::state, line -> 1, Integer::sum, TreeMap::new));
    List<Line> shown =
        only == null ? all : all.stream().filter(line -> line.state() == only).toList();
    return pages.show(
        "forecast/questions",
        new Asked(
            id,
            counts,
            only,
            Slice.of(shown, from, SHOWN),
            batches(waiting),
            predictions.projections().countDecided(id)));
  }

  /** What is due first, then what waits for a second reader, what is open, and the rest. */
  private List<Line> lines(String id, Map<String, Decision> waiting) {
    Map<String, Question> questions = new LinkedHashMap<>();
    Map<String, Integer> answers = new LinkedHashMap<>();
    for (SealedPrediction one : predictions.listCounted(id)) {
      Question question = one.prediction().question();
      questions.putIfAbsent(question.id(), question);
      answers.merge(question.id(), 1, Integer::sum);
    }
    Map<String, Decision> inForce = decisions.inForce(id);
    List<State> order =
        List.of(State.DUE, State.PROPOSED, State.OPEN, State.DECIDED, State.UNDECIDABLE);
    return questions.entrySet().stream()
        .map(entry ->
            new Line(
                entry.getValue(),
                Decisions.state(entry.getValue(), inForce, waiting, predictions.today()),
                answers.getOrDefault(entry.getKey(), 0)))
        .sorted(
            Comparator.<Line>comparingInt(line -> order.indexOf(line.state()))
                .thenComparing(line -> line.question().last())
                .thenComparing(line -> line.question().place()))
        .toList();
  }

  private static List<Batch> batches(Map<String, Decision> waiting) {
    return waiting.values().stream()
        .filter(one -> !one.itemId().isEmpty())
        .collect(Collectors.groupingBy(Decision::id, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(batch -> new Batch(batch.getFirst(), batch.size()))
        .toList();
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/questions/{question}")
  View show(
      @PathVariable String id,
      @PathVariable("question") String questionId,
      Viewer me,
      HttpServletRequest request) {
    ways.enter(request, id, "questions");
    Question question = predictions.question(id, questionId);
    Map<String, Decision> inForce = decisions.inForce(id);
    Decision counts = inForce.get(questionId);
    List<Said> said =
        decisions.list(id).stream()
            .filter(one -> one.question().id().equals(questionId))
            .map(one ->
                new Said(
                    one,
                    counts != null && counts.id().equals(one.id()),
                    grounds.list(one.evidence(), me),
                    decisions.figures(one)))
            .toList();
    State state = Decisions.state(question, inForce, decisions.waiting(id), predictions.today());
    List<SealedPrediction> answers = predictions.listTo(id, questionId);
    return pages.show(
        "forecast/question",
        new OneQuestion(id, question, state, answers, aside(id, answers), said));
  }

  private Set<SealedPrediction> aside(String id, List<SealedPrediction> answers) {
    Map<String, SealedSet> sets =
        predictions.listSets(id).stream().collect(Collectors.toMap(SealedSet::id, set -> set));
    return answers.stream()
        .filter(one -> !Objects.requireNonNull(sets.get(one.setId())).counts(one.row()))
        .collect(Collectors.toSet());
  }

  /** What the IPC analyses among the figures say came, for a second reader to confirm. */
  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/questions/analyses")
  String proposeAnalyses(
      @PathVariable String id, Viewer me, HttpServletRequest request, RedirectAttributes redirect) {
    ways.enter(request, id, "questions");
    try {
      Notice.done("forecast.done.analyses", predictions.projections().propose(id, me)).on(redirect);
    } catch (IllegalArgumentException refused) {
      Notice.wrong("forecast.refused").because(refused).on(redirect);
    }
    return "redirect:/cases/" + id + "/questions";
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/questions/{question}/outcome")
  String propose(
      @PathVariable String id,
      @PathVariable("question") String questionId,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(defaultValue = "") String why,
      @RequestParam(defaultValue = "") String claims,
      Viewer me,
      RedirectAttributes redirect) {
    Question question = predictions.question(id, questionId);
    List<String> evidence =
        Arrays.stream(claims.split("[\\s,;]+")).filter(word -> !word.isEmpty()).toList();
    try {
      decisions.propose(
          id, question, OutcomeFile.outcome(question.kind(), outcome, why), why, evidence, me);
      Notice.done("forecast.done.proposed").on(redirect);
    } catch (IllegalArgumentException refused) {
      Notice.wrong("forecast.refused").because(refused).on(redirect);
    }
    return "redirect:/cases/" + id + "/questions/" + questionId;
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping(path = "/cases/{id}/questions/file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  String proposeFile(
      @PathVariable String id, Viewer me, HttpServletRequest request, RedirectAttributes redirect)
      throws IOException, ServletException {
    try {
      Uploads.Upload upload = uploads.take(id, request, MOST_MEGABYTES, me);
      Decisions.Taken taken =
          decisions.propose(id, OutcomeFile.read(upload.text()), upload.item(), me);
      Notice notice =
          taken.taken() > 0
              ? Notice.done("forecast.done.outcomes", taken.taken(), taken.refusals().size())
              : Notice.wrong("forecast.done.no_outcomes", taken.refusals().size());
      notice.on(redirect);
    } catch (IllegalArgumentException refused) {
      Notice.wrong("forecast.refused").because(refused).on(redirect);
    }
    return "redirect:/cases/" + id + "/questions";
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/outcomes/{batch}/confirm")
  String confirm(
      @PathVariable String id,
      @PathVariable String batch,
      @RequestParam(defaultValue = "") String question,
      Viewer me,
      RedirectAttributes redirect) {
    try {
      decisions.confirm(id, batch, me);
      Notice.done("forecast.done.confirmed").on(redirect);
    } catch (IllegalStateException refused) {
      Notice.wrong("forecast.refused").because(refused).on(redirect);
    }
    String back = question.matches("[0-9a-f]{20}") ? "/" + question : "";
    return "redirect:/cases/" + id + "/questions" + back;
  }
}
