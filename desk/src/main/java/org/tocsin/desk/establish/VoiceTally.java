package org.tocsin.desk.establish;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcOperations;
import org.tocsin.desk.journal.Rows;

/**
 * Changes to what is counted of each voice, gathered and sent together: its claims, those of them
 * that deny or doubt something, and its events and deliveries with a day; of what nobody has
 * rejected.
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

  private final Map<Key, Said> changes = new HashMap<>();

  private record Key(String caseId, String compartment, String voice) {}

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

    Said times(int factor) {
      return new Said(claims * factor, contesting * factor, dated * factor);
    }

    Said plus(Said other) {
      return new Said(claims + other.claims, contesting + other.contesting, dated + other.dated);
    }
  }

  void add(Counted candidate, int times) {
    Said said = Said.of(candidate);
    if (!said.equals(Said.NOTHING)) {
      Key key = new Key(candidate.caseId(), candidate.compartment(), candidate.voice());
      changes.merge(key, said.times(times), Said::plus);
    }
  }

  void send(JdbcOperations bulk) {
    Rows rows = new Rows(CHANGE);
    changes.forEach((key, said) -> {
      if (!said.equals(Said.NOTHING)) {
        rows.add(
            key.caseId(),
            key.compartment(),
            key.voice(),
            said.claims(),
            said.contesting(),
            said.dated());
      }
    });
    rows.send(bulk);
    changes.clear();
  }
}
