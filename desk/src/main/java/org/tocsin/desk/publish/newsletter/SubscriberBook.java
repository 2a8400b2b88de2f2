package org.tocsin.desk.publish.newsletter;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.desk.publish.closed.ClosedLines;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who gets the newsletter, in one file encrypted with age. It is no view: nothing of it is in the
 * ledger, and who leaves is gone from it. Each change replaces the file as a whole, so a crash
 * leaves the old or the new one. Thread-safe.
 */
final class SubscriberBook {
  /** The whole file is written at each change; past this many a list needs another tool. */
  static final int MOST = 20_000;

  private final ClosedLines lines;
  private final Map<String, Subscriber> byKey = new LinkedHashMap<>();

  SubscriberBook(ClosedLines lines) {
    this.lines = lines;
    lines.read().stream().map(SubscriberBook::subscriber).forEach(one -> byKey.put(one.key(), one));
  }

  synchronized List<Subscriber> list() {
    return List.copyOf(byKey.values());
  }

  synchronized Optional<Subscriber> find(String subscriber) {
    return Optional.ofNullable(byKey.get(subscriber));
  }

  /** False when the book is full. */
  synchronized boolean put(Subscriber subscriber) {
    if (byKey.size() >= MOST && !byKey.containsKey(subscriber.key())) {
      return false;
    }
    byKey.put(subscriber.key(), subscriber);
    write();
    return true;
  }

  synchronized void remove(String subscriber) {
    if (byKey.remove(subscriber) != null) {
      write();
    }
  }

  /** Forgets those who asked before a day and never confirmed. */
  synchronized void forget(LocalDate before) {
    if (byKey.values().removeIf(one -> !one.confirmed() && one.asked().isBefore(before))) {
      write();
    }
  }

  private void write() {
    lines.write(byKey.values().stream().map(SubscriberBook::row).toList());
  }

  private static ObjectNode row(Subscriber one) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("key", one.key())
        .put("address", one.address())
        .put("language", one.language())
        .put("nonce", one.nonce())
        .put("confirmed", one.confirmed())
        .put("asked", one.asked().toString())
        .put("due", one.due())
        .put("bounced", one.bounced());
  }

  private static Subscriber subscriber(JsonNode row) {
    return new Subscriber(
        row.path("key").asString(""),
        row.path("address").asString(""),
        row.path("language").asString(""),
        row.path("nonce").asString(""),
        row.path("confirmed").asBoolean(false),
        LocalDate.parse(row.path("asked").asString("")),
        row.path("due").asBoolean(false),
        row.path("bounced").asInt(0));
  }
}
