package org.tocsin.desk.warn.forecast;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.foresight.board.Prediction;
import org.tocsin.foresight.board.Resolved;
import org.tocsin.foresight.board.Scoreboard;

/** The scoreboard of each case, kept until something changes. Thread-safe. */
public final class Scoreboards {
  private static final long SEED = 1;
  private static final int KEPT = 8;

  private record Made(
      List<Prediction> predictions, List<Resolved> resolved, LocalDate day, Scoreboard board) {}

  private final Predictions predictions;
  private final Map<String, Made> kept =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Made> eldest) {
          return size() > KEPT;
        }
      };

  public Scoreboards(Predictions predictions) {
    this.predictions = predictions;
  }

  /** Every source of a case beside every other, as of today. */
  public Scoreboard of(String caseId) {
    List<Prediction> said =
        predictions.listCounted(caseId).stream().map(SealedPrediction::prediction).toList();
    List<Resolved> came =
        predictions.decisions().inForce(caseId).values().stream()
            .map(one -> new Resolved(one.question(), one.outcome()))
            .toList();
    LocalDate today = predictions.today();
    synchronized (kept) {
      Made made = kept.get(caseId);
      if (made != null
          && made.day().equals(today)
          && made.predictions().equals(said)
          && made.resolved().equals(came)) {
        return made.board();
      }
    }
    Scoreboard board = Scoreboard.of(said, came, today, SEED);
    synchronized (kept) {
      kept.put(caseId, new Made(said, came, today, board));
    }
    return board;
  }
}
