package org.tocsin.reader.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.tocsin.reader.Hints;
import org.tocsin.reader.Reading.Note;

/**
 * A mail (RFC 5322, MIME). Without attachments it is a document: its text part, with subject,
 * sender and date as metadata. With attachments it is a container whose first member is the mail
 * without them.
 */
final class MailMessage implements Format {
  private static final int MOST_LINE = 1 << 20;
  private static final int MOST_HEADERS = 2_000;

  private final Limits limits;
  private final Format text;
  private final Format page;

  MailMessage(Limits limits, Format text, Format page) {
    this.limits = limits;
    this.text = text;
    this.page = page;
  }

  @Override
  public Extracted extract(Source source, Sniffed sniffed, Hints hints) throws IOException {
    MailParts parts;
    try (InputStream in = new BoundedStream(source.open(), limits.memberBytes(), () -> {})) {
      parts = MailParts.of(parse(in));
    } catch (IOException | RuntimeException e) {
      return Unreadables.damaged("the mail cannot be taken apart", sniffed.mediaType());
    }
    List<Note> notes = new ArrayList<>();
    if (source.size() > limits.memberBytes()) {
      notes.add(
          new Note(
              "truncated_input",
              "read the first %,d bytes of the mail".formatted(limits.memberBytes()),
              null));
    }
    return parts.attachments().isEmpty()
        ? document(parts, sniffed, hints, notes)
        : new Extracted.Container(sniffed.mediaType(), members(parts), notes);
  }

  private static Message parse(InputStream in) throws IOException {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(
        MimeConfig.custom()
            .setMaxLineLen(MOST_LINE)
            .setMaxHeaderLen(MOST_LINE)
            .setMaxHeaderCount(MOST_HEADERS)
            .setMaxContentLen(-1)
            .build());
    return builder.parseMessage(in);
  }

  private static List<Member> members(MailParts parts) {
    List<Member> members = new ArrayList<>();
    byte[] mail = parts.withoutAttachments();
    members.add(
        new Member(
            "mail.eml",
            "message/rfc822",
            parts.date(),
            null,
            () -> new java.io.ByteArrayInputStream(mail)));
    members.addAll(parts.attachments());
    return members;
  }

  private Extracted document(MailParts parts, Sniffed sniffed, Hints hints, List<Note> notes)
      throws IOException {
    Optional<MailParts.Text> body = parts.findText();
    if (body.isEmpty()) {
      return new Extracted.Unreadable(
          "the mail holds no text", "look at it in a mail program", sniffed.mediaType());
    }
    Source content = new Source.Memory(body.get().text().getBytes(StandardCharsets.UTF_8));
    Format format = body.get().html() ? page : text;
    Extracted extracted = format.extract(content, sniffed, hints);
    if (!(extracted instanceof Extracted.Document document)) {
      return extracted;
    }
    Extraction inner = document.extraction();
    notes.addAll(inner.notes());
    return new Extracted.Document(
        new Extraction(
            inner.text(),
            inner.regions(),
            sniffed.mediaType(),
            new Extraction.Metadata(
                parts.subject(),
                inner.metadata().publisher(),
                parts.sender(),
                parts.date(),
                inner.metadata().language()),
            List.copyOf(notes)));
  }
}
