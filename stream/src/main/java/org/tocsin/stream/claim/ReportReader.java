package org.tocsin.stream.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.foresight.window.PlaceClaim;
import org.tocsin.reader.Hints;
import org.tocsin.reader.Reader;
import org.tocsin.reader.Reading;
import org.tocsin.stream.input.Report;

/** Reads reports with the reader that reads everything else. Thread-safe; make one and keep it. */
public final class ReportReader implements Listener {
  /** Kinds of notes that say there is no text to read. */
  private static final Set<String> NOTHING_READ = Set.of("unreadable", "container");

  private final Reader reader = Reader.standard();

  @Override
  public Heard hear(Report report) {
    if (report.problem().isPresent()) {
      return new Heard.Refused(report.problem().get());
    }
    Reading reading = reader.read(report.content(), hints(report));
    Optional<String> problem =
        reading.notes().stream()
            .filter(note -> NOTHING_READ.contains(note.kind()))
            .map(Reading.Note::message)
            .findFirst();
    return problem.isPresent() ? new Heard.Refused(problem.get()) : claims(report, reading);
  }

  private static Heard claims(Report report, Reading reading) {
    List<PlaceClaim> claims = new ClaimFinder(report, reading).list();
    return new Heard.Claims(claims.stream().map(claim -> heard(report, claim)).toList());
  }

  private static HeardClaim heard(Report report, PlaceClaim claim) {
    boolean late = claim.day().isBefore(report.floor());
    return new HeardClaim(claim, report.day(), late ? report.floor() : claim.day(), late);
  }

  private static Hints hints(Report report) {
    return new Hints(
        report.day(),
        orNull(report.language()),
        orNull(report.publisher()),
        null,
        report.fileName());
  }

  private static @Nullable String orNull(Optional<String> value) {
    return value.orElse(null);
  }
}
