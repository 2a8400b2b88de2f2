package org.tocsin.desk.measure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tocsin.desk.establish.Candidate;

/**
 * How long a closure is said to have lasted when the sentence that dates it does not say so: "on 3
 * May X closed the road. For two months now there have been no supplies." The want counts from the
 * closure, for the shortest time its speaker gives in the same document, taken at its least.
 */
final class LastingWant {
  private static final Set<String> WANTS = Set.of("supply_stop", "restriction");
  private static final Pattern FOR_SO_LONG =
      Pattern.compile(
          "\\b(?:for|already|during)\\b.*\\b(?:now|past|last|been|were no|was no|is no|are no)\\b",
          Pattern.CASE_INSENSITIVE);

  private final Evidence evidence;
  private final CorridorNames names;

  LastingWant(Evidence evidence, CorridorNames names) {
    this.evidence = evidence;
    this.names = names;
  }

  /** The last day of a closure by this rule; empty when its speaker tells of no lasting want. */
  Optional<LocalDate> lastsUntil(Candidate closure) {
    if (!closure.type().equals("closure") || reopened(closure)) {
      return Optional.empty();
    }
    return Days.exact(closure)
        .flatMap(from ->
            evidence
                .eventsBeside(closure)
                .filter(event -> goesWith(event, closure))
                .flatMap(event -> evidence.findDuration(event).stream())
                .min(Comparator.naturalOrder())
                .map(from::plusDays));
  }

  private boolean goesWith(Candidate event, Candidate closure) {
    return WANTS.contains(event.type())
        && event.day() == null
        && event.stance().equals("asserts")
        && event.speakers().equals(closure.speakers())
        && names
            .find(event)
            .map(key -> names.find(closure).filter(key::equals).isPresent())
            .orElse(true)
        && FOR_SO_LONG.matcher(Evidence.sentence(event)).find();
  }

  private boolean reopened(Candidate closure) {
    return evidence.eventsBeside(closure).anyMatch(event -> event.type().equals("reopening"));
  }
}
