package org.tocsin.foresight.board.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tocsin.foresight.board.AnswerKind;
import org.tocsin.foresight.board.Outcome;
import org.tocsin.foresight.board.Question;
import org.tocsin.foresight.board.Resolved;
import org.tocsin.foresight.series.Figure;

/**
 * What came of many questions.
 *
 * @param resolved one for a question, in the order of the rows
 * @param refusals the rows that gave none
 */
public record OutcomeFile(List<Resolved> resolved, List<Refusal> refusals) {

  public OutcomeFile {
    resolved = List.copyOf(resolved);
    refusals = List.copyOf(refusals);
  }

  /**
   * @param text CSV with {@code kind, target, place, from, last, criterion, outcome, reason}, or a
   *     table of the Early Warning Project or of the IPC
   * @throws IllegalArgumentException when it is none of these, in one line that says why
   */
  public static OutcomeFile read(String text) {
    if (PhaseTables.fits(text)) {
      return new OutcomeFile(PhaseTables.outcomes(text), List.of());
    }
    Csv csv = Csv.parse(text);
    boolean isOnsets = OnsetTables.isOutcomes(csv);
    if (!isOnsets && !csv.has("kind", "target", "place", "from", "last", "criterion", "outcome")) {
      throw new IllegalArgumentException(
          "this is no file of outcomes: the first row has to name the columns kind, target, place,"
              + " from, last, criterion, outcome");
    }
    Map<String, Resolved> resolved = new LinkedHashMap<>();
    List<Refusal> refusals = new ArrayList<>();
    for (Csv.Row row : csv.rows()) {
      try {
        Resolved one = isOnsets ? OnsetTables.outcome(row) : plain(row);
        if (resolved.putIfAbsent(one.question().id(), one) != null) {
          throw new IllegalArgumentException("the same question stands in a row above");
        }
      } catch (IllegalArgumentException refused) {
        refusals.add(new Refusal(row.number(), String.valueOf(refused.getMessage())));
      }
    }
    return new OutcomeFile(List.copyOf(resolved.values()), refusals);
  }

  /**
   * What the analyses of one table of the IPC decide of projections, each by the first later
   * analysis of its area whose current period overlaps.
   *
   * @param figures of all tables, with the projections and every analysis that could decide one
   * @param deciding those of the one table
   */
  public static OutcomeFile ofAnalyses(Collection<Figure> figures, Collection<Figure> deciding) {
    return new OutcomeFile(PhaseTables.outcomes(figures, deciding), List.of());
  }

  private static Resolved plain(Csv.Row row) {
    Question question = PredictionFiles.question(row);
    return new Resolved(
        question, outcome(question.kind(), row.get("outcome"), row.find("reason").orElse("")));
  }

  /**
   * An outcome as people write it: {@code yes} or {@code no} for an event, a number otherwise,
   * {@code undecidable} with a reason for any.
   *
   * @throws IllegalArgumentException when it is none of these
   */
  public static Outcome outcome(AnswerKind kind, String word, String reason) {
    String plain = word.strip().toLowerCase(Locale.ROOT);
    if (plain.equals("undecidable")) {
      return new Outcome.Undecidable(reason);
    }
    if (kind == AnswerKind.EVENT) {
      return switch (plain) {
        case "yes", "1" -> new Outcome.Came(1);
        case "no", "0" -> new Outcome.Came(0);
        default ->
            throw new IllegalArgumentException(
                "outcome: write yes, no or undecidable, not \"" + word + "\"");
      };
    }
    return new Outcome.Came(Csv.Text.number("outcome", plain));
  }
}
