package org.tocsin.desk.measure.board;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.OriginCount;
import org.tocsin.desk.people.Viewer;

/** The pieces of evidence that a board speaks of, as far as one person sees them. */
final class EvidenceLook {
  /** More than these are read together and not one by one. */
  private static final int ONE_BY_ONE = 500;

  private final Map<String, Candidate> seen = new HashMap<>();
  private final OriginCount origins;

  EvidenceLook(Establishing establishing, String caseId, Set<String> ids, Viewer viewer) {
    if (ids.size() <= ONE_BY_ONE) {
      ids.forEach(id -> establishing.find(id, viewer).ifPresent(one -> seen.put(id, one)));
    } else {
      establishing.list(CandidateQuery.inCase(caseId).seenBy(viewer)).stream()
          .filter(one -> ids.contains(one.id()))
          .forEach(one -> seen.put(one.id(), one));
    }
    this.origins = establishing.origins().counter(caseId, seen.values());
  }

  /** Those of {@code ids} that the person sees. */
  List<Candidate> of(Collection<String> ids) {
    return ids.stream().distinct().filter(seen::containsKey).map(seen::get).toList();
  }

  /** Independent origins; 0 for nothing. */
  int origins(List<Candidate> pieces) {
    return pieces.isEmpty() ? 0 : origins.of(pieces);
  }

  /** The last day the pieces speak of; empty when they name none. */
  static Optional<LocalDate> lastDay(List<Candidate> pieces) {
    return pieces.stream().map(Candidate::day).filter(Objects::nonNull).max(LocalDate::compareTo);
  }
}
