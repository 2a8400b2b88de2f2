package org.tocsin.desk.establish.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Hides the names of persons at risk in what people typed into records, wherever it goes: titles,
 * values, notes, reasons, comments. Done where records are read and not where they are written, so
 * that a name is hidden too when somebody is found to be at risk only later.
 */
final class Hiding {
  private static final Set<Field.Kind> NO_WORDS =
      Set.of(Field.Kind.LINK, Field.Kind.ITEM, Field.Kind.CHOICE);

  private final NamesAtRisk names;

  Hiding(NamesAtRisk names) {
    this.names = names;
  }

  Entity in(Entity entity) {
    return masked(entity, names.hiding(entity.caseId()));
  }

  /** Of one case or several; the names of each are gathered once. */
  List<Entity> in(List<Entity> entities) {
    Map<String, UnaryOperator<String>> byCase = new HashMap<>();
    return entities.stream()
        .map(one -> masked(one, byCase.computeIfAbsent(one.caseId(), names::hiding)))
        .toList();
  }

  List<Link> in(String caseId, List<Link> links) {
    UnaryOperator<String> mask = names.hiding(caseId);
    return links.stream().map(link -> masked(link, mask)).toList();
  }

  /** The steps that were taken with one record. */
  List<Step> in(Entity entity, List<Step> steps) {
    UnaryOperator<String> mask = names.hiding(entity.caseId());
    return steps.stream()
        .map(step ->
            step.masked(
                mask,
                masked(entity.type(), step.added(), mask),
                masked(entity.type(), step.withdrawn(), mask)))
        .toList();
  }

  private static Entity masked(Entity entity, UnaryOperator<String> mask) {
    return entity.with(
        mask.apply(entity.title()), masked(entity.type(), entity.statements(), mask));
  }

  private static List<Statement> masked(
      EntityType type, List<Statement> statements, UnaryOperator<String> mask) {
    return statements.stream().map(one -> masked(type, one, mask)).toList();
  }

  private static Statement masked(EntityType type, Statement one, UnaryOperator<String> mask) {
    Optional<Field.Kind> kind = type.findField(one.field()).map(Field::kind);
    boolean words = kind.filter(NO_WORDS::contains).isEmpty();
    return one.shown(words ? mask.apply(one.value()) : one.value(), mask.apply(one.note()));
  }

  private static Link masked(Link link, UnaryOperator<String> mask) {
    return new Link(
        link.statement(),
        masked(link.from(), mask),
        link.field(),
        masked(link.to(), mask),
        link.certainty(),
        link.since(),
        link.until());
  }

  private static Link.End masked(Link.End end, UnaryOperator<String> mask) {
    return new Link.End(end.id(), end.type(), end.number(), mask.apply(end.title()));
  }
}
