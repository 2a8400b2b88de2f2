package org.tocsin.desk.warn.ladder;

/** The kinds of facts about who is told. */
final class Kinds {
  static final String LADDER_STARTED = "LadderStarted";
  static final String LADDER_PROPOSED = "LadderProposed";
  static final String LADDER_CONFIRMED = "LadderConfirmed";
  static final String RUNG_REACHED = "RungReached";
  static final String NOTICE_QUEUED = "NoticeQueued";
  static final String NOTICE_SENT = "NoticeSent";
  static final String NOTICE_FAILED = "NoticeFailed";
  static final String NOTICE_WITHDRAWN = "NoticeWithdrawn";
  static final String RECIPIENT_ADDED = "RecipientAdded";
  static final String RECIPIENT_REMOVED = "RecipientRemoved";
  static final String WARNING_SET = "WarningSet";
  static final String FEED_KEY_MADE = "FeedKeyMade";
  static final String FEED_KEY_REVOKED = "FeedKeyRevoked";

  private Kinds() {}
}
