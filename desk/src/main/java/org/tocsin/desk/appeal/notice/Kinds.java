package org.tocsin.desk.appeal.notice;

/** The kinds of facts about notices. */
final class Kinds {
  static final String COMPOSED = "NoticeComposed";
  static final String APPROVED = "NoticeApproved";
  static final String DROPPED = "NoticeDropped";

  /** The exact bytes are sealed; recorded before anything leaves. */
  static final String LETTER_SEALED = "NoticeLetterSealed";

  /** What was said with the mail server, and what is known after it. */
  static final String DISPATCHED = "NoticeDispatched";

  static final String HANDED = "NoticeHandedOver";
  static final String RECEIVED = "NoticeReportReceived";
  static final String ACKNOWLEDGED = "NoticeAcknowledged";
  static final String MAIL_SET = "AppealMailSet";

  private Kinds() {}
}
