package org.tocsin.desk.warn.forecast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.measure.TakenFigures;
import org.tocsin.desk.people.Viewer;
import org.tocsin.foresight.board.Resolved;
import org.tocsin.foresight.board.file.OutcomeFile;
import org.tocsin.foresight.board.file.PredictionBatch;
import org.tocsin.foresight.board.file.PredictionFiles;
import org.tocsin.foresight.series.Figure;

/**
 * The IPC's projections among the figures of a case: sealed as predictions, a table at a time, and
 * decided by its later analyses, which a second reader confirms like any other outcome.
 * Thread-safe.
 */
public final class Projections {
  private final Predictions predictions;
  private final TakenFigures figures;
  private final Collecting collecting;

  Projections(Predictions predictions, TakenFigures figures, Collecting collecting) {
    this.predictions = predictions;
    this.figures = figures;
    this.collecting = collecting;
  }

  /** How many projections of open tables were not sealed yet. */
  public int countUnsealed(String caseId) {
    return unsealed(caseId).values().stream().mapToInt(batch -> batch.rows().size()).sum();
  }

  /**
   * Seals them, a set for each table; the day on which they are sealed is that of the ledger.
   *
   * @return the sets, none when every projection was sealed before
   * @throws IllegalArgumentException when none of a table can be sealed, with one line
   */
  public List<SealedSet> seal(String caseId, Viewer by) {
    List<SealedSet> sets = new ArrayList<>();
    unsealed(caseId)
        .forEach((itemId, batch) -> {
          Item item = collecting.getItem(itemId, Viewer.machine());
          sets.add(predictions.seal(caseId, batch, Optional.of(item), by));
        });
    return sets;
  }

  private Map<String, PredictionBatch> unsealed(String caseId) {
    Set<String> sealed =
        predictions.listSets(caseId).stream().map(SealedSet::itemId).collect(Collectors.toSet());
    Map<String, PredictionBatch> batches = new LinkedHashMap<>();
    byTable(caseId)
        .forEach((itemId, some) -> {
          PredictionBatch batch = PredictionFiles.projections(some);
          if (!sealed.contains(itemId) && !batch.rows().isEmpty()) {
            batches.put(itemId, batch);
          }
        });
    return batches;
  }

  private Map<String, List<Figure>> byTable(String caseId) {
    return figures.list(caseId).stream()
        .filter(one -> isOfPhase(one.figure()))
        .collect(
            Collectors.groupingBy(
                TakenFigures.Taken::itemId,
                LinkedHashMap::new,
                Collectors.mapping(TakenFigures.Taken::figure, Collectors.toList())));
  }

  private static boolean isOfPhase(Figure figure) {
    return figure.kind() == Figure.Kind.PEOPLE_IN_PHASE
        || figure.kind() == Figure.Kind.SHARE_IN_PHASE;
  }

  /** How many sealed questions the analyses among the figures decide that nobody has decided. */
  public int countDecided(String caseId) {
    return decided(caseId).values().stream().mapToInt(file -> file.resolved().size()).sum();
  }

  /**
   * Says what came of them, a batch for each table of analyses; it counts when a second reader
   * confirms it.
   *
   * @return how many outcomes wait for that
   */
  public int propose(String caseId, Viewer by) {
    int taken = 0;
    for (Map.Entry<String, OutcomeFile> table : decided(caseId).entrySet()) {
      Item item = collecting.getItem(table.getKey(), Viewer.machine());
      taken += predictions.decisions().propose(caseId, table.getValue(), item, by).taken();
    }
    return taken;
  }

  private Map<String, OutcomeFile> decided(String caseId) {
    Map<String, List<Figure>> tables = byTable(caseId);
    List<Figure> all = tables.values().stream().flatMap(List::stream).toList();
    Set<String> open = openQuestions(caseId);
    Map<String, OutcomeFile> decided = new LinkedHashMap<>();
    tables.forEach((itemId, some) -> {
      List<Resolved> resolved =
          open.isEmpty()
              ? List.of()
              : OutcomeFile.ofAnalyses(all, some).resolved().stream()
                  .filter(one -> open.remove(one.question().id()))
                  .toList();
      if (!resolved.isEmpty()) {
        decided.put(itemId, new OutcomeFile(resolved, List.of()));
      }
    });
    return decided;
  }

  /** Questions that are over and of which nobody has said what came. */
  private Set<String> openQuestions(String caseId) {
    Set<String> said =
        predictions.decisions().list(caseId).stream()
            .map(one -> one.question().id())
            .collect(Collectors.toSet());
    return predictions.listCounted(caseId).stream()
        .map(one -> one.prediction().question())
        .filter(question -> question.last().isBefore(predictions.today()))
        .map(question -> question.id())
        .filter(id -> !said.contains(id))
        .collect(Collectors.toSet());
  }
}
