package org.tocsin.desk.establish;

/** The kinds of facts of this room. */
final class Kinds {
  static final String ITEM_READ = "ItemRead";
  static final String CANDIDATE_READ = "CandidateRead";
  static final String CANDIDATE_MASKED = "CandidateMasked";
  static final String CANDIDATE_ACCEPTED = "CandidateAccepted";
  static final String CANDIDATE_CORRECTED = "CandidateCorrected";
  static final String CANDIDATE_REJECTED = "CandidateRejected";
  static final String REVIEW_UNDONE = "ReviewUndone";
  static final String CLAIM_GRADED = "ClaimGraded";
  static final String CLAIM_LINKED = "ClaimLinked";
  static final String DUPLICATE_MARKED = "DuplicateMarked";
  static final String QUESTION_ASKED = "QuestionAsked";
  static final String QUESTION_ANSWERED = "QuestionAnswered";
  static final String CLAIM_TRANSLATED = "ClaimTranslated";
  static final String ORIGINS_JOINED = "OriginsJoined";
  static final String ORIGIN_SPLIT = "OriginSplit";
  static final String CONTRADICTION_CONFIRMED = "ContradictionConfirmed";
  static final String CONTRADICTION_DISMISSED = "ContradictionDismissed";
  static final String CONTRADICTION_UNDONE = "ContradictionUndone";
  static final String PROTECTED_OPENED = "ProtectedOpened";

  /** Recorded by the room before; the candidates of an item move with it. */
  static final String ITEM_RESTRICTED = "ItemRestricted";

  private Kinds() {}
}
