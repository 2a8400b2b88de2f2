package org.tocsin.desk.publish.dossier;

import static org.tocsin.desk.publish.dossier.Wording.count;

import java.util.Collection;
import java.util.List;
import org.tocsin.desk.establish.Candidate;

/** What speaks for something and what against it, in columns of one size. */
final class Sides {
  private final CaseRecord record;
  private final Scribe scribe;

  Sides(CaseRecord record, Scribe scribe) {
    this.record = record;
    this.scribe = scribe;
  }

  /** Both columns are there even when one has nothing in it. */
  Block of(Collection<String> claims, Collection<String> against) {
    return new Block.SideBySide(
        List.of(
            column("For it", "No claim for it is on record that may be handed out.", claims),
            column("Against it", "No claim against it is on record.", against)));
  }

  private Block.Listing column(String side, String nothing, Collection<String> ids) {
    List<Candidate> claims = scribe.candidates(ids);
    if (claims.isEmpty()) {
      return new Block.Listing(side, List.of(scribe.write(nothing, List.of())));
    }
    String heading = side + ": " + counted(claims.size(), record.judged().origins().count(claims));
    return new Block.Listing(heading, claims.stream().map(scribe::attributed).toList());
  }

  /** "4 claims of 2 independent origins". */
  static String counted(int claims, int origins) {
    return count(claims, "claim", "claims")
        + " of "
        + count(origins, "independent origin", "independent origins");
  }
}
