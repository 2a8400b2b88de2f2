package org.tocsin.desk.warn.ladder;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;

/** The mail server with what opens it, for the steps that send. Says nothing of the password. */
public final class MailAccess {
  private final MailServer server;
  private final String password;

  MailAccess(MailServer server, String password) {
    this.server = server;
    this.password = password;
  }

  public MailServer server() {
    return server;
  }

  /** Opens the line, signing in where the server asks for it. */
  public void connect(Transport transport) throws MessagingException {
    if (server.user().isEmpty()) {
      transport.connect();
    } else {
      transport.connect(server.user(), password);
    }
  }
}
