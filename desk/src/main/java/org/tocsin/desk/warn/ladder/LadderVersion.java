package org.tocsin.desk.warn.ladder;

import java.time.Instant;
import java.util.Optional;
import org.tocsin.foresight.ladder.Ladder;

/**
 * A ladder somebody proposed for a case. It holds once a second person has confirmed it, until
 * another is confirmed.
 *
 * @param base id of the version that held when it was proposed, "" for the file of the desk
 * @param second who confirmed it; empty while nobody has
 */
public record LadderVersion(
    String id,
    String caseId,
    String base,
    Ladder ladder,
    String reason,
    String by,
    Instant at,
    long leaf,
    Optional<Second> second) {

  /** The second person. */
  public record Second(String by, Instant at, long leaf) {}
}
