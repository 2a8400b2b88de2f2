package org.tocsin.desk.publish.newsletter;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.tocsin.desk.appeal.mail.Courier;
import org.tocsin.desk.appeal.mail.Dialogue;
import org.tocsin.desk.appeal.mail.Dkim;
import org.tocsin.desk.appeal.mail.Letter;
import org.tocsin.desk.appeal.notice.MailSettings;
import org.tocsin.desk.warn.ladder.MailAccess;
import org.tocsin.desk.warn.ladder.Settings;

/**
 * Writes and hands over letters of the newsletter, one recipient each. Every issue can be left with
 * one click (RFC 8058): the two headers stand under the signature where a key is set up.
 */
final class Postman {
  private final Settings settings;
  private final MailSettings signing;
  private final Texts texts = new Texts();

  Postman(Settings settings, MailSettings signing) {
    this.settings = settings;
    this.signing = signing;
  }

  private enum Handed {
    TAKEN,
    REFUSED,
    /** Put off, or no server was there: it is tried again. */
    LATER
  }

  /** Sends letters that ask for confirmation; ends with the first that has to wait. */
  Round confirm(String title, Stamps stamps, Instant now, int most) {
    int left = 0;
    for (Subscriber one : stamps.book().list()) {
      if (one.due() && !one.confirmed() && left < most) {
        String link = settings.address() + "/newsletter/confirm/" + stamps.confirming(one);
        String subject = texts.say(one.language(), "confirm.subject", title);
        String body = texts.say(one.language(), "confirm.body", title, link);
        Handed handed =
            hand(one, subject, body, one.language(), stamps.confirming(one), Map.of(), now);
        if (handed == Handed.LATER) {
          return new Round(left, 1);
        }
        stamps.book().put(one.mailed());
        left++;
      }
    }
    return new Round(left, 0);
  }

  /** Sends letters of an issue to those who have not had it. */
  Round send(String title, Issue issue, Stamps stamps, Delivered delivered, Instant now, int most) {
    Set<String> had = delivered.read().keySet();
    int tried = 0;
    int waiting = 0;
    for (Subscriber one : stamps.book().list()) {
      boolean wants = one.confirmed() && one.language().equals(issue.language());
      if (wants && !had.contains(one.key()) && tried + waiting < most) {
        String link = settings.address() + "/newsletter/leave/" + stamps.leaving(one);
        String body =
            issue.body() + "\n\n-- \n" + texts.say(issue.language(), "leave", title, link);
        Map<String, String> headers =
            Map.of(
                "List-Unsubscribe",
                "<" + link + ">",
                "List-Unsubscribe-Post",
                "List-Unsubscribe=One-Click");
        String envelope = stamps.envelope(issue.id(), one);
        Handed handed = hand(one, issue.subject(), body, issue.language(), envelope, headers, now);
        if (handed == Handed.LATER) {
          waiting++;
        } else {
          delivered.add(one.key(), handed == Handed.TAKEN);
          tried++;
        }
      }
    }
    return new Round(tried, waiting);
  }

  private Handed hand(
      Subscriber to,
      String subject,
      String body,
      String language,
      String envelope,
      Map<String, String> headers,
      Instant now) {
    MailAccess access = settings.findMailAccess().orElseThrow();
    String from = access.server().from();
    String domain = from.substring(from.lastIndexOf('@') + 1);
    String messageId = "<" + envelope + "@" + domain + ">";
    byte[] plain =
        new Letter(from, to.address(), subject, body + "\n", language, messageId, now, false)
            .bytes(headers);
    byte[] letter = signing.findKey().map(key -> Dkim.sign(plain, key)).orElse(plain);
    return handed(Courier.send(access, from, to.address(), letter, envelope));
  }

  /** A reply of 5xx is for good (RFC 5321); a letter whose fate is unsure is not sent twice. */
  private static Handed handed(Dialogue dialogue) {
    if (dialogue.outcome() == Dialogue.Outcome.ACCEPTED) {
      return Handed.TAKEN;
    }
    boolean forGood = dialogue.lines().stream().anyMatch(line -> line.startsWith("S: 5"));
    return forGood || dialogue.outcome() == Dialogue.Outcome.UNSURE ? Handed.REFUSED : Handed.LATER;
  }
}
