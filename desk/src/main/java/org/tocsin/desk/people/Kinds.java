package org.tocsin.desk.people;

/** The kinds of facts of this room. */
final class Kinds {
  static final String SETUP_LINK_MADE = "SetupLinkMade";
  static final String SETUP_LINK_USED = "SetupLinkUsed";
  static final String ACCOUNT_ADDED = "AccountAdded";
  static final String ACCOUNT_DISABLED = "AccountDisabled";
  static final String ROLE_CHANGED = "RoleChanged";
  static final String PASSWORD_CHANGED = "PasswordChanged";

  static final String COMPARTMENT_OPENED = "CompartmentOpened";
  static final String MEMBER_ADDED = "MemberAdded";
  static final String MEMBER_REMOVED = "MemberRemoved";
  static final String GLASS_BROKEN = "GlassBroken";
  static final String BREAKING_ACKNOWLEDGED = "BreakingAcknowledged";

  static final String TOTP_ENROLLED = "TotpEnrolled";
  static final String TOTP_REMOVED = "TotpRemoved";
  static final String RECOVERY_CODES_MADE = "RecoveryCodesMade";
  static final String RECOVERY_CODE_USED = "RecoveryCodeUsed";
  static final String PASSKEY_ADDED = "PasskeyAdded";
  static final String PASSKEY_USED = "PasskeyUsed";
  static final String PASSKEY_REMOVED = "PasskeyRemoved";
  static final String SECOND_FACTOR_REQUIRED = "SecondFactorRequired";

  private Kinds() {}
}
