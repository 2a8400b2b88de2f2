package org.tocsin.desk.establish.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.people.Viewer;

/**
 * Which entities of a case to list, the last opened first.
 *
 * @param caseId "" for every case
 * @param viewer who asks; only what they may see is counted or listed
 * @param types only of these; empty for all
 * @param states only in one of these; empty for all
 * @param assignee only assigned to this account; null for all
 * @param batch only of this import; null for all
 * @param beforeLeaf for the next page: the leaf of the last one seen; Long.MAX_VALUE for the first
 * @param limit how many at most
 */
public record EntityQuery(
    String caseId,
    Viewer viewer,
    List<String> types,
    List<String> states,
    @Nullable String assignee,
    @Nullable String batch,
    long beforeLeaf,
    int limit) {
  private static final int PAGE = 100;

  public EntityQuery {
    types = List.copyOf(types);
    states = List.copyOf(states);
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1: " + limit);
    }
  }

  /** The first page of everything a viewer sees in a case. */
  public static EntityQuery inCase(String caseId, Viewer viewer) {
    return new EntityQuery(caseId, viewer, List.of(), List.of(), null, null, Long.MAX_VALUE, PAGE);
  }

  public EntityQuery ofType(String... names) {
    return new EntityQuery(
        caseId, viewer, List.of(names), states, assignee, batch, beforeLeaf, limit);
  }

  public EntityQuery inState(String... names) {
    return new EntityQuery(
        caseId, viewer, types, List.of(names), assignee, batch, beforeLeaf, limit);
  }

  public EntityQuery assignedTo(String account) {
    return new EntityQuery(caseId, viewer, types, states, account, batch, beforeLeaf, limit);
  }

  public EntityQuery ofBatch(String id) {
    return new EntityQuery(caseId, viewer, types, states, assignee, id, beforeLeaf, limit);
  }

  public EntityQuery page(long before, int most) {
    return new EntityQuery(caseId, viewer, types, states, assignee, batch, before, most);
  }
}
