package org.tocsin.desk.establish.entity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A consent that was refused or withdrawn. Of statements that disagree the more careful one holds:
 * consent is gone when anything that stands says so, unless one with a later first day gives it
 * anew. What follows is kept in the rooms, not on a page: its restricted values stay closed and no
 * export takes it along.
 *
 * @param statement the one that says so
 */
public record Consent(Field field, Statement statement) {
  private static final Set<String> VOCABULARIES = Set.of("consent", "interview_consent");
  private static final Set<String> NO = Set.of("refused", "withdrawn");

  /** Empty when consent stands, or nobody wrote anything about it. */
  public static Optional<Consent> missing(Entity entity) {
    return entity.type().fields().stream()
        .filter(field -> VOCABULARIES.contains(field.choices()))
        .flatMap(field -> missing(field, entity.of(field.name())).stream())
        .findFirst();
  }

  private static Optional<Consent> missing(Field field, List<Statement> statements) {
    return careful(statements, NO).map(no -> new Consent(field, no));
  }

  /**
   * The last statement with one of the more careful values, unless another value of a later day
   * took its place.
   */
  static Optional<Statement> careful(List<Statement> statements, Set<String> values) {
    return statements.stream()
        .filter(no -> values.contains(no.value()))
        .filter(no -> statements.stream().noneMatch(yes -> givenAfter(yes, no, values)))
        .reduce((earlier, later) -> later);
  }

  private static boolean givenAfter(Statement yes, Statement no, Set<String> values) {
    Optional<LocalDate> given = UncertainDay.parse(yes.since()).map(UncertainDay::first);
    Optional<LocalDate> gone = UncertainDay.parse(no.since()).map(UncertainDay::last);
    return !values.contains(yes.value())
        && given.isPresent()
        && gone.isPresent()
        && given.get().isAfter(gone.get());
  }
}
