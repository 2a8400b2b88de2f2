package org.tocsin.desk.publish.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.desk.appeal.Board;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.CustodyEvent;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.measure.CorridorMeasure;
import org.tocsin.desk.measure.IndicatorMeasure;
import org.tocsin.desk.measure.SupplyMeasure;
import org.tocsin.desk.publish.chart.Pin;
import org.tocsin.desk.warn.AlertRecord;

/**
 * Everything the rooms know of a case up to a day; the composer sees nothing else.
 *
 * @param confided how many items more stay with the team, because whoever gave them did not agree
 *     that they leave; neither they nor what was read from them is in the lists
 * @param candidates without the rejected ones
 * @param corrections the facts by which people corrected a candidate
 * @param openParts which parts of a fact may be shown to strangers
 * @param judged what people made of it
 */
public record CaseRecord(
    CaseFile file,
    LocalDate asOf,
    List<Item> items,
    int confided,
    List<CustodyEvent> custody,
    List<Candidate> candidates,
    List<CorridorMeasure> corridors,
    List<SupplyMeasure> supplies,
    List<IndicatorMeasure> indicators,
    List<AlertRecord> alerts,
    Board board,
    List<Pin> places,
    Corrections corrections,
    OpenParts openParts,
    Judged judged)
    implements Sources {

  /** Which parts of a fact may be shown to strangers. */
  @FunctionalInterface
  public interface OpenParts {
    /** Names of the parts; empty when nothing but the bare commitment may be shown. */
    List<String> of(long leaf);
  }

  /** The facts by which people corrected a candidate. */
  @FunctionalInterface
  public interface Corrections {
    /** Their leaves; empty when nobody did. */
    List<Long> of(Candidate candidate);
  }

  @Override
  public Optional<Candidate> find(String candidateId) {
    return candidates.stream().filter(c -> c.id().equals(candidateId)).findFirst();
  }

  @Override
  public String itemName(String itemId) {
    return items.stream()
        .filter(item -> item.id().equals(itemId))
        .map(Item::name)
        .findFirst()
        .orElse("");
  }

  List<Candidate> list(Candidate.Kind kind) {
    return candidates.stream().filter(c -> c.kind() == kind).toList();
  }

  /**
   * What concerns one person: these claims alone, from originals without their names, since people
   * name a file after whom it is about.
   */
  public CaseRecord about(Set<String> claims) {
    List<Candidate> own = candidates.stream().filter(c -> claims.contains(c.id())).toList();
    Set<String> from = own.stream().map(Candidate::itemId).collect(Collectors.toSet());
    return new CaseRecord(
        file,
        asOf,
        items.stream()
            .filter(item -> from.contains(item.id()))
            .map(item -> item.withName("an original of this case"))
            .toList(),
        0,
        List.of(),
        own,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Board(file.id(), asOf, List.of()),
        List.of(),
        corrections,
        openParts,
        judged);
  }
}
