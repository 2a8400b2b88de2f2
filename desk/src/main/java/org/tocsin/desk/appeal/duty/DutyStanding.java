package org.tocsin.desk.appeal.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tocsin.foresight.duty.DutyDays;
import org.tocsin.foresight.duty.Reporting;

/**
 * Where an obligation stands on a day.
 *
 * @param measured as the reports have it; empty when its condition is tied to no measure, or its
 *     first day is not known or lies ahead
 * @param judged as people hold it, an account a person; empty when its first day is not known or
 *     lies ahead
 * @param due the reports due under it
 */
public record DutyStanding(
    Duty duty,
    LocalDate asOf,
    Optional<DutyDays> measured,
    Optional<DutyDays> judged,
    List<Judgement> judgements,
    List<Reporting.Due> due,
    List<ReportReceived> received) {
  public DutyStanding {
    judgements = List.copyOf(judgements);
    due = List.copyOf(due);
    received = List.copyOf(received);
  }
}
