package org.tocsin.desk.appeal.sanction;

import java.util.Set;

/** The kinds of facts of this room. */
final class Kinds {
  static final String EDITION_TAKEN = "SanctionListTaken";
  static final String ENTRIES_TAKEN = "SanctionEntriesTaken";
  static final String SCREENING_DECIDED = "ScreeningDecided";
  static final String PACKAGE_WRITTEN = "SubmissionPackageWritten";
  static final String PACKAGE_APPROVED = "SubmissionPackageApproved";
  static final Set<String> OF_RECORDS =
      Set.of(SCREENING_DECIDED, PACKAGE_WRITTEN, PACKAGE_APPROVED);

  private Kinds() {}
}
