package org.tocsin.desk.collect;

/** The kinds of facts that this room's tables follow. */
final class Kinds {
  static final String CASE_OPENED = "CaseOpened";
  static final String ITEM_SEALED = "ItemSealed";
  static final String ITEM_UNREAD = "ItemUnread";
  static final String ITEM_UNPACKED = "ItemUnpacked";
  static final String ITEM_OPENED = "ItemOpened";
  static final String ITEM_RESTRICTED = "ItemRestricted";

  /** Recorded by the next room; here it moves the item's state and adds to its custody. */
  static final String ITEM_READ = "ItemRead";

  /** Recorded by {@code collect.redact}; here they mark the copy and add to custody. */
  static final String ITEM_REDACTED = "ItemRedacted";

  static final String REDACTION_APPROVED = "RedactionApproved";
  static final String REDACTION_REFUSED = "RedactionRefused";

  private Kinds() {}
}
