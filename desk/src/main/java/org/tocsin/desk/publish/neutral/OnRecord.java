package org.tocsin.desk.publish.neutral;

import java.util.List;

/**
 * What a case has on record that a text is held against.
 *
 * @param disputes matters that are told in several ways
 * @param findings what people found, and by which standard
 */
public record OnRecord(List<Dispute> disputes, List<Found> findings) {
  /** Nothing is on record. */
  public static final OnRecord NOTHING = new OnRecord(List.of(), List.of());

  public OnRecord {
    disputes = List.copyOf(disputes);
    findings = List.copyOf(findings);
  }

  /**
   * @param accounts statements of each way it is told, at least two
   */
  public record Dispute(List<Account> accounts) {
    public Dispute {
      accounts = List.copyOf(accounts);
    }
  }

  /** One way in which a matter is told. */
  public record Account(List<String> statements) {
    public Account {
      statements = List.copyOf(statements);
    }
  }

  /**
   * @param words the question and the conclusion
   * @param level of its standard of proof, 1 (reasonable suspicion) to 4 (clear and convincing)
   * @param standard its code in the vocabulary
   */
  public record Found(String words, int level, String standard) {}
}
