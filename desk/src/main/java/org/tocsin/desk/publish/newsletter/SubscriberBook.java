package org.tocsin.desk.publish.newsletter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.ledger.disk.DurableFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Who gets the newsletter, in one file encrypted with age. It is no view: nothing of it is in the
 * ledger, and who leaves is gone from it. Each change replaces the file as a whole, so a crash
 * leaves the old or the new one. Thread-safe.
 */
final class SubscriberBook {
  /** The whole file is written at each change; past this many a list needs another tool. */
  static final int MOST = 20_000;

  private final Path folder;
  private final Path file;
  private final BookKey key;
  private final Map<String, Subscriber> byKey = new LinkedHashMap<>();

  SubscriberBook(Path folder, BookKey key) {
    this.folder = folder;
    this.file = folder.resolve("subscribers.age");
    this.key = key;
    read();
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

  private void read() {
    try {
      Optional<byte[]> sealed = DurableFiles.findBytes(file);
      if (sealed.isEmpty()) {
        return;
      }
      String text = new String(key.cipher().decrypt(sealed.get()), StandardCharsets.UTF_8);
      text.lines()
          .map(JsonMapper.shared()::readTree)
          .forEach(row -> {
            Subscriber one = subscriber(row);
            byKey.put(one.key(), one);
          });
    } catch (IOException e) {
      throw new UncheckedIOException("the list of subscribers cannot be read: " + file, e);
    }
  }

  private void write() {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    for (Subscriber one : byKey.values()) {
      text.writeBytes((row(one) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    try {
      DurableFiles.createPrivateDirectories(folder);
      DurableFiles.replace(file, key.cipher().encrypt(text.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException("the list of subscribers cannot be written: " + file, e);
    }
  }

  private static String row(Subscriber one) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("key", one.key())
        .put("address", one.address())
        .put("language", one.language())
        .put("nonce", one.nonce())
        .put("confirmed", one.confirmed())
        .put("asked", one.asked().toString())
        .put("due", one.due())
        .put("bounced", one.bounced())
        .toString();
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
