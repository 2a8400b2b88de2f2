package org.tocsin.foresight.board.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tocsin.foresight.board.Answer;
import org.tocsin.foresight.board.Answer.Spread;
import org.tocsin.foresight.board.AnswerKind;
import org.tocsin.foresight.board.Outcome;
import org.tocsin.foresight.board.Question;
import org.tocsin.foresight.board.Resolved;
import org.tocsin.foresight.phase.PhaseAnalysis;
import org.tocsin.foresight.series.Figure;
import org.tocsin.foresight.series.FigureTable;
import org.tocsin.foresight.series.FigureTables;

/**
 * The IPC's own tables: each projection of the share of people in phase 3 or worse is a prediction,
 * measured against "as now" in the same analysis. It is decided by the first later analysis of the
 * area whose current period overlaps the projected one; what no later analysis covers stays open.
 */
final class PhaseTables {
  private static final String TARGET = "share of people in IPC phase 3 or worse";
  private static final String CRITERION =
      "the first later IPC analysis of the area whose current period overlaps";
  private static final String NO_SHARE =
      ": no share of people in phase 3 or worse is given, and unknown is not zero";
  private static final int HEAD_CHARACTERS = 2000;

  private PhaseTables() {}

  static boolean fits(String text) {
    String head = text.substring(0, Math.min(text.length(), HEAD_CHARACTERS));
    String whole = head.substring(0, Math.max(0, head.lastIndexOf('\n') + 1));
    return whole.toLowerCase(Locale.ROOT).contains("date of analysis")
        && FigureTables.findLayout(whole).isPresent();
  }

  private static FigureTable table(String text) {
    return FigureTables.find(text).orElseThrow(() -> new IllegalArgumentException("no table"));
  }

  private static List<PhaseAnalysis> analyses(Collection<Figure> figures) {
    return PhaseAnalysis.list(figures).stream()
        .filter(analysis -> analysis.findShareInCrisis().isPresent())
        .toList();
  }

  static PredictionBatch predictions(String text) {
    FigureTable table = table(text);
    List<Refusal> refusals =
        table.refusals().stream().map(one -> new Refusal(one.row(), one.reason())).toList();
    return batch(analyses(table.figures()), refusals);
  }

  /** A projection without a share is refused: unknown is not zero. */
  static PredictionBatch predictions(Collection<Figure> figures) {
    List<Refusal> refusals = new ArrayList<>();
    for (PhaseAnalysis one : PhaseAnalysis.list(figures)) {
      if (!one.isCurrent() && one.findShareInCrisis().isEmpty()) {
        refusals.add(new Refusal(row(figures, one), one.place() + NO_SHARE));
      }
    }
    return batch(analyses(figures), refusals);
  }

  private static int row(Collection<Figure> figures, PhaseAnalysis one) {
    return figures.stream()
        .filter(f -> f.place().equals(one.place()) && f.days().equals(one.days()))
        .mapToInt(Figure::row)
        .min()
        .orElse(0);
  }

  private static PredictionBatch batch(List<PhaseAnalysis> all, List<Refusal> refusals) {
    List<PredictionBatch.Row> rows = new ArrayList<>();
    int number = 0;
    for (PhaseAnalysis one : all) {
      if (!one.isCurrent()) {
        number++;
        rows.add(
            new PredictionBatch.Row(number, question(one), share(one), now(all, one), one.said()));
      }
    }
    return new PredictionBatch("IPC", "projections", "", "", Optional.empty(), "", rows, refusals);
  }

  private static Answer share(PhaseAnalysis analysis) {
    OptionalDouble share = analysis.findShareInCrisis();
    return Spread.of(share.orElseThrow());
  }

  private static Optional<Answer> now(List<PhaseAnalysis> all, PhaseAnalysis projection) {
    return ofPlace(all, projection)
        .filter(one -> one.isCurrent() && one.said().equals(projection.said()))
        .findFirst()
        .map(PhaseTables::share);
  }

  private static Stream<PhaseAnalysis> ofPlace(List<PhaseAnalysis> all, PhaseAnalysis one) {
    return all.stream().filter(other -> other.place().equals(one.place()));
  }

  static List<Resolved> outcomes(String text) {
    return outcomes(analyses(table(text).figures()), one -> true);
  }

  static List<Resolved> outcomes(Collection<Figure> figures, Collection<Figure> deciding) {
    Set<PhaseAnalysis> decide = Set.copyOf(PhaseAnalysis.list(deciding));
    return outcomes(analyses(figures), decide::contains);
  }

  /**
   * @param wanted of the analyses that decide, those whose outcomes are given
   */
  private static List<Resolved> outcomes(List<PhaseAnalysis> all, Predicate<PhaseAnalysis> wanted) {
    List<Resolved> resolved = new ArrayList<>();
    for (PhaseAnalysis projection : all) {
      if (!projection.isCurrent()) {
        ofPlace(all, projection)
            .filter(one -> one.isCurrent() && one.said().isAfter(projection.said()))
            .filter(one -> overlaps(one, projection))
            .min(Comparator.comparing(PhaseAnalysis::said))
            .filter(wanted)
            .map(one -> new Outcome.Came(one.findShareInCrisis().orElseThrow()))
            .ifPresent(came -> resolved.add(new Resolved(question(projection), came)));
      }
    }
    return resolved;
  }

  private static boolean overlaps(PhaseAnalysis one, PhaseAnalysis other) {
    return !one.days().lastDay().isBefore(other.days().from())
        && !other.days().lastDay().isBefore(one.days().from());
  }

  private static Question question(PhaseAnalysis analysis) {
    return new Question(
        AnswerKind.SHARE,
        TARGET,
        analysis.place(),
        analysis.days().from(),
        analysis.days().lastDay(),
        CRITERION);
  }
}
