package org.tocsin.desk.appeal.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a message is: a report of delivery or of display, the answer of a program or of a
 * person. Whatever cannot be read is unrelated; nothing is guessed.
 */
public final class Opener {
  private static final int MOST_BYTES = 10 << 20;
  private static final int MOST_PARTS = 20;
  private static final int MOST_RECIPIENTS = 100;
  private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,998}>");

  private Opener() {}

  /** Reads one message of at most 10 MiB; a larger one is unrelated. */
  public static Incoming open(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      return new Incoming.Unrelated(List.of());
    }
    try {
      MimeMessage message = parse(bytes);
      return open(message);
    } catch (MessagingException | IOException | RuntimeException e) {
      return new Incoming.Unrelated(List.of());
    }
  }

  /** Domain of the one author; "" when there are none or several. */
  public static String authorDomain(byte[] bytes) {
    try {
      String from = author(parse(bytes));
      return from.substring(from.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    } catch (MessagingException | RuntimeException e) {
      return "";
    }
  }

  private static MimeMessage parse(byte[] bytes) throws MessagingException {
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
  }

  private static Incoming open(MimeMessage message) throws MessagingException, IOException {
    String type = message.getContentType().toLowerCase(Locale.ROOT);
    if (type.startsWith("multipart/report")
        && message.getContent() instanceof MimeMultipart parts) {
      String report = new ContentType(message.getContentType()).getParameter("report-type");
      switch (String.valueOf(report).toLowerCase(Locale.ROOT)) {
        case "delivery-status" -> {
          return delivery(parts);
        }
        case "disposition-notification" -> {
          return display(message, parts);
        }
        default -> {}
      }
    }
    List<String> about = ids(message.getHeader("In-Reply-To"), message.getHeader("References"));
    String from = author(message);
    String subject = String.valueOf(message.getSubject());
    if (about.isEmpty()) {
      return new Incoming.Unrelated(about);
    }
    return isAutomatic(message)
        ? new Incoming.AutoReply(about, from, subject)
        : new Incoming.Reply(about, from, subject);
  }

  /** By the header of RFC 3834, and by those that programs set before there was one. */
  private static boolean isAutomatic(MimeMessage message) throws MessagingException {
    String submitted = first(message.getHeader("Auto-Submitted"));
    String precedence = first(message.getHeader("Precedence"));
    return !(submitted.isEmpty() || submitted.startsWith("no"))
        || Set.of("bulk", "junk", "auto_reply", "list").contains(precedence)
        || message.getHeader("X-Autoreply") != null
        || message.getHeader("X-Autorespond") != null
        || message.getHeader("X-Auto-Response-Suppress") != null
        || first(message.getHeader("Return-Path")).equals("<>");
  }

  private static String first(String @Nullable [] values) {
    return values == null || values.length == 0 ? "" : values[0].strip().toLowerCase(Locale.ROOT);
  }

  private static Incoming delivery(MimeMultipart parts) throws MessagingException, IOException {
    List<Incoming.Recipient> recipients = new ArrayList<>();
    String envelope = "";
    Set<String> about = new LinkedHashSet<>();
    for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
      BodyPart part = parts.getBodyPart(i);
      String type = part.getContentType().toLowerCase(Locale.ROOT);
      if (type.startsWith("message/delivery-status")
          || type.startsWith("message/global-delivery-status")) {
        try (InputStream in = part.getInputStream()) {
          InternetHeaders ofMessage = new InternetHeaders(in);
          envelope = header(ofMessage, "Original-Envelope-Id");
          while (recipients.size() < MOST_RECIPIENTS) {
            InternetHeaders one = new InternetHeaders(in);
            if (!one.getAllHeaders().hasMoreElements()) {
              break;
            }
            recipients.add(recipient(one));
          }
        }
      } else if (type.startsWith("message/rfc822") || type.startsWith("text/rfc822-headers")) {
        try (InputStream in = part.getInputStream()) {
          about.addAll(ids(new InternetHeaders(in).getHeader("Message-ID")));
        }
      }
    }
    return new Incoming.Delivery(List.copyOf(about), envelope, List.copyOf(recipients));
  }

  private static Incoming.Recipient recipient(InternetHeaders one) {
    return new Incoming.Recipient(
        address(header(one, "Final-Recipient")),
        address(header(one, "Original-Recipient")),
        header(one, "Action").toLowerCase(Locale.ROOT),
        header(one, "Status").split("[ (]", 2)[0],
        header(one, "Diagnostic-Code"));
  }

  private static Incoming display(MimeMessage message, MimeMultipart parts)
      throws MessagingException, IOException {
    for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
      BodyPart part = parts.getBodyPart(i);
      if (part.getContentType().toLowerCase(Locale.ROOT).startsWith("message/disposition-notif")) {
        try (InputStream in = part.getInputStream()) {
          InternetHeaders report = new InternetHeaders(in);
          String[] how = header(report, "Disposition").toLowerCase(Locale.ROOT).split(";", 2);
          return new Incoming.Display(
              ids(report.getHeader("Original-Message-ID")),
              author(message),
              address(header(report, "Final-Recipient")),
              how.length < 2 ? "" : how[1].strip().split("[/ ]", 2)[0],
              !how[0].contains("manual-action"));
        }
      }
    }
    return new Incoming.Unrelated(List.of());
  }

  private static String header(InternetHeaders headers, String name) {
    String value = headers.getHeader(name, null);
    return value == null ? "" : value.replaceAll("\\s+", " ").strip();
  }

  /** "rfc822; a@b" as "a@b". */
  private static String address(String typed) {
    return typed.substring(typed.indexOf(';') + 1).strip();
  }

  private static String author(MimeMessage message) throws MessagingException {
    String[] from = message.getHeader("From");
    if (from == null || from.length != 1) {
      return "";
    }
    try {
      InternetAddress[] authors = InternetAddress.parse(from[0]);
      return authors.length == 1 ? String.valueOf(authors[0].getAddress()) : "";
    } catch (AddressException e) {
      return "";
    }
  }

  private static List<String> ids(String @Nullable [] values) {
    return ids(values, null);
  }

  private static List<String> ids(String @Nullable [] values, String @Nullable [] more) {
    String all = joined(values) + " " + joined(more);
    return ID.matcher(all).results().map(MatchResult::group).distinct().toList();
  }

  private static String joined(String @Nullable [] values) {
    return values == null ? "" : String.join(" ", values);
  }
}
