package org.tocsin.desk.appeal.demand;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.people.Viewer;

/**
 * Boards as they were last made, each for one viewer and day. A board holds while no fact was
 * recorded since: any fact may change what a viewer sees of it, such as a restriction or a name at
 * risk. Thread-safe.
 */
final class KeptBoards {
  /** A board of 5,000 demands takes some megabytes. */
  private static final int MOST = 8;

  private record Key(String caseId, LocalDate asOf, Viewer viewer) {}

  private record Kept(long position, DemandBoard board) {}

  private final Journal journal;
  private final Establishing establishing;
  private final Grounds grounds;
  private final AppealTable table;
  private final Map<Key, Kept> kept = new LinkedHashMap<>(MOST, 0.75f, true);

  KeptBoards(Journal journal, Establishing establishing, Grounds grounds, AppealTable table) {
    this.journal = journal;
    this.establishing = establishing;
    this.grounds = grounds;
    this.table = table;
  }

  /**
   * @param seen the appeals of the case that {@code viewer} sees
   */
  DemandBoard board(String caseId, LocalDate asOf, Viewer viewer, Supplier<List<Appeal>> seen) {
    Key key = new Key(caseId, asOf, viewer);
    // read before the tables: a fact that comes meanwhile makes the board old, never wrong
    long position = journal.viewed();
    synchronized (kept) {
      Kept known = kept.get(key);
      if (known != null && known.position() == position) {
        return known.board();
      }
    }
    DemandBoard made = make(caseId, asOf, viewer, seen.get());
    synchronized (kept) {
      kept.put(key, new Kept(position, made));
      if (kept.size() > MOST) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
    return made;
  }

  private DemandBoard make(String caseId, LocalDate asOf, Viewer viewer, List<Appeal> seen) {
    UnaryOperator<String> mask = establishing.claims().masking(caseId);
    // thousands of demands of one letter rest on the same item
    Map<Evidence, Boolean> open = new HashMap<>();
    BiPredicate<Evidence, Viewer> isOpen =
        (one, who) -> open.computeIfAbsent(one, evidence -> grounds.isOpen(evidence, who));
    Map<String, Appeal> appeals = new LinkedHashMap<>();
    seen.forEach(appeal -> appeals.put(appeal.id(), appeal));
    Map<String, Addressee> addressees =
        table.listAddressees(caseId).stream().collect(Collectors.toMap(Addressee::id, one -> one));
    List<Demand> demands =
        table.listDemands(caseId).stream()
            .filter(demand -> appeals.containsKey(demand.appealId()))
            .map(demand -> Shown.of(demand, mask, isOpen, viewer))
            .toList();
    List<Step> steps =
        table.listSteps(caseId).stream().map(step -> Shown.of(step, mask, isOpen, viewer)).toList();
    return DemandBoard.of(caseId, asOf, List.copyOf(appeals.values()), addressees, demands, steps);
  }
}
