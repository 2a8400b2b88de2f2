package org.tocsin.desk.warn.ladder;

import java.util.Properties;
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

  private static final String WAIT_MILLIS = "15000";

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

  /** What Jakarta Mail needs to know to send by it. */
  public Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", host());
    properties.setProperty("mail.smtp.port", String.valueOf(port()));
    properties.setProperty("mail.smtp.auth", String.valueOf(!user().isEmpty()));
    properties.setProperty("mail.smtp.connectiontimeout", WAIT_MILLIS);
    properties.setProperty("mail.smtp.timeout", WAIT_MILLIS);
    properties.setProperty("mail.smtp.writetimeout", WAIT_MILLIS);
    properties.setProperty("mail.smtp.localhost", "tocsin.invalid");
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    switch (security()) {
      case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
      case STARTTLS -> {
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", "true");
      }
      case NONE -> {}
    }
    return properties;
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
