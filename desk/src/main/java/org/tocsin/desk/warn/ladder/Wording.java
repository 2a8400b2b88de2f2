package org.tocsin.desk.warn.ladder;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.tocsin.desk.warn.AlertRecord;

/**
 * The words of a notice in one language. The subject says nothing of places or people: it stands on
 * lock screens and in the logs of mail servers.
 */
final class Wording {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Properties texts = new Properties();

  Wording(String language) {
    String name = "notice_" + language + ".properties";
    try (InputStreamReader in =
        new InputStreamReader(
            Objects.requireNonNull(Wording.class.getResourceAsStream(name), name),
            StandardCharsets.UTF_8)) {
      texts.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String phrase(String key, Object... values) {
    return new MessageFormat(texts.getProperty(key), Locale.ROOT).format(values);
  }

  String subject(AlertRecord alert, int number) {
    String level = texts.getProperty("level." + alert.level(), alert.level());
    return number == 0 ? phrase("subject", level) : phrase("subject.again", level, number);
  }

  /**
   * @param confirmBy until when the rung has time to confirm
   * @param address of the desk, "" when nobody said
   */
  String body(
      AlertRecord alert,
      String headline,
      String office,
      Instant confirmBy,
      ZoneId zone,
      String address) {
    StringBuilder body = new StringBuilder();
    line(body, phrase("to", office));
    line(body, headline);
    for (AlertRecord.Reason reason : alert.reasons()) {
      line(body, "- " + reason.text());
    }
    if (!alert.outlook().lowers().isEmpty()) {
      line(body, phrase("lowers", alert.outlook().lowers()));
    }
    for (String unknown : alert.outlook().unknown()) {
      line(body, phrase("unknown", unknown));
    }
    line(body, phrase("confirm", MOMENT.format(confirmBy.atZone(zone)) + " " + zone.getId()));
    if (!address.isEmpty()) {
      line(body, address + "/alerts/" + alert.id());
    }
    line(body, phrase("sealed", String.valueOf(alert.leaf())));
    return body.toString();
  }

  String testSubject() {
    return phrase("test.subject");
  }

  String testBody() {
    return phrase("test.body") + System.lineSeparator();
  }

  private static void line(StringBuilder body, String line) {
    body.append(line).append("\n\n");
  }
}
