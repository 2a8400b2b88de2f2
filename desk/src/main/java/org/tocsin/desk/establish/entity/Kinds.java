package org.tocsin.desk.establish.entity;

import java.util.Set;

/** The kinds of facts about entities. */
final class Kinds {
  static final String OPENED = "EntityOpened";
  static final String CHANGED = "EntityChanged";
  static final String MOVED = "EntityMoved";
  static final String ASSIGNED = "EntityAssigned";
  static final String COMMENTED = "EntityCommented";
  static final String RESTRICTED = "EntityRestricted";
  static final String WITHDRAWN = "EntityWithdrawn";
  static final String PROTECTED_OPENED = "ProtectedOpened";

  /** Those that change what the tables of entities hold. */
  static final Set<String> ALL =
      Set.of(OPENED, CHANGED, MOVED, ASSIGNED, COMMENTED, RESTRICTED, WITHDRAWN);

  private Kinds() {}
}
