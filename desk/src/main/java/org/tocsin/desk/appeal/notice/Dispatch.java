package org.tocsin.desk.appeal.notice;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.tocsin.desk.appeal.mail.Dialogue;
import org.tocsin.desk.appeal.mail.Dkim;
import org.tocsin.desk.appeal.mail.Letter;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.SealedStore;
import org.tocsin.desk.people.Viewer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the exact bytes of a letter, once, and seals them before and the words with a server after.
 */
record Dispatch(Files files, NoticeTable table, MailSettings settings, Secrets secrets) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /**
   * The bytes that leave. A letter that a server refused keeps those it had.
   *
   * @param from address of the sender
   * @param pages where readers find the desk's pages
   */
  byte[] seal(Notice notice, Viewer by, String from, String pages, Instant now) {
    if (!notice.maySend()) {
      throw new IllegalArgumentException("only an approved letter by e-mail is sent, and once");
    }
    ObjectNode message = JSON.objectNode();
    ObjectNode envelope = JSON.objectNode();
    byte[] bytes;
    if (notice.digest().isEmpty()) {
      String domain = from.substring(from.lastIndexOf('@') + 1);
      String messageId = "<" + notice.id() + "." + secrets.plain() + "@" + domain + ">";
      String token = notice.page() ? secrets.token() : "";
      bytes =
          written(notice, from, messageId, token.isEmpty() ? "" : pages + "/notice/" + token, now);
      message.put("message_id", messageId);
      message.put("token_digest", token.isEmpty() ? "" : Secrets.digest(token));
      envelope.put("id", secrets.plain());
    } else {
      bytes = files.content(notice.digest());
      message.put("message_id", notice.messageId());
      message.put("token_digest", table.token(notice.id()));
      envelope.put("id", notice.envelopeId());
    }
    SealedStore.Stored stored = files.seal(bytes);
    message.put("sha256", stored.digest()).put("bytes", stored.bytes());
    Map<String, JsonNode> parts = Map.of("message", message, "envelope", envelope);
    files.record(Kinds.LETTER_SEALED, notice, by.name(), parts);
    return bytes;
  }

  private byte[] written(Notice notice, String from, String messageId, String page, Instant now) {
    String line = page.isEmpty() ? "" : "\n\n" + PageLine.in(notice.language(), page);
    byte[] plain =
        new Letter(
                from,
                notice.address(),
                notice.subject(),
                notice.body().strip() + line + "\n",
                notice.language(),
                messageId,
                now,
                notice.asksDisplay())
            .bytes();
    return settings.findKey().map(key -> Dkim.sign(plain, key)).orElse(plain);
  }

  Recorded dispatched(Notice notice, Viewer by, Dialogue dialogue) {
    SealedStore.Stored stored = files.seal(dialogue.bytes());
    ObjectNode said = JSON.objectNode().put("sha256", stored.digest());
    said.put("bytes", stored.bytes());
    said.put("outcome", dialogue.outcome().name().toLowerCase(Locale.ROOT));
    said.put("reply", dialogue.reply()).put("asks_delivery", dialogue.asksDelivery());
    said.put("shows", dialogue.outcome() == Dialogue.Outcome.ACCEPTED);
    return files.record(Kinds.DISPATCHED, notice, by.name(), Map.of("dialogue", said));
  }
}
