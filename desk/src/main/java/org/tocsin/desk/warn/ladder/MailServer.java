package org.tocsin.desk.warn.ladder;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The server that takes e-mail.
 *
 * @param port 1 to 65535
 * @param user "" when it asks for no sign-in
 * @param from address of the sender
 */
public record MailServer(String host, int port, Security security, String user, String from) {

  /** How the line to it is protected. */
  public enum Security {
    /** From the first byte. */
    TLS,
    /** Asked for in the clear, refused when not given. */
    STARTTLS,
    /** Not at all: for a server on this machine. */
    NONE
  }

  /**
   * @throws IllegalArgumentException when something of it is not what it should be
   */
  public MailServer {
    if (!host.matches("[A-Za-z0-9.:-]{1,253}") || port < 1 || port > 65_535) {
      throw new IllegalArgumentException("a mail server has a name and a port from 1 to 65535");
    }
    if (security == Security.NONE && !host.matches("localhost|127\\.\\d+\\.\\d+\\.\\d+|::1")) {
      throw new IllegalArgumentException("only a mail server on this machine goes unprotected");
    }
    Settings.requireMail(from);
  }

  ObjectNode json() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("host", host)
        .put("port", port)
        .put("security", security.name())
        .put("user", user)
        .put("from", from);
  }

  static MailServer of(JsonNode json) {
    return new MailServer(
        json.path("host").asString(""),
        json.path("port").asInt(0),
        Security.valueOf(json.path("security").asString("")),
        json.path("user").asString(""),
        json.path("from").asString(""));
  }
}
