package org.tocsin.desk.find;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tocsin.desk.journal.Recorded;

/** One kind of record that can be found. */
interface Shelf {
  /** Begins the names of its records in the index: one letter and a colon. */
  String prefix();

  /** The records that a fact changes, by their ids. */
  Set<String> touchedBy(Recorded fact);

  /** Every record there is, group by group; none is missed that stands when this is called. */
  void forEachGroup(Group group);

  /** The records as they stand now; each may be several documents, and none when it is gone. */
  Map<String, List<Findable>> now(Collection<String> ids);

  /** Takes some records with what is to be found of each. */
  interface Group {
    void take(Map<String, List<Findable>> records);
  }
}
