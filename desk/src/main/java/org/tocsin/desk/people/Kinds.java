package org.tocsin.desk.people;

/** The kinds of facts of this room. */
final class Kinds {
  static final String SETUP_LINK_MADE = "SetupLinkMade";
  static final String SETUP_LINK_USED = "SetupLinkUsed";
  static final String ACCOUNT_ADDED = "AccountAdded";
  static final String ACCOUNT_DISABLED = "AccountDisabled";
  static final String ROLE_CHANGED = "RoleChanged";
  static final String PASSWORD_CHANGED = "PasswordChanged";

  private Kinds() {}
}
