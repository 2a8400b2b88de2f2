package org.tocsin.desk.web.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.desk.measure.Measuring;

/**
 * The day that measures speak of: the one asked for, else the last day the reports themselves speak
 * of, so that a case that fell silent is not counted on as if somebody had still been looking.
 */
@Component
public final class AsOf {
  private final Measuring measuring;
  private final Clock clock;

  AsOf(Measuring measuring, Clock clock) {
    this.measuring = measuring;
    this.clock = clock;
  }

  public LocalDate day(String caseId, @Nullable LocalDate asked) {
    return asked != null ? asked : measuring.findAsOf(caseId).orElseGet(this::today);
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
