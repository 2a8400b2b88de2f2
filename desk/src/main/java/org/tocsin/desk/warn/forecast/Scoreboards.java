package org.tocsin.desk.warn.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tocsin.foresight.board.FamilyBoard;
import org.tocsin.foresight.board.Prediction;
import org.tocsin.foresight.board.Resolved;
import org.tocsin.foresight.board.Scoreboard;

/**
 * The scoreboard of each case, kept until something changes. A look asks whether anything was
 * recorded since, then whether it touches what the board rests on; and only the families of
 * questions that changed are scored anew, since no family knows of another. Thread-safe.
 */
public final class Scoreboards {
  private static final long SEED = 1;
  private static final int KEPT = 8;

  /** One family of questions with all that its scores follow from. */
  private record Scored(List<Prediction> said, List<Resolved> came, Scoreboard board) {}

  /**
   * @param viewed how many facts the views knew when this was last found to hold
   */
  private record Made(
      long viewed,
      Predictions.Stamp stamp,
      LocalDate day,
      Map<String, Scored> families,
      Scoreboard board) {}

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
    long viewed = predictions.viewed();
    LocalDate today = predictions.today();
    @Nullable Made made = find(caseId);
    boolean isOfToday = made != null && made.day().equals(today);
    if (made != null && isOfToday && made.viewed() == viewed) {
      return made.board();
    }
    Predictions.Stamp stamp = predictions.stamp(caseId);
    Made now =
        made != null && isOfToday && made.stamp().equals(stamp)
            ? new Made(viewed, stamp, today, made.families(), made.board())
            : made(caseId, viewed, stamp, today, isOfToday ? made : null);
    synchronized (kept) {
      kept.put(caseId, now);
    }
    return now.board();
  }

  private @Nullable Made find(String caseId) {
    synchronized (kept) {
      return kept.get(caseId);
    }
  }

  private Made made(
      String caseId, long viewed, Predictions.Stamp stamp, LocalDate today, @Nullable Made before) {
    Map<String, List<Prediction>> said =
        byFamily(
            predictions.listCounted(caseId).stream().map(SealedPrediction::prediction).toList(),
            one -> one.question().family().id());
    Map<String, List<Resolved>> came =
        byFamily(
            predictions.decisions().inForce(caseId).values().stream()
                .map(one -> new Resolved(one.question(), one.outcome()))
                .toList(),
            one -> one.question().family().id());
    Map<String, Scored> families = new LinkedHashMap<>();
    said.forEach((family, some) -> {
      List<Resolved> outcomes = came.getOrDefault(family, List.of());
      @Nullable Scored was = before == null ? null : before.families().get(family);
      boolean holds = was != null && was.said().equals(some) && was.came().equals(outcomes);
      families.put(
          family,
          was != null && holds
              ? was
              : new Scored(some, outcomes, Scoreboard.of(some, outcomes, today, SEED)));
    });
    return new Made(viewed, stamp, today, families, joined(families));
  }

  private static <T> Map<String, List<T>> byFamily(List<T> all, Function<T, String> family) {
    return all.stream()
        .collect(Collectors.groupingBy(family, LinkedHashMap::new, Collectors.toList()));
  }

  private static Scoreboard joined(Map<String, Scored> families) {
    return new Scoreboard(
        joined(families, Scoreboard::ahead), joined(families, Scoreboard::afterwards));
  }

  private static List<FamilyBoard> joined(
      Map<String, Scored> families, Function<Scoreboard, List<FamilyBoard>> part) {
    List<FamilyBoard> all = new ArrayList<>();
    families.values().forEach(one -> all.addAll(part.apply(one.board())));
    all.sort(Comparator.comparing(board -> board.family().target()));
    return all;
  }
}
