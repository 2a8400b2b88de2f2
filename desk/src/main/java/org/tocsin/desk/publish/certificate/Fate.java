package org.tocsin.desk.publish.certificate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.tocsin.desk.appeal.notice.Event;
import org.tocsin.desk.publish.dossier.Wording;

/** What happened to a letter, in words that claim no more than was shown. */
final class Fate {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM yyyy 'at' HH:mm:ss 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Fate() {}

  /** By the clock of the desk, which the log seals with the fact. */
  static String moment(Instant at) {
    return MOMENT.format(at);
  }

  /** One sentence. */
  static String told(Event event, String address) {
    return "On " + moment(event.at()) + " " + what(event, address) + "." + words(event);
  }

  /** What a machine said, or who recorded it noted. */
  private static String words(Event event) {
    if (event.detail().isBlank()) {
      return "";
    }
    String quoted = Wording.quoted(event.detail());
    return switch (event.kind()) {
      case ACCEPTED, REFUSED, UNSURE, DELIVERED, DELAYED, RELAYED, BOUNCED, UNPROVEN ->
          " It said: " + quoted;
      case AUTO_REPLY, REPLY -> " Its subject: " + quoted;
      case HANDED -> " Noted: " + quoted;
      default -> "";
    };
  }

  private static String what(Event event, String address) {
    return switch (event.kind()) {
      case APPROVED -> "a second person approved the letter";
      case DROPPED -> "the letter was given up before it left";
      case LETTER_SEALED -> "the exact bytes of the letter were sealed, before any of them left";
      case ACCEPTED -> "a mail server took the letter for " + address;
      case REFUSED -> "a mail server did not take the letter";
      case UNSURE ->
          "the line broke before the mail server answered, so nobody can tell whether it took it";
      case HANDED -> "the desk recorded, with sealed scans, what became of the letter on paper";
      case DELIVERED -> "a mail server reported that the letter was delivered to " + address;
      case DELAYED -> "a mail server reported that the letter is delayed";
      case RELAYED -> "a mail server reported that it passed the letter on without a promise";
      case BOUNCED -> "a mail server reported that the letter was not delivered";
      case DISPLAYED ->
          "the addressee’s program reported, signed by its domain, that the letter was displayed";
      case AUTO_REPLY -> "a program answered; that shows nothing of a person";
      case REPLY ->
          "a message in answer arrived from %s (signature: %s)"
              .formatted(event.sender(), event.signature());
      case ACKNOWLEDGED ->
          "somebody who held the address of the letter’s page confirmed it as “%s”"
              .formatted(event.sender());
      case UNPROVEN -> "a report arrived that does not prove what it says; it shows nothing";
    };
  }

  /** As the end of "To the Council: ...". */
  static String briefly(Event.Kind kind) {
    return switch (kind) {
      case ACKNOWLEDGED -> "acknowledged";
      case DISPLAYED -> "reported as displayed";
      case DELIVERED -> "reported as delivered";
      case BOUNCED -> "came back";
      case ACCEPTED -> "taken by a mail server";
      case HANDED -> "handed over on paper";
      case UNSURE -> "perhaps taken by a mail server";
      case REFUSED -> "not taken by a mail server";
      default -> "";
    };
  }
}
