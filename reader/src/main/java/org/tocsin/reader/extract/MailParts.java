package org.tocsin.reader.extract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.dom.BinaryBody;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.Field;
import org.jspecify.annotations.Nullable;

/** The text parts, attachments and headers of one mail. */
final class MailParts {
  /** One text part, decoded. */
  record Text(String text, boolean html) {}

  private static final List<String> KEPT_HEADERS =
      List.of("From", "To", "Cc", "Subject", "Date", "Message-ID");
  private static final int MOST_NESTING = 30;

  private final Message message;
  private final List<Text> texts = new ArrayList<>();
  private final List<Member> attachments = new ArrayList<>();
  private final Labels labels = new Labels();

  private MailParts(Message message) {
    this.message = message;
  }

  static MailParts of(Message message) throws IOException {
    MailParts parts = new MailParts(message);
    parts.collect(message, 0);
    return parts;
  }

  private void collect(Entity entity, int nesting) throws IOException {
    Body body = entity.getBody();
    if (body instanceof Multipart multipart && nesting < MOST_NESTING) {
      for (Entity part : multipart.getBodyParts()) {
        collect(part, nesting + 1);
      }
    } else if (body instanceof Message attached) {
      attach(entity, "message.eml", written(attached));
    } else if (body instanceof TextBody text && isShown(entity)) {
      texts.add(new Text(decode(text, entity), entity.getMimeType().equals("text/html")));
    } else if (body instanceof SingleBody single) {
      attach(entity, "attachment", bytes(single));
    }
  }

  private static boolean isShown(Entity entity) {
    return !"attachment".equalsIgnoreCase(entity.getDispositionType());
  }

  /** Mails lie about charsets as files do: the declared one is only a hint. */
  private static String decode(TextBody text, Entity entity) throws IOException {
    byte[] bytes = bytes(text);
    return new TextDecoder(bytes.length).decode(bytes, entity.getCharset(), false).text();
  }

  private void attach(Entity entity, String fallback, byte[] bytes) {
    String name = entity.getFilename();
    attachments.add(
        new Member(
            labels.of(name == null || name.isBlank() ? fallback : name),
            entity.getMimeType(),
            null,
            null,
            () -> new ByteArrayInputStream(bytes)));
  }

  private static byte[] bytes(SingleBody body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (body instanceof BinaryBody || body instanceof TextBody) {
      body.writeTo(out);
    }
    return out.toByteArray();
  }

  private static byte[] written(Message message) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DefaultMessageWriter().writeMessage(message, out);
    return out.toByteArray();
  }

  /** The text to read: plain text before HTML, since they say the same. */
  Optional<Text> findText() {
    Optional<Text> plain =
        texts.stream().filter(text -> !text.html() && !text.text().isBlank()).findFirst();
    return plain.isPresent()
        ? plain
        : texts.stream().filter(text -> !text.text().isBlank()).findFirst();
  }

  List<Member> attachments() {
    return List.copyOf(attachments);
  }

  @Nullable String subject() {
    return message.getSubject();
  }

  @Nullable String sender() {
    if (message.getFrom() == null || message.getFrom().isEmpty()) {
      return null;
    }
    Mailbox from = message.getFrom().getFirst();
    return from.getName() == null ? from.getAddress() : from.getName();
  }

  @Nullable String date() {
    Date date = message.getDate();
    return date == null ? null : Instant.ofEpochMilli(date.getTime()).toString();
  }

  /** This mail as a mail of its own: the headers that matter and the text part. */
  byte[] withoutAttachments() {
    StringBuilder mail = new StringBuilder();
    for (String header : KEPT_HEADERS) {
      Field field = message.getHeader().getField(header);
      if (field != null) {
        mail.append(field.getName()).append(": ").append(field.getBody().strip()).append("\r\n");
      }
    }
    Text text = findText().orElse(new Text("", false));
    mail.append("MIME-Version: 1.0\r\nContent-Type: text/")
        .append(text.html() ? "html" : "plain")
        .append("; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n")
        .append(
            Base64.getMimeEncoder().encodeToString(text.text().getBytes(StandardCharsets.UTF_8)))
        .append("\r\n");
    return mail.toString().getBytes(StandardCharsets.UTF_8);
  }
}
