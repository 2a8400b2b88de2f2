package org.tocsin.foresight.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tocsin.foresight.board.Outcome.Came;
import org.tocsin.foresight.board.Question.Family;
import org.tocsin.foresight.board.Scoreboard.Scored;
import org.tocsin.foresight.board.Skill.Baseline;

/** Makes one board: sources by family, each alone and in pairs. For one day. */
final class BoardMaker {
  private final Map<String, Outcome> outcomes = new HashMap<>();
  private final Baselines baselines;
  private final LocalDate asOf;
  private final long seed;

  BoardMaker(Collection<Resolved> resolved, LocalDate asOf, long seed) {
    resolved.forEach(one -> outcomes.put(one.question().id(), one.outcome()));
    this.baselines = new Baselines(resolved);
    this.asOf = asOf;
    this.seed = seed;
  }

  List<FamilyBoard> families(List<Prediction> all, Predicate<Prediction> wanted) {
    Map<String, Family> families = new LinkedHashMap<>();
    Map<String, Map<String, Map<String, Prediction>>> last = new HashMap<>();
    for (Prediction one : all) {
      if (wanted.test(one)) {
        Family family = one.question().family();
        families.putIfAbsent(family.id(), family);
        last.computeIfAbsent(family.id(), key -> new TreeMap<>())
            .computeIfAbsent(one.source(), key -> new LinkedHashMap<>())
            .merge(one.question().id(), one, BoardMaker::later);
      }
    }
    return families.entrySet().stream()
        .map(entry -> board(entry.getValue(), last.getOrDefault(entry.getKey(), Map.of())))
        .sorted(Comparator.comparing(board -> board.family().target()))
        .toList();
  }

  private static Prediction later(Prediction one, Prediction next) {
    return next.sealed().isBefore(one.sealed()) ? one : next;
  }

  private FamilyBoard board(Family family, Map<String, Map<String, Prediction>> sources) {
    List<SourceRow> rows = new ArrayList<>();
    Map<String, Map<String, Scored>> scored = new LinkedHashMap<>();
    sources.forEach((source, answers) -> {
      Map<String, Scored> marked = scored(answers);
      scored.put(source, marked);
      rows.add(row(family, source, answers, marked));
    });
    return new FamilyBoard(family, rows, pairs(family, scored));
  }

  private Map<String, Scored> scored(Map<String, Prediction> answers) {
    Map<String, Scored> scored = new LinkedHashMap<>();
    answers.forEach((id, prediction) -> {
      if (outcomes.get(id) instanceof Came came) {
        scored.put(id, new Scored(prediction, came.value()));
      }
    });
    return scored;
  }

  private SourceRow row(
      Family family, String source, Map<String, Prediction> answers, Map<String, Scored> marked) {
    List<Prediction> unresolved =
        answers.values().stream()
            .filter(one -> !outcomes.containsKey(one.question().id()))
            .toList();
    int due = (int) unresolved.stream().filter(o -> o.question().last().isBefore(asOf)).count();
    List<Scored> all = List.copyOf(marked.values());
    boolean isEvent = family.kind() == AnswerKind.EVENT;
    List<Skill> skills = skills(family, all);
    int happened = isEvent ? (int) all.stream().filter(one -> one.came() > 0).count() : -1;
    return new SourceRow(
        source,
        answers.size(),
        unresolved.size() - due,
        due,
        answers.size() - unresolved.size() - all.size(),
        all.size(),
        happened,
        means(family.kind(), all),
        skills,
        Coverage.of(family.kind(), all),
        Verdict.of(skills));
  }

  private static Map<Measure, Double> means(AnswerKind kind, List<Scored> all) {
    Map<Measure, Double> means = new EnumMap<>(Measure.class);
    for (Measure measure : all.isEmpty() ? List.<Measure>of() : Measure.list(kind)) {
      means.put(
          measure,
          all.stream()
              .mapToDouble(one -> measure.of(one.prediction().answer(), one.came()))
              .average()
              .orElseThrow());
    }
    return means;
  }

  private List<Skill> skills(Family family, List<Scored> all) {
    List<Skill> skills = new ArrayList<>();
    skills.addAll(skills(family, all, Baseline.RULE, baselines::find));
    skills.addAll(skills(family, all, Baseline.STATED, Prediction::stated));
    return skills;
  }

  private List<Skill> skills(
      Family family,
      List<Scored> all,
      Baseline baseline,
      Function<Prediction, Optional<Answer>> said) {
    Marks marks = new Marks(family.kind());
    for (Scored one : all) {
      Prediction prediction = one.prediction();
      said.apply(prediction)
          .ifPresent(
              base -> marks.add(prediction.question(), prediction.answer(), base, one.came()));
    }
    return marks.measures().stream()
        .map(measure ->
            new Skill(
                measure,
                baseline,
                marks.questions(),
                marks.places(),
                marks.happened(),
                marks.ours(measure),
                marks.theirs(measure),
                marks.difference(measure, seed)))
        .toList();
  }

  private List<Pair> pairs(Family family, Map<String, Map<String, Scored>> scored) {
    List<String> sources = List.copyOf(scored.keySet());
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      for (int j = i + 1; j < sources.size(); j++) {
        pairs.add(pair(family, sources.get(i), sources.get(j), scored));
      }
    }
    return pairs;
  }

  private Pair pair(
      Family family, String one, String other, Map<String, Map<String, Scored>> scored) {
    Map<String, Scored> theirs = scored.getOrDefault(other, Map.of());
    Marks marks = new Marks(family.kind());
    scored
        .getOrDefault(one, Map.of())
        .forEach((id, mine) -> {
          Scored your = theirs.get(id);
          if (your != null) {
            marks.add(
                mine.prediction().question(),
                mine.prediction().answer(),
                your.prediction().answer(),
                mine.came());
          }
        });
    List<Pair.Both> both =
        marks.measures().stream()
            .map(measure ->
                new Pair.Both(
                    measure,
                    marks.ours(measure),
                    marks.theirs(measure),
                    marks.difference(measure, seed)))
            .toList();
    return new Pair(one, other, marks.questions(), marks.places(), both);
  }
}
