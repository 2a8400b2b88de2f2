package org.tocsin.foresight.indicator;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How one indicator stands: what people found on it, and what evidence there is. It holds counts of
 * what was looked at, and no measure of danger.
 *
 * @param indicatorId its number
 * @param group the risk factor it belongs to; indicators of one group are looked at together
 * @param findings how many findings of people stand, whatever they say
 * @param disputed true when a colleague contests one of them
 * @param rising true when one of them says that it is present and rising
 * @param openQuestion true when one of them names something that its writer does not know
 * @param supporting pieces of evidence for it, of findings and of suggestions nobody dismissed
 * @param contesting pieces of evidence against it
 * @param origins independent origins of what supports it; 0 when nothing does
 * @param lastEvidence the last day that the evidence for it speaks of; empty when it names none
 */
public record Standing(
    String indicatorId,
    String group,
    int findings,
    boolean disputed,
    boolean rising,
    boolean openQuestion,
    int supporting,
    int contesting,
    int origins,
    Optional<LocalDate> lastEvidence) {

  public Standing {
    if (findings < 0 || supporting < 0 || contesting < 0 || origins < 0) {
      throw new IllegalArgumentException("counts of " + indicatorId + " must not be negative");
    }
  }

  /** Nobody found anything on it and no evidence suggests it. */
  public static Standing untouched(String indicatorId, String group) {
    return new Standing(indicatorId, group, 0, false, false, false, 0, 0, 0, Optional.empty());
  }

  public boolean assessed() {
    return findings > 0;
  }

  /** Whether some evidence or a colleague speaks against it. */
  public boolean contested() {
    return disputed || contesting > 0;
  }

  /** Whether neither a person nor any evidence has spoken of it. */
  public boolean unknown() {
    return !assessed() && supporting == 0 && contesting == 0;
  }
}
