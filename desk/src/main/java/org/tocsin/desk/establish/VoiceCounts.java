package org.tocsin.desk.establish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.establish.VoiceTally.Said;
import org.tocsin.desk.people.Viewer;

/** Questions about who says how much. Those who say most are found without counting the others. */
final class VoiceCounts {
  private static final String SUM =
      """
      select voice, sum(claims), sum(contesting), sum(dated) from voice_tally
      where case_id = :case and compartment in (:compartments)
      """;

  private final JdbcClient jdbc;
  private final Counts counts;

  VoiceCounts(JdbcClient jdbc, Counts counts) {
    this.jdbc = jdbc;
    this.counts = counts;
  }

  /** What a list is ordered by. */
  enum By {
    CLAIMS("claims", Said::claims),
    DATED("dated", Said::dated);

    private final String column;
    private final ToIntFunction<Said> number;

    By(String column, ToIntFunction<Said> number) {
      this.column = column;
      this.number = number;
    }
  }

  /** Everybody who makes a claim, who makes most first. */
  List<VoiceCount> all(String caseId, Viewer viewer) {
    return listed(By.CLAIMS, withBroken(caseId, viewer, sums(caseId, viewer, "", Set.of())));
  }

  /**
   * Those who say most. Of a voice that speaks in several compartments the sum counts; it is looked
   * for among those who say most in one of them.
   */
  List<VoiceCount> most(String caseId, By by, Viewer viewer, int limit) {
    Set<String> voices = new LinkedHashSet<>();
    for (String compartment : viewer.compartments()) {
      voices.addAll(
          jdbc.sql(
                  """
                  select voice from voice_tally
                  where case_id = :case and compartment = :compartment and %1$s > 0
                  order by %1$s desc, voice desc limit :limit
                  """
                      .formatted(by.column))
              .param("case", caseId)
              .param("compartment", compartment)
              .param("limit", limit)
              .query(String.class)
              .list());
    }
    counts.brokenInto(caseId, viewer).forEach(one -> voices.add(one.voice()));
    if (voices.isEmpty()) {
      return List.of();
    }
    Map<String, Said> sums = sums(caseId, viewer, "and voice in (:voices) ", voices);
    return listed(by, withBroken(caseId, viewer, sums)).stream().limit(limit).toList();
  }

  private Map<String, Said> sums(
      String caseId, Viewer viewer, String only, Collection<String> voices) {
    Map<String, Said> sums = new HashMap<>();
    JdbcClient.StatementSpec asked =
        jdbc.sql(SUM + only + "group by voice")
            .param("case", caseId)
            .param("compartments", viewer.compartments());
    (voices.isEmpty() ? asked : asked.param("voices", voices))
        .query(
            (RowCallbackHandler)
                row ->
                    sums.put(
                        row.getString(1), new Said(row.getInt(2), row.getInt(3), row.getInt(4))));
    return sums;
  }

  private Map<String, Said> withBroken(String caseId, Viewer viewer, Map<String, Said> sums) {
    for (Counted one : counts.brokenInto(caseId, viewer)) {
      sums.merge(one.voice(), Said.of(one), Said::plus);
    }
    return sums;
  }

  private static List<VoiceCount> listed(By by, Map<String, Said> sums) {
    List<VoiceCount> voices = new ArrayList<>();
    sums.forEach((voice, said) -> {
      int number = by.number.applyAsInt(said);
      if (number > 0) {
        voices.add(new VoiceCount(voice, number, by == By.CLAIMS ? said.contesting() : 0));
      }
    });
    voices.sort(
        Comparator.comparingInt((VoiceCount voice) -> -voice.claims())
            .thenComparing(VoiceCount::speaker));
    return List.copyOf(voices);
  }
}
