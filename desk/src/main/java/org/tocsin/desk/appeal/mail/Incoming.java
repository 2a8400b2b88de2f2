package org.tocsin.desk.appeal.mail;

import java.util.List;

/** What a message that came says about one that left. */
public sealed interface Incoming {

  /** Ids of the messages it speaks of, with their angle brackets. */
  List<String> about();

  /**
   * A report of a mail server about delivery (RFC 3464).
   *
   * @param envelopeId what the sender wrote on the envelope, "" when the report does not say
   */
  record Delivery(List<String> about, String envelopeId, List<Recipient> recipients)
      implements Incoming {}

  /**
   * One recipient of a delivery report.
   *
   * @param address as it reached that server; {@code original} as the sender wrote it, or ""
   * @param action delivered, failed, delayed, relayed or expanded
   * @param status as in RFC 3463, such as 5.1.1
   */
  record Recipient(
      String address, String original, String action, String status, String diagnostic) {}

  /**
   * A report of a reader's program (RFC 8098).
   *
   * @param disposition displayed, deleted, dispatched or processed
   * @param automatic true when no person allowed it
   */
  record Display(
      List<String> about, String from, String recipient, String disposition, boolean automatic)
      implements Incoming {}

  /** An answer that a program gave (RFC 3834): it shows nothing of what a person did. */
  record AutoReply(List<String> about, String from, String subject) implements Incoming {}

  /** An answer that claims to be of a person. */
  record Reply(List<String> about, String from, String subject) implements Incoming {}

  /** It speaks of nothing that can be told. */
  record Unrelated(List<String> about) implements Incoming {}
}
