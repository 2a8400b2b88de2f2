package org.tocsin.desk.find;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.establish.ItemReading;
import org.tocsin.desk.establish.MaskedTexts;
import org.tocsin.desk.establish.WholeRecord;
import org.tocsin.desk.journal.Recorded;

/** The texts of items, passage by passage, with the names of persons at risk blocked out. */
final class ItemShelf implements Shelf {
  static final String KIND = "text";
  private static final int GROUP = 50;
  private static final Set<String> KINDS = Set.of("ItemRead", "ItemRestricted");

  /** In a fact that an item was read: the names at risk found in it. */
  private static final String RESTRICTED = "restricted";

  private final Collecting collecting;
  private final WholeRecord record;

  ItemShelf(Collecting collecting, WholeRecord record) {
    this.collecting = collecting;
    this.record = record;
  }

  @Override
  public String prefix() {
    return "i:";
  }

  /** A text that names persons at risk changes what is masked in every text of its case. */
  @Override
  public Set<String> touchedBy(Recorded fact) {
    if (changesMasks(fact)) {
      return new LinkedHashSet<>(
          record.listReadings(fact.caseId()).stream().map(ItemReading::itemId).toList());
    }
    return KINDS.contains(fact.kind()) ? Set.of(fact.subject()) : Set.of();
  }

  /** Whether after this fact some name may stand in the index no more. */
  static boolean changesMasks(Recorded fact) {
    return fact.kind().equals("ItemRead") && fact.parts().containsKey(RESTRICTED);
  }

  @Override
  public void forEachGroup(Group group) {
    for (CaseFile file : collecting.listCases()) {
      List<String> ids = record.listReadings(file.id()).stream().map(ItemReading::itemId).toList();
      for (int from = 0; from < ids.size(); from += GROUP) {
        group.take(now(ids.subList(from, Math.min(ids.size(), from + GROUP))));
      }
    }
  }

  @Override
  public Map<String, List<Findable>> now(Collection<String> ids) {
    Map<String, MaskedTexts> byCase = new HashMap<>();
    Map<String, List<Findable>> records = new LinkedHashMap<>();
    for (String id : ids) {
      Optional<ItemReading> reading = record.findReading(id);
      records.put(id, reading.map(one -> passages(one, byCase)).orElse(List.of()));
    }
    return records;
  }

  private List<Findable> passages(ItemReading reading, Map<String, MaskedTexts> byCase) {
    MaskedTexts texts = byCase.computeIfAbsent(reading.caseId(), record::maskedTexts);
    String compartment = collecting.findCompartment(reading.itemId()).orElseThrow();
    String title = reading.document().path("title").asString("");
    List<Findable> passages = new ArrayList<>();
    try {
      for (String passage : Passages.of(texts.get(reading))) {
        List<String> words = passages.isEmpty() ? List.of(passage, title) : List.of(passage);
        passages.add(passage(reading, compartment, passage, words));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the vault cannot give the text of " + reading.itemId(), e);
    }
    return passages;
  }

  private static Findable passage(
      ItemReading reading, String compartment, String passage, List<String> words) {
    return new Findable(
        reading.caseId(),
        compartment,
        List.of(reading.itemId()),
        KIND,
        "read",
        "",
        words,
        List.of(),
        null,
        reading.findDay().orElse(null),
        reading.findDay().map(CandidateShelf::month).orElse(null),
        CandidateShelf.language(reading),
        List.of(),
        passage,
        reading.leaf());
  }
}
