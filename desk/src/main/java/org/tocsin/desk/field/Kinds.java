package org.tocsin.desk.field;

/** The kinds of facts of this room. */
final class Kinds {
  static final String FORM_ADDED = "FieldFormAdded";
  static final String FORM_MAPPED = "FieldFormMapped";
  static final String MEDIA_ADDED = "FieldMediaAdded";
  static final String KEY_MADE = "FieldKeyMade";
  static final String KEY_REVOKED = "FieldKeyRevoked";
  static final String REPORT_RECEIVED = "FieldReportReceived";
  static final String ATTACHMENT_RECEIVED = "FieldAttachmentReceived";
  static final String REPORT_REFUSED = "FieldReportRefused";
  static final String SECRET_MADE = "FieldSecretMade";

  /** Recorded by the room that reads; here they move a report's state. */
  static final String ITEM_READ = "ItemRead";

  static final String ITEM_UNREAD = "ItemUnread";
  static final String ITEM_RESTRICTED = "ItemRestricted";
  static final String ITEM_UNPACKED = "ItemUnpacked";

  private Kinds() {}
}
