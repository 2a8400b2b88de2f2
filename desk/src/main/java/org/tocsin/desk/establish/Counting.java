package org.tocsin.desk.establish;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.people.Viewer;

/**
 * How many candidates there are, and who says how much. Answered from what is kept, so that it
 * takes as long for a million as for a thousand. Thread-safe.
 */
public final class Counting {
  private final Catalogue catalogue;
  private final Diary diary;
  private final Counts counts;
  private final VoiceCounts voices;

  Counting(JdbcClient jdbc, Catalogue catalogue, Diary diary) {
    this.catalogue = catalogue;
    this.diary = diary;
    this.counts = new Counts(jdbc);
    this.voices = new VoiceCounts(jdbc, counts);
  }

  /** How many of each kind the query finds, whatever its page and limit; kinds of none left out. */
  public Map<Candidate.Kind, Integer> byKind(CandidateQuery query) {
    return query.itemId() == null && query.afterLeaf() < 0
        ? counts.byKind(query)
        : catalogue.countByKind(query);
  }

  /** By month, "" for no day; items, pages and limits of the query are passed over. */
  public List<MonthCount> byMonth(CandidateQuery query) {
    return counts.byMonth(query);
  }

  /** The same of what {@link Establishing#listDated} lists for one speaker or one month. */
  public List<MonthCount> byMonth(DatedQuery query) {
    return diary.countByMonth(query);
  }

  /** How often places are named, but by what is rejected or happened after {@code asOf}. */
  public Map<NamedPlace, Integer> byPlace(
      String caseId, LocalDate asOf, Set<Candidate.Kind> kinds, Viewer viewer) {
    return counts.byPlace(caseId, asOf, kinds, viewer);
  }

  /** Everybody who makes an open claim that stands, who makes most first. */
  public List<VoiceCount> byVoice(String caseId) {
    return byVoice(caseId, Viewer.machine());
  }

  public List<VoiceCount> byVoice(String caseId, Viewer viewer) {
    return voices.all(caseId, viewer);
  }

  /** Who makes most of the claims that stand, most first. */
  public List<VoiceCount> listVoices(String caseId, Viewer viewer, int limit) {
    return voices.most(caseId, VoiceCounts.By.CLAIMS, viewer, limit);
  }

  /** Who says most of the events and deliveries that have a day and stand, most first. */
  public List<VoiceCount> listDatedVoices(String caseId, Viewer viewer, int limit) {
    return voices.most(caseId, VoiceCounts.By.DATED, viewer, limit);
  }
}
