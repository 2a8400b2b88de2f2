package org.tocsin.desk.appeal.duty;

import java.time.Instant;
import java.util.List;
import org.tocsin.foresight.duty.Fulfilment;
import org.tocsin.foresight.interval.DayInterval;

/**
 * What a person holds of some days of an obligation; a later one of theirs replaces an earlier one
 * on the days both speak of.
 *
 * @param claims ids of the claims it rests on
 * @param reason safe to show: names of persons at risk are masked
 */
public record Judgement(
    String dutyId,
    DayInterval days,
    Fulfilment state,
    List<String> claims,
    String reason,
    String by,
    Instant at,
    long leaf) {
  public Judgement {
    claims = List.copyOf(claims);
  }
}
