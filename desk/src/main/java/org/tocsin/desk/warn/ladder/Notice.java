package org.tocsin.desk.warn.ladder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message to one recipient about one step of one alert, sealed before it is sent.
 *
 * @param alertId "" for a test
 * @param number 0 when it tells for the first time, else how manieth reminder
 * @param due when it was due
 * @param attempts how often sending was tried without success
 * @param nextAt not to be tried before
 * @param problem what went wrong last, "" when nothing did
 * @param settledAt when it was sent or withdrawn, null while it waits
 */
public record Notice(
    String id,
    String alertId,
    String caseId,
    String rung,
    String person,
    int number,
    Channel channel,
    String subject,
    String body,
    Instant due,
    Instant queuedAt,
    State state,
    int attempts,
    Instant nextAt,
    String problem,
    @Nullable Instant settledAt,
    long leaf) {

  /** What became of it. */
  public enum State {
    WAITING,
    SENT,
    WITHDRAWN
  }
}
