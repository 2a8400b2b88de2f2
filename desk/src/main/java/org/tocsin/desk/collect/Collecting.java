package org.tocsin.desk.collect;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Ids;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.journal.SealedStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The front of step 1: opens cases, seals items, answers for their custody. Sealing is idempotent
 * by content: the same bytes in the same case add nothing. Thread-safe.
 */
public final class Collecting {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Journal journal;
  private final SealedStore store;
  private final Ids ids;
  private final Shelf shelf;

  public Collecting(Journal journal, SealedStore store, JdbcClient jdbc, Ids ids) {
    this.journal = journal;
    this.store = store;
    this.ids = ids;
    this.shelf = new Shelf(jdbc);
    journal.project(new CollectView(jdbc));
  }

  /** The case of this name, opened now when there is none. */
  public CaseFile openCase(String name, String by) {
    String clean = CleanName.of(name);
    return journal.alone(() ->
        findCaseByName(clean)
            .orElseGet(() -> {
              Map<String, JsonNode> parts = Map.of("name", JSON.objectNode().put("text", clean));
              String id = ids.next();
              journal.record(new Entry(Kinds.CASE_OPENED, id, id, by, parts));
              return getCase(id);
            }));
  }

  public List<CaseFile> listCases() {
    return shelf.listCases();
  }

  public Optional<CaseFile> findCase(String id) {
    return shelf.findCase(id);
  }

  public Optional<CaseFile> findCaseByName(String name) {
    return shelf.findCaseByName(CleanName.of(name));
  }

  /**
   * @throws NoSuchElementException when there is no such case
   */
  public CaseFile getCase(String id) {
    return findCase(id).orElseThrow(() -> new NoSuchElementException("no case " + id));
  }

  /**
   * Seals a file as it is on disk, before anything parses it.
   *
   * @throws IOException when it cannot be read or the disk is full; nothing is recorded then
   */
  public Sealing seal(String caseId, Path file, String by) throws IOException {
    Path name = file.getFileName();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      return seal(caseId, name == null ? "unnamed" : name.toString(), in, by);
    }
  }

  /** Seals everything {@code in} gives; the caller closes it. */
  public Sealing seal(String caseId, String name, InputStream in, String by) throws IOException {
    return seal(caseId, name, null, in, by);
  }

  /** Seals what was taken out of {@code parent}, itself a sealed item. */
  public Sealing sealMember(Item parent, String name, InputStream in, String by)
      throws IOException {
    return seal(parent.caseId(), name, parent.id(), in, by);
  }

  private Sealing seal(
      String caseId, String name, @Nullable String parent, InputStream in, String by)
      throws IOException {
    getCase(caseId);
    SealedStore.Stored stored = store.seal(in);
    return journal.alone(() ->
        shelf
            .findItemByContent(caseId, stored.digest())
            .map(known -> new Sealing(known, false))
            .orElseGet(() -> {
              Entry entry = sealed(caseId, CleanName.of(name), parent, stored, by);
              journal.record(entry);
              return new Sealing(getItem(entry.subject()), true);
            }));
  }

  private Entry sealed(
      String caseId, String name, @Nullable String parent, SealedStore.Stored stored, String by) {
    ObjectNode content = JSON.objectNode();
    content.put("sha256", stored.digest()).put("bytes", stored.bytes());
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    parts.put("content", content);
    parts.put("name", JSON.objectNode().put("text", name));
    parts.put("origin", JSON.objectNode().put("parent", parent));
    return new Entry(Kinds.ITEM_SEALED, caseId, ids.next(), by, parts);
  }

  /** Records that an item holds other items, sealed before this. */
  public void recordUnpacked(Item item, String mediaType, int members, List<String> notes) {
    ObjectNode content = JSON.objectNode().put("media_type", mediaType).put("members", members);
    ObjectNode noted = JSON.objectNode();
    notes.forEach(noted.putArray("text")::add);
    record(item, Kinds.ITEM_UNPACKED, Entry.MACHINE, Map.of("content", content, "notes", noted));
  }

  /** Records why an item could not be read; its bytes stay sealed. */
  public void recordUnread(Item item, String mediaType, String reason, String whatToDo) {
    ObjectNode text = JSON.objectNode().put("text", reason).put("what_to_do", whatToDo);
    ObjectNode content = JSON.objectNode().put("media_type", mediaType);
    record(item, Kinds.ITEM_UNREAD, Entry.MACHINE, Map.of("reason", text, "content", content));
  }

  private void record(Item item, String kind, String by, Map<String, JsonNode> parts) {
    journal.record(new Entry(kind, item.caseId(), item.id(), by, parts));
  }

  /** Everything in the case, in the order it was sealed. */
  public List<Item> listItems(String caseId) {
    return shelf.listItems(caseId);
  }

  public Optional<Item> findItem(String id) {
    return shelf.findItem(id);
  }

  /**
   * @throws NoSuchElementException when there is no such item
   */
  public Item getItem(String id) {
    return findItem(id).orElseThrow(() -> new NoSuchElementException("no item " + id));
  }

  public List<CustodyEvent> listCustody(String itemId) {
    return shelf.listCustody(itemId);
  }

  /** The original for a person to look at; that it was opened is recorded first. */
  public InputStream openOriginal(String itemId, String by, String purpose) throws IOException {
    Item item = getItem(itemId);
    ObjectNode why = JSON.objectNode().put("text", purpose);
    record(item, Kinds.ITEM_OPENED, by, Map.of("purpose", why));
    return store.open(item.digest());
  }

  /** The original for the machine to read; what comes of it is recorded afterwards. */
  public InputStream original(Item item) throws IOException {
    return store.open(item.digest());
  }
}
