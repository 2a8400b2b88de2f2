package org.tocsin.desk.establish.entity;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What people wrote, in whatever compartment it stands: for an index, which keeps the compartments
 * by itself. Never for showing; restricted values are withheld here too, and the names of persons
 * at risk hidden.
 */
public final class WholeEntities {
  private final EntityTable table;
  private final Hiding hiding;

  WholeEntities(EntityTable table, Hiding hiding) {
    this.table = table;
    this.hiding = hiding;
  }

  /** The next in the order they were opened, those of withdrawn imports too. */
  public List<Entity> list(long afterLeaf, int limit) {
    return hiding.in(table.listAny(afterLeaf, limit));
  }

  /** Those of the ids that there are, in no order. */
  public List<Entity> list(Collection<String> ids) {
    return hiding.in(table.listAny(ids));
  }

  /** Ids of all that stand in a case: what is hidden in them changes with its names at risk. */
  public Set<String> listIds(String caseId) {
    return table.listIds(caseId);
  }
}
