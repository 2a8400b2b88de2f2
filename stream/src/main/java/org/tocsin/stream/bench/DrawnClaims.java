package org.tocsin.stream.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import org.tocsin.foresight.window.PlaceClaim;
import org.tocsin.stream.claim.Heard;
import org.tocsin.stream.claim.HeardClaim;
import org.tocsin.stream.claim.Listener;
import org.tocsin.stream.input.Report;

/**
 * Stands in for the reader where windows alone are measured: one claim a report, drawn from the
 * report's id, so that the same report always claims the same.
 */
final class DrawnClaims implements Listener {
  private static final int PLACES = 1_000;
  private static final List<String> KINDS =
      List.of("closure", "closure", "reopening", "delivery", "supply_stop", "attack", "detention");

  @Override
  public Heard hear(Report report) {
    Optional<String> problem = report.problem();
    return problem.isPresent()
        ? new Heard.Refused(problem.get())
        : new Heard.Claims(List.of(claim(report)));
  }

  private static HeardClaim claim(Report report) {
    Random random = new Random(report.id().hashCode());
    LocalDate day = report.day().minusDays(random.nextInt(50) == 0 ? 20 : random.nextInt(4));
    String kind = KINDS.get(random.nextInt(KINDS.size()));
    boolean late = day.isBefore(report.floor());
    PlaceClaim claim =
        new PlaceClaim(
            report.id() + "#E1",
            "Place " + random.nextInt(PLACES),
            kind,
            day,
            day,
            PlaceClaim.Dating.STATED,
            random.nextInt(12) == 0,
            "speaker " + random.nextInt(8),
            OptionalDouble.empty(),
            kind.equals("delivery") ? OptionalInt.of(1 + random.nextInt(9)) : OptionalInt.empty(),
            false);
    return new HeardClaim(claim, report.day(), late ? report.floor() : day, late);
  }
}
