package org.tocsin.desk.establish;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.reader.Reading;

/**
 * A reading that people can work through. A log or a word list of hundreds of megabytes may hold a
 * date in every line; past the first thousand of a kind nobody reviews them, and the rest of a case
 * would drown. What is left out is said in a note, and the sealed original keeps it.
 */
final class Bounded {
  static final int MOST = 1000;

  private final List<Reading.Note> notes = new ArrayList<>();

  private Bounded() {}

  static Reading of(Reading all) {
    Bounded bounded = new Bounded();
    List<Reading.Demand> demands = bounded.first(all.demands(), "demands");
    List<Reading.Event> events = bounded.first(all.events(), "events");
    List<Reading.Claim> claims = bounded.first(all.claims(), "claims");
    List<Reading.Obligation> obligations = bounded.first(all.obligations(), "obligations");
    List<Reading.Quantity> quantities = bounded.first(all.quantities(), "quantities");
    if (bounded.notes.isEmpty()) {
      return all;
    }
    bounded.notes.addAll(0, all.notes());
    return new Reading(
        all.reader(),
        all.document(),
        all.text(),
        all.regions(),
        all.parts(),
        all.times(),
        all.addressees(),
        demands,
        events,
        claims,
        all.instruments(),
        obligations,
        all.criteria(),
        quantities,
        all.persons(),
        all.actors(),
        all.places(),
        List.copyOf(bounded.notes));
  }

  private <T> List<T> first(List<T> all, String what) {
    if (all.size() <= MOST) {
      return all;
    }
    String message =
        "only the first %,d of %,d %s are kept: split the file to have the others read"
            .formatted(MOST, all.size(), what);
    notes.add(new Reading.Note("left_out", message, null));
    return List.copyOf(all.subList(0, MOST));
  }
}
