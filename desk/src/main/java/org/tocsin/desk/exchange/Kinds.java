package org.tocsin.desk.exchange;

/** The kinds of facts of this room. */
final class Kinds {
  static final String MAPPING_SAVED = "MappingSaved";
  static final String IMPORT_BEGUN = "ImportBegun";
  static final String IMPORT_SEALED = "ImportSealed";
  static final String IMPORT_BROKEN = "ImportBroken";
  static final String IMPORT_UNDONE = "ImportUndone";
  static final String EXPORT_ASKED = "ExportAsked";
  static final String EXPORT_APPROVED = "ExportApproved";
  static final String EXPORT_REFUSED = "ExportRefused";
  static final String EXPORT_MADE = "ExportMade";
  static final String EXPORT_BROKEN = "ExportBroken";
  static final String EXPORT_FETCHED = "ExportFetched";
  static final String EXPORT_EXPIRED = "ExportExpired";

  /** Recorded for each record whose restricted values leave; as when one is opened on a page. */
  static final String PROTECTED_OPENED = "ProtectedOpened";

  private Kinds() {}
}
