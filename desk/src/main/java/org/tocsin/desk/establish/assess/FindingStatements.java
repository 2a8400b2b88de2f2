package org.tocsin.desk.establish.assess;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.establish.entity.NewStatement;
import org.tocsin.desk.establish.entity.Statement;

/** A finding as the statements of its record. */
final class FindingStatements {
  private FindingStatements() {}

  /** Those of a new one. */
  static List<NewStatement> of(NewFinding finding) {
    List<NewStatement> all = new ArrayList<>();
    all.add(
        NewStatement.of(finding.kind().field(), finding.code())
            .restingOn(finding.claims())
            .speakingAgainst(finding.against()));
    all.add(NewStatement.of("bearing", finding.bearing().code()));
    all.add(NewStatement.of("grade", finding.grade().toString()).noted(finding.gradeReason()));
    all.add(NewStatement.of("trend", finding.trend().code()));
    all.add(NewStatement.of("reasons", finding.reasons()));
    finding.period().ifPresent(period -> all.add(NewStatement.of("period", period)));
    if (!finding.place().isEmpty()) {
      all.add(NewStatement.of("place", finding.place()));
    }
    if (!finding.unknown().isEmpty()) {
      all.add(NewStatement.of("unknown", finding.unknown()));
    }
    return all;
  }

  /** What of {@code wanted} does not stand yet. */
  static List<NewStatement> added(Entity entity, List<NewStatement> wanted) {
    return wanted.stream()
        .filter(one -> entity.statements().stream().noneMatch(stands -> same(stands, one)))
        .toList();
  }

  /** Ids of what stands and is not wanted any more. */
  static List<String> withdrawn(Entity entity, List<NewStatement> wanted) {
    return entity.statements().stream()
        .filter(stands -> wanted.stream().noneMatch(one -> same(stands, one)))
        .map(Statement::id)
        .toList();
  }

  private static boolean same(Statement stands, NewStatement wanted) {
    return stands.field().equals(wanted.field())
        && stands.value().equals(wanted.value())
        && stands.note().equals(wanted.note())
        && stands.claims().equals(wanted.claims())
        && stands.against().equals(wanted.against());
  }
}
