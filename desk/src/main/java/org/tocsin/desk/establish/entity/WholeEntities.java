package org.tocsin.desk.establish.entity;

import java.util.Collection;
import java.util.List;

/**
 * What people wrote, in whatever compartment it stands: for an index, which keeps the compartments
 * by itself. Never for showing; restricted values are withheld here too.
 */
public final class WholeEntities {
  private final EntityTable table;

  WholeEntities(EntityTable table) {
    this.table = table;
  }

  /** The next in the order they were opened, those of withdrawn imports too. */
  public List<Entity> list(long afterLeaf, int limit) {
    return table.listAny(afterLeaf, limit);
  }

  /** Those of the ids that there are, in no order. */
  public List<Entity> list(Collection<String> ids) {
    return table.listAny(ids);
  }
}
