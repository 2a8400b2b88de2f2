package org.tocsin.desk.appeal.sanction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.desk.appeal.sanction.name.NameIndex;

/** The names on the lists of a case, made anew when a list changed; of three cases at most. */
final class Indexes {
  private static final int KEPT = 3;

  private final SanctionRows rows;
  private final Map<String, Index> kept = new LinkedHashMap<>();

  Indexes(SanctionRows rows) {
    this.rows = rows;
  }

  /**
   * @param version leaf of the last edition
   * @param names every name in the order it was put in
   * @param numbers entries by the plain form of their passports and other numbers
   */
  record Index(
      long version,
      List<ListedEntry> entries,
      NameIndex index,
      List<String> names,
      Map<String, List<Integer>> numbers) {}

  synchronized Index of(String caseId) {
    long version = rows.editions(caseId).stream().mapToLong(Edition::leaf).max().orElse(-1);
    Index known = kept.get(caseId);
    if (known == null || known.version() != version) {
      kept.remove(caseId);
      if (kept.size() >= KEPT) {
        kept.remove(kept.keySet().iterator().next());
      }
      known = make(caseId, version);
      kept.put(caseId, known);
    }
    return known;
  }

  private Index make(String caseId, long version) {
    List<ListedEntry> entries = rows.entries(caseId);
    NameIndex.Builder builder = NameIndex.builder();
    List<String> names = new ArrayList<>();
    Map<String, List<Integer>> numbers = new HashMap<>();
    for (int entry = 0; entry < entries.size(); entry++) {
      for (var name : entries.get(entry).entry().names()) {
        builder.add(entry, name.text());
        names.add(name.text());
      }
      for (var identifier : entries.get(entry).entry().identifiers()) {
        numbers
            .computeIfAbsent(Scorer.plain(identifier.number()), number -> new ArrayList<>())
            .add(entry);
      }
    }
    return new Index(version, entries, builder.build(), names, numbers);
  }
}
