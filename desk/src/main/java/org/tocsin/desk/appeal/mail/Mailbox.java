package org.tocsin.desk.appeal.mail;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Properties;
import java.util.function.Consumer;
import org.tocsin.desk.warn.ladder.MailServer;

/**
 * The box where answers arrive, read by IMAP. It is opened for reading only: nothing in it is
 * marked, moved or deleted.
 *
 * @param port 1 to 65535
 */
public record Mailbox(
    String host, int port, MailServer.Security security, String user, String folder) {
  private static final String WAIT_MILLIS = "15000";
  private static final int MOST_BYTES = 10 << 20;
  private static final int MOST_MESSAGES = 500;

  /**
   * @throws IllegalArgumentException when something of it is not what it should be
   */
  public Mailbox {
    // the same demands on host, port and protection as on the server that takes mail
    new MailServer(host, port, security, user, "a@b.invalid");
    if (user.isBlank() || folder.isBlank()) {
      throw new IllegalArgumentException("a mailbox has a user and a folder such as INBOX");
    }
  }

  /** Where one has read up to: the folder's own numbers (RFC 3501). */
  public record Mark(long validity, long last) {
    public static final Mark START = new Mark(-1, 0);
  }

  /**
   * Hands on each message that came since {@code from}, at most 500.
   *
   * @return where the next reading begins
   * @throws IOException when the box cannot be read
   */
  public Mark read(String password, Mark from, Consumer<byte[]> each) throws IOException {
    Session session = Session.getInstance(properties());
    try (Store store = session.getStore("imap")) {
      store.connect(host, port, user, password);
      Folder box = store.getFolder(folder);
      box.open(Folder.READ_ONLY);
      try (box) {
        return read(box, from, each);
      }
    } catch (MessagingException e) {
      throw new IOException(String.valueOf(e.getMessage()), e);
    }
  }

  private static Mark read(Folder box, Mark from, Consumer<byte[]> each)
      throws MessagingException, IOException {
    UIDFolder numbers = (UIDFolder) box;
    long validity = numbers.getUIDValidity();
    long last = validity == from.validity() ? from.last() : 0;
    int taken = 0;
    for (Message message : numbers.getMessagesByUID(last + 1, UIDFolder.LASTUID)) {
      long uid = numbers.getUID(message);
      if (uid <= last || taken == MOST_MESSAGES) {
        continue;
      }
      if (message.getSize() <= MOST_BYTES) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        each.accept(bytes.toByteArray());
      }
      last = uid;
      taken++;
    }
    return new Mark(validity, last);
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("mail.imap.connectiontimeout", WAIT_MILLIS);
    properties.setProperty("mail.imap.timeout", WAIT_MILLIS);
    properties.setProperty("mail.imap.peek", "true");
    properties.setProperty("mail.imap.partialfetch", "false");
    properties.setProperty("mail.imap.ssl.checkserveridentity", "true");
    switch (security) {
      case TLS -> properties.setProperty("mail.imap.ssl.enable", "true");
      case STARTTLS -> {
        properties.setProperty("mail.imap.starttls.enable", "true");
        properties.setProperty("mail.imap.starttls.required", "true");
      }
      case NONE -> {}
    }
    return properties;
  }
}
