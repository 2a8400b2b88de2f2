package org.tocsin.desk.appeal.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Properties;

/**
 * A letter by e-mail before it is bytes.
 *
 * @param messageId with its angle brackets
 * @param asksDisplay whether to ask the reader's program to say that it was displayed (RFC 8098)
 */
public record Letter(
    String from,
    String to,
    String subject,
    String body,
    String language,
    String messageId,
    Instant at,
    boolean asksDisplay) {

  /** The message as it goes over the line (RFC 5322), lines ended with CR LF. */
  public byte[] bytes() {
    return bytes(Map.of());
  }

  /** The same with further lines in its head. */
  public byte[] bytes(Map<String, String> headers) {
    try {
      MimeMessage message = new Named(messageId);
      message.setFrom(new InternetAddress(from, true));
      message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
      message.setSubject(subject, StandardCharsets.UTF_8.name());
      message.setText(body.replaceAll("\\R", "\r\n"), StandardCharsets.UTF_8.name());
      message.setSentDate(Date.from(at));
      message.setHeader("Content-Language", language);
      if (asksDisplay) {
        message.setHeader("Disposition-Notification-To", from);
      }
      for (Map.Entry<String, String> header : headers.entrySet()) {
        message.setHeader(header.getKey(), header.getValue());
      }
      message.saveChanges();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      message.writeTo(bytes);
      if (!bytes.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n")) {
        bytes.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
      }
      return bytes.toByteArray();
    } catch (MessagingException | IOException e) {
      throw new IllegalArgumentException("this letter cannot be written: " + e.getMessage(), e);
    }
  }

  /** Keeps the id it is given. */
  private static final class Named extends MimeMessage {
    private final String id;

    Named(String id) {
      super(Session.getInstance(new Properties()));
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
