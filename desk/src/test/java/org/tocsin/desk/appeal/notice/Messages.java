package org.tocsin.desk.appeal.notice;

import java.nio.charset.StandardCharsets;

/** Messages that come back, as servers, programs, people and forgers write them. */
final class Messages {
  private Messages() {}

  static String delivery(
      String envelopeId, String messageId, String address, String action, String status) {
    return """
    From: MAILER-DAEMON@relay.example
    To: desk@tocsin.example
    Subject: Delivery report
    Message-ID: <r%d@relay.example>
    Auto-Submitted: auto-replied
    MIME-Version: 1.0
    Content-Type: multipart/report; report-type=delivery-status; boundary="b"

    --b
    Content-Type: text/plain

    A report.

    --b
    Content-Type: message/delivery-status

    Reporting-MTA: dns; relay.example
    %sArrival-Date: Mon, 20 Mar 2023 10:00:00 +0000

    Final-Recipient: rfc822; %s
    Action: %s
    Status: %s
    Diagnostic-Code: smtp; 250 2.1.5 as said

    --b
    Content-Type: text/rfc822-headers

    Message-ID: %s
    From: desk@tocsin.example

    --b--
    """
        .formatted(
            action.hashCode(),
            envelopeId.isEmpty() ? "" : "Original-Envelope-Id: " + envelopeId + "\n",
            address,
            action,
            status,
            messageId);
  }

  static String display(String from, String messageId, String how, String recipient) {
    return """
    From: %s
    To: desk@tocsin.example
    Subject: Read
    Date: Mon, 20 Mar 2023 12:00:00 +0000
    Message-ID: <mdn@office.example>
    MIME-Version: 1.0
    Content-Type: multipart/report; report-type=disposition-notification; boundary="b"

    --b
    Content-Type: text/plain

    It was displayed.

    --b
    Content-Type: message/disposition-notification

    Reporting-UA: office.example; Reader
    Final-Recipient: rfc822; %s
    Original-Message-ID: %s
    Disposition: %s

    --b--
    """
        .formatted(from, recipient, messageId, how);
  }

  static String reply(String from, String messageId, String more, String body) {
    return """
    From: %s
    To: desk@tocsin.example
    Subject: Re: Open the Ferry Road
    Date: Mon, 20 Mar 2023 12:00:00 +0000
    Message-ID: <reply%d@office.example>
    In-Reply-To: %s
    %sMIME-Version: 1.0
    Content-Type: text/plain; charset=utf-8

    %s
    """
        .formatted(from, (more + body).hashCode() & 0xffff, messageId, more, body);
  }

  static byte[] bytes(String message) {
    return message.replaceAll("\\R", "\r\n").getBytes(StandardCharsets.UTF_8);
  }
}
