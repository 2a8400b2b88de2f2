package org.tocsin.desk.establish.assess;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tocsin.desk.establish.Grade;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.establish.entity.Statement;
import org.tocsin.desk.establish.lens.Lens;

/**
 * A person's statement on one indicator or stage, as it stands now. Where two values were written
 * for something that has one, it has none here: the desk does not choose between them.
 *
 * @param entity the record that holds it
 * @param contests who contests it, oldest first, withdrawn ones among them
 */
public record IndicatorFinding(Lens.Kind kind, Entity entity, List<Contest> contests) {
  private static final Set<String> STATES = Set.of("stated", "proposed", "reviewed");

  public IndicatorFinding {
    contests = List.copyOf(contests);
  }

  public String id() {
    return entity.id();
  }

  /** Number of the indicator or stage. */
  public String code() {
    return entity.first(kind.field()).orElse("");
  }

  public String analyst() {
    return entity.openedBy();
  }

  public Instant at() {
    return entity.openedAt();
  }

  /** Empty when two stand. */
  public Optional<Bearing> bearing() {
    return single("bearing").flatMap(stands -> Bearing.find(stands.value()));
  }

  /** Empty when two stand. */
  public Optional<Trend> trend() {
    return single("trend").flatMap(stands -> Trend.find(stands.value()));
  }

  /** Empty when two stand. */
  public Optional<Grade> grade() {
    return single("grade")
        .map(Statement::value)
        .filter(value -> value.matches("[A-F][1-6]"))
        .map(value -> new Grade(value.charAt(0), value.charAt(1) - '0'));
  }

  public String gradeReason() {
    return single("grade").map(Statement::note).orElse("");
  }

  /** As written, "" when it names none. */
  public String place() {
    return String.join(", ", values("place"));
  }

  /** An uncertain day, "" when it names none. */
  public String period() {
    return single("period").map(Statement::value).orElse("");
  }

  public List<String> reasons() {
    return values("reasons");
  }

  /** What its writer does not know. */
  public List<String> unknowns() {
    return values("unknown");
  }

  /** Ids of the claims for it, whoever may see them. */
  public List<String> claims() {
    return ids(Statement::claims);
  }

  /** Ids of the claims against it, whoever may see them. */
  public List<String> against() {
    return ids(Statement::against);
  }

  public List<Contest> contested() {
    return contests.stream().filter(Contest::stands).toList();
  }

  /** Neither withdrawn nor given back by a reviewer. */
  public boolean stands() {
    return !entity.withdrawn() && STATES.contains(entity.state());
  }

  /** A second person reviewed it. */
  public boolean reviewed() {
    return entity.state().equals("reviewed");
  }

  private Optional<Statement> single(String field) {
    List<Statement> all = entity.of(field);
    boolean one = all.stream().map(Statement::value).distinct().count() == 1;
    return one ? Optional.of(all.getFirst()) : Optional.empty();
  }

  private List<String> values(String field) {
    return entity.of(field).stream().map(Statement::value).toList();
  }

  private List<String> ids(Function<Statement, List<String>> which) {
    Stream<String> ids = entity.statements().stream().flatMap(s -> which.apply(s).stream());
    return ids.distinct().toList();
  }
}
