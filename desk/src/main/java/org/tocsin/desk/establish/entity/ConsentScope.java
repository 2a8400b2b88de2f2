package org.tocsin.desk.establish.entity;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody agreed may be shared and with whom, in terms of closed lists, so that what leaves
 * can hold to it without asking. Of terms that differ the more careful one holds. Words of a record
 * that was written before the list are for people to read; nothing follows from them.
 *
 * @param terms of the scope that stand; empty when nobody wrote any
 * @param recordOnly whether the consent itself was to being recorded and no more
 * @param unnamed whether the consent itself was to being published without the name
 */
public record ConsentScope(Set<String> terms, boolean recordOnly, boolean unnamed) {
  private static final String CONSENT = "consent";
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
            .collect(Collectors.toSet()),
        stands(entity, "record_only"),
        stands(entity, "publish_without_name"));
  }

  private static boolean stands(Entity entity, String value) {
    return entity.type().fields().stream()
        .filter(field -> field.choices().equals(CONSENT))
        .anyMatch(field -> Consent.careful(entity.of(field.name()), Set.of(value)).isPresent());
  }

  /** Agreed for the team alone: nothing of the record leaves. */
  public boolean staysInside() {
    return recordOnly || terms.contains(INTERNAL);
  }

  /** Agreed without a name: nothing that identifies somebody leaves. */
  public boolean withoutName() {
    return unnamed || terms.stream().anyMatch(term -> term.endsWith(ANONYMOUS));
  }
}
