package org.tocsin.desk.establish;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Journal;

/**
 * The names of persons at risk of a case, gathered from the ledger: they stand in no table. Held in
 * memory until another item names somebody.
 */
final class RiskNames {
  private record Known(List<Long> leaves, Set<String> names, Mask mask) {}

  private final Journal journal;
  private final JdbcClient jdbc;
  private final Map<String, Known> byCase = new ConcurrentHashMap<>();

  RiskNames(Journal journal, JdbcClient jdbc) {
    this.journal = journal;
    this.jdbc = jdbc;
  }

  Set<String> names(String caseId) {
    return known(caseId).names();
  }

  Mask mask(String caseId) {
    return known(caseId).mask();
  }

  private Known known(String caseId) {
    List<Long> leaves =
        jdbc.sql("select leaf from item_reading where case_id = ? and at_risk = 1 order by leaf")
            .param(caseId)
            .query(Long.class)
            .list();
    Known known = byCase.get(caseId);
    if (known == null || !known.leaves().equals(leaves)) {
      known = read(leaves);
      byCase.put(caseId, known);
    }
    return known;
  }

  private Known read(List<Long> leaves) {
    Set<String> names = new LinkedHashSet<>();
    for (long leaf : leaves) {
      journal
          .get(leaf)
          .part(CandidateParts.RESTRICTED)
          .path("names_at_risk")
          .forEach(name -> names.add(name.asString("")));
    }
    return new Known(leaves, names, Mask.of(names));
  }
}
