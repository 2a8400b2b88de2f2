package org.tocsin.stream.claim;

import java.util.List;

/** What became of one report. */
public sealed interface Heard {
  /** It was read; it may claim nothing. */
  record Claims(List<HeardClaim> claims) implements Heard {
    public Claims {
      claims = List.copyOf(claims);
    }
  }

  /**
   * Nothing can be read in it.
   *
   * @param reason one line
   */
  record Refused(String reason) implements Heard {}
}
