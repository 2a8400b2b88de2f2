package org.tocsin.desk.collect.redact;

/** The kinds of facts that this part records. */
final class RedactionKinds {
  static final String ITEM_REDACTED = "ItemRedacted";
  static final String REDACTION_APPROVED = "RedactionApproved";
  static final String REDACTION_REFUSED = "RedactionRefused";

  private RedactionKinds() {}
}
