package org.tocsin.desk.find;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.ItemReading;
import org.tocsin.desk.establish.WholeRecord;
import org.tocsin.desk.journal.Recorded;

/** What was read in items, as it stands after review; names of persons at risk are masked in it. */
final class CandidateShelf implements Shelf {
  private static final int GROUP = 2_000;
  private static final int MONTH_LENGTH = "2023-03".length();
  private static final String ITEM_RESTRICTED = "ItemRestricted";
  private static final Set<String> KINDS =
      Set.of(
          "CandidateRead",
          "CandidateMasked",
          "CandidateAccepted",
          "CandidateCorrected",
          "CandidateRejected",
          "ClaimGraded",
          "ReviewUndone");

  private final Collecting collecting;
  private final WholeRecord record;

  CandidateShelf(Collecting collecting, WholeRecord record) {
    this.collecting = collecting;
    this.record = record;
  }

  @Override
  public String prefix() {
    return "c:";
  }

  @Override
  public Set<String> touchedBy(Recorded fact) {
    if (fact.kind().equals(ITEM_RESTRICTED)) {
      return new LinkedHashSet<>(record.listCandidateIds(fact.subject()));
    }
    return KINDS.contains(fact.kind()) ? Set.of(fact.subject()) : Set.of();
  }

  @Override
  public void forEachGroup(Group group) {
    for (CaseFile file : collecting.listCases()) {
      Languages languages = new Languages();
      List<Candidate> page = record.listCandidates(file.id(), -1, GROUP);
      while (!page.isEmpty()) {
        Map<String, List<Findable>> records = new LinkedHashMap<>();
        page.forEach(one -> records.put(one.id(), List.of(findable(one, languages))));
        group.take(records);
        page = record.listCandidates(file.id(), page.getLast().leaf(), GROUP);
      }
    }
  }

  @Override
  public Map<String, List<Findable>> now(Collection<String> ids) {
    Languages languages = new Languages();
    Map<String, List<Findable>> records = new LinkedHashMap<>();
    ids.forEach(id -> records.put(id, List.of()));
    List<String> all = List.copyOf(ids);
    for (int from = 0; from < all.size(); from += GROUP) {
      record
          .listCandidates(all.subList(from, Math.min(all.size(), from + GROUP)))
          .forEach(one -> records.put(one.id(), List.of(findable(one, languages))));
    }
    return records;
  }

  private static Findable findable(Candidate candidate, Languages languages) {
    String grade = candidate.grade().toString();
    return new Findable(
        candidate.caseId(),
        candidate.compartment(),
        List.of(candidate.id(), candidate.itemId()),
        candidate.kind().name(),
        candidate.status().name(),
        candidate.stance(),
        List.of(candidate.statement()),
        candidate.speakers(),
        candidate.place(),
        candidate.day(),
        month(candidate),
        languages.of(candidate.itemId()),
        List.of(grade, grade.substring(0, 1), grade.substring(1)),
        null,
        candidate.leaf());
  }

  private static @Nullable String month(Candidate candidate) {
    String text = candidate.dayText();
    return text == null || text.length() < MONTH_LENGTH || candidate.day() == null
        ? null
        : month(candidate.day());
  }

  /** "2023-03". */
  static String month(LocalDate day) {
    return day.toString().substring(0, MONTH_LENGTH);
  }

  /** Languages of items, asked for once each. */
  private final class Languages {
    private final Map<String, String> byItem = new HashMap<>();

    String of(String itemId) {
      return byItem.computeIfAbsent(
          itemId, id -> record.findReading(id).map(CandidateShelf::language).orElse(""));
    }
  }

  static String language(ItemReading reading) {
    return reading.document().path("language").asString("").toLowerCase(Locale.ROOT);
  }
}
