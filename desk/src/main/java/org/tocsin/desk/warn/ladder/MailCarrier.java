package org.tocsin.desk.warn.ladder;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/**
 * Hands a notice to a mail server. Its message id is made from the notice, so that a server or
 * reader that gets it twice, after an answer was lost, can tell.
 */
final class MailCarrier implements Carrier {
  private final MailAccess access;

  MailCarrier(MailAccess access) {
    this.access = access;
  }

  @Override
  public void carry(Notice notice, Recipient to) throws IOException {
    Session session = Session.getInstance(access.server().properties());
    try (Transport transport = session.getTransport("smtp")) {
      access.connect(transport);
      MimeMessage message = message(session, notice, to);
      transport.sendMessage(message, message.getAllRecipients());
    } catch (MessagingException e) {
      throw new IOException(reason(e), e);
    }
  }

  private static String reason(MessagingException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message.lines().findFirst().orElse("");
  }

  private MimeMessage message(Session session, Notice notice, Recipient to)
      throws MessagingException {
    String id = "<" + notice.id() + "@tocsin.invalid>";
    MimeMessage message =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
          }
        };
    message.setFrom(new InternetAddress(access.server().from()));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to.address()));
    message.setSubject(notice.subject(), StandardCharsets.UTF_8.name());
    message.setText(notice.body(), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(notice.queuedAt()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.saveChanges();
    return message;
  }
}
