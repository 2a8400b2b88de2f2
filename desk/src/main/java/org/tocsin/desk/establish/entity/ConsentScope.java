package org.tocsin.desk.establish.entity;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody agreed may be shared and with whom, in terms of a closed list, so that an export
 * can hold to it without asking. Of terms that differ the more careful one holds. Words of a record
 * that was written before the list are for people to read; nothing follows from them.
 *
 * @param terms those that stand; empty when nobody wrote any
 */
public record ConsentScope(Set<String> terms) {
  private static final String VOCABULARY = "consent_scope";
  private static final String INTERNAL = "internal";
  private static final String ANONYMOUS = "_anonymous";

  public ConsentScope {
    terms = Set.copyOf(terms);
  }

  public static ConsentScope of(Entity entity) {
    return new ConsentScope(
        entity.type().fields().stream()
            .filter(field -> field.choices().equals(VOCABULARY))
            .flatMap(field ->
                entity.of(field.name()).stream()
                    .map(Statement::value)
                    .filter(value -> field.findTerm(value).isPresent()))
            .collect(Collectors.toSet()));
  }

  /** Agreed for the team alone: nothing of the record leaves. */
  public boolean staysInside() {
    return terms.contains(INTERNAL);
  }

  /** Agreed without a name: nothing that identifies somebody leaves. */
  public boolean withoutName() {
    return terms.stream().anyMatch(term -> term.endsWith(ANONYMOUS));
  }
}
