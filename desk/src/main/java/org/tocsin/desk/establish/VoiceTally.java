package org.tocsin.desk.establish;

import java.util.List;
import org.tocsin.desk.journal.Sums;

/**
 * Changes to what is counted of each voice: its claims, those of them that deny or doubt something,
 * and its events and deliveries with a day; of what nobody has rejected.
 */
final class VoiceTally {
  private static final String CHANGE =
      """
      insert into voice_tally (case_id, compartment, voice, claims, contesting, dated)
      values (?, ?, ?, ?, ?, ?)
      on conflict (case_id, compartment, voice) do update set
        claims = voice_tally.claims + excluded.claims,
        contesting = voice_tally.contesting + excluded.contesting,
        dated = voice_tally.dated + excluded.dated
      """;

  private VoiceTally() {}

  /** How much one voice says. */
  record Said(int claims, int contesting, int dated) {
    static final Said NOTHING = new Said(0, 0, 0);

    /** What one candidate counts. */
    static Said of(Counted candidate) {
      if (candidate.status().equals(Candidate.Status.REJECTED.name())) {
        return NOTHING;
      }
      return switch (Candidate.Kind.valueOf(candidate.kind())) {
        case CLAIM -> new Said(1, candidate.stance().equals("asserts") ? 0 : 1, 0);
        case EVENT, DELIVERY -> new Said(0, 0, candidate.day() == null ? 0 : 1);
        default -> NOTHING;
      };
    }

    Said plus(Said other) {
      return new Said(claims + other.claims, contesting + other.contesting, dated + other.dated);
    }
  }

  static void add(Counted candidate, int times, Sums sums) {
    Said said = Said.of(candidate);
    if (!said.equals(Said.NOTHING)) {
      sums.add(
          CHANGE,
          List.of(candidate.caseId(), candidate.compartment(), candidate.voice()),
          said.claims() * times,
          said.contesting() * times,
          said.dated() * times);
    }
  }
}
