package org.tocsin.desk.establish;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;
import tools.jackson.databind.JsonNode;

/** Finds candidates and items as far as a person sees them. */
final class Sight {
  private final Catalogue catalogue;

  Sight(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * @throws NoSuchElementException when there is none that {@code viewer} sees
   */
  Candidate get(String id, Viewer viewer) {
    return find(id, viewer).orElseThrow(() -> new NoSuchElementException("no candidate " + id));
  }

  Optional<Candidate> find(String id, Viewer viewer) {
    return catalogue.find(id, viewer);
  }

  /**
   * For a change: the person must be one who works on the record. Broken glass opens a claim to be
   * read: what is done with it stays with the members of its compartment.
   *
   * @throws IllegalStateException when {@code by} sees it through broken glass alone
   */
  Candidate toChange(String id, Viewer by) {
    need(by);
    Candidate candidate = get(id, by);
    if (!by.sees(candidate.compartment())) {
      throw new IllegalStateException(
          "you broke the glass to read it; only members of its compartment change it");
    }
    return candidate;
  }

  List<Candidate> list(CandidateQuery query, Viewer viewer) {
    return catalogue.list(query.seenBy(viewer));
  }

  /** The fields a person may correct, as the machine read them. */
  JsonNode original(Candidate candidate) {
    return catalogue.original(candidate.id());
  }

  List<Review> reviews(Candidate candidate) {
    return catalogue.listReviews(candidate.id());
  }

  List<Candidate> near(Candidate to, Viewer viewer, int most) {
    return catalogue.near(to, viewer, most);
  }

  Set<String> items(String caseId, Viewer viewer) {
    return catalogue.items(caseId, viewer);
  }

  Map<String, String> publishers(Collection<String> items) {
    return catalogue.publishers(items);
  }

  static void need(Viewer by) {
    if (!by.may(Role.ANALYST)) {
      throw new IllegalStateException("your role does not change the record");
    }
  }
}
