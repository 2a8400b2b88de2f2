package org.tocsin.desk.establish.entity;

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

  private Kinds() {}
}
