package org.tocsin.desk.establish;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one person asked another about a claim.
 *
 * @param leaf the fact that asked it
 * @param askedOf account of the colleague it waits for
 * @param text names of persons at risk masked
 * @param answer null while it waits
 */
public record Question(
    long leaf,
    String caseId,
    String candidateId,
    String askedBy,
    String askedOf,
    Instant at,
    String text,
    @Nullable String answer,
    @Nullable String answeredBy,
    @Nullable Instant answeredAt) {

  public boolean isOpen() {
    return answer == null;
  }
}
