package org.tocsin.desk.collect;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Ids;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.journal.SealedStore;
import org.tocsin.desk.people.Viewer;
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
    return seal(caseId, name, null, in, by, Viewer.machine().compartments());
  }

  /**
   * Like {@link #seal(String, String, InputStream, String)}; what was sealed before counts as known
   * only where {@code by} sees it, so that nobody learns what lies in a compartment by sealing it
   * again.
   */
  public Sealing seal(String caseId, String name, InputStream in, Viewer by) throws IOException {
    return seal(caseId, name, null, in, by.name(), by.compartments());
  }

  /**
   * Seals something for a compartment: it stands there from the first moment. What {@code by} sees
   * elsewhere already is moved there.
   *
   * @throws IllegalArgumentException with one line for a person when {@code by} is not in it
   */
  public Item sealInto(String compartment, String caseId, String name, InputStream in, Viewer by)
      throws IOException {
    if (!by.sees(compartment)) {
      throw new IllegalArgumentException("choose a compartment that you are in");
    }
    getCase(caseId);
    SealedStore.Stored stored = store.seal(in);
    return journal.alone(() -> {
      Item item =
          shelf
              .findItemByContent(caseId, stored.digest(), by.compartments())
              .orElseGet(() -> {
                Entry entry =
                    Parcels.sealed(caseId, ids.next(), name, null, stored, compartment, by.name());
                journal.record(entry);
                return any(entry.subject());
              });
      return item.compartment().equals(compartment)
          ? item
          : restrict(item.id(), compartment, "uploaded for a compartment", by);
    });
  }

  /** Seals what was taken out of {@code parent}, itself a sealed item. */
  public Sealing sealMember(Item parent, String name, InputStream in, String by)
      throws IOException {
    Set<String> around = Set.of(parent.compartment());
    return seal(parent.caseId(), name, parent.id(), in, by, around);
  }

  /** What is recorded with a working copy, in the same append. */
  @FunctionalInterface
  public interface Derivation {
    /**
     * @param itemId of the copy
     * @param digest SHA-256 of the copy, hex
     * @param bytes length of the copy
     */
    Entry of(String itemId, String digest, long bytes);
  }

  /**
   * Seals a working copy made from {@code original} as an item of its own. Both facts are recorded,
   * or none.
   */
  public Sealing sealDerivative(
      Item original, String name, InputStream in, String by, Derivation derivation)
      throws IOException {
    Set<String> around = Set.of(original.compartment());
    return seal(original.caseId(), name, original.id(), in, by, around, derivation);
  }

  private Sealing seal(
      String caseId,
      String name,
      @Nullable String parent,
      InputStream in,
      String by,
      Set<String> around)
      throws IOException {
    return seal(caseId, name, parent, in, by, around, null);
  }

  private Sealing seal(
      String caseId,
      String name,
      @Nullable String parent,
      InputStream in,
      String by,
      Set<String> around,
      @Nullable Derivation derivation)
      throws IOException {
    getCase(caseId);
    SealedStore.Stored stored = store.seal(in);
    return journal.alone(() ->
        shelf
            .findItemByContent(caseId, stored.digest(), around)
            .map(known -> new Sealing(known, false))
            .orElseGet(() -> {
              Entry entry =
                  Parcels.sealed(caseId, ids.next(), name, parent, stored, Viewer.OPEN, by);
              journal.record(
                  derivation == null
                      ? List.of(entry)
                      : List.of(
                          entry, derivation.of(entry.subject(), stored.digest(), stored.bytes())));
              return new Sealing(any(entry.subject()), true);
            }));
  }

  /** Lays bytes down before the facts that speak of them: see {@link #sealTogether}. */
  public SealedStore.Stored keep(InputStream in) throws IOException {
    return store.seal(in);
  }

  /**
   * Seals several things that came together and records with them what {@code with} says of them:
   * all or nothing, in one write. What the case holds already keeps its item.
   *
   * @param with given the ids of the items, in the order of the parcels
   * @return those ids
   */
  public List<String> sealTogether(
      String caseId, List<Parcel> parcels, String by, Function<List<String>, List<Entry>> with) {
    Map<String, String> idsByDigest = new LinkedHashMap<>();
    List<Entry> entries = new ArrayList<>();
    for (Parcel parcel : parcels) {
      idsByDigest.computeIfAbsent(
          parcel.content().digest(),
          digest ->
              shelf
                  .findItemByContent(caseId, digest, Set.of(parcel.compartment()))
                  .map(Item::id)
                  .orElseGet(() -> {
                    entries.add(Parcels.sealed(caseId, ids.next(), parcel, by));
                    return entries.getLast().subject();
                  }));
    }
    List<String> items =
        parcels.stream().map(p -> idsByDigest.getOrDefault(p.content().digest(), "")).toList();
    entries.addAll(with.apply(items));
    journal.record(entries);
    return items;
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

  /** Everything open in the case, in the order it was sealed. */
  public List<Item> listItems(String caseId) {
    return listItems(caseId, Viewer.machine());
  }

  /** Everything in the case that {@code viewer} sees, in the order it was sealed. */
  public List<Item> listItems(String caseId, Viewer viewer) {
    return shelf.listItems(caseId, viewer);
  }

  public int countItems(String caseId, Viewer viewer) {
    return shelf.countItems(caseId, viewer);
  }

  /** How many of them were sealed by a fact from {@code leaf} on. */
  public int countItemsSince(String caseId, long leaf, Viewer viewer) {
    return shelf.countItemsSince(caseId, leaf, viewer);
  }

  /** Those of them that nothing could be read from. */
  public List<Item> listUnread(String caseId, Viewer viewer) {
    return shelf.listUnread(caseId, viewer);
  }

  /** An open item. */
  public Optional<Item> findItem(String id) {
    return findItem(id, Viewer.machine());
  }

  public Optional<Item> findItem(String id, Viewer viewer) {
    return shelf.findItem(id, viewer);
  }

  /**
   * @throws NoSuchElementException when there is no such item in the open
   */
  public Item getItem(String id) {
    return getItem(id, Viewer.machine());
  }

  /**
   * @throws NoSuchElementException when there is none, or none that {@code viewer} sees
   */
  public Item getItem(String id, Viewer viewer) {
    return findItem(id, viewer).orElseThrow(() -> new NoSuchElementException("no item " + id));
  }

  private Item any(String id) {
    return shelf.findAnyItem(id).orElseThrow(() -> new NoSuchElementException("no item " + id));
  }

  /** An item wherever it stands, for the machine's own work; never for showing. */
  public Optional<Item> findWherever(String id) {
    return shelf.findAnyItem(id);
  }

  /** What the desk has done with an item so far, wherever the item stands. */
  public Item.State state(Item item) {
    return any(item.id()).state();
  }

  /**
   * In which compartment an item stands, "" for none; empty when there is no such item. For
   * deciding who may see it, never for showing.
   */
  public Optional<String> findCompartment(String itemId) {
    return shelf.findAnyItem(itemId).map(Item::compartment);
  }

  /**
   * Moves an item, and all that was taken out of it, to a compartment, or back into the open.
   *
   * @param compartment one that {@code by} is in; "" for the open
   * @throws IllegalArgumentException without a reason, or when {@code by} is not in the compartment
   */
  public Item restrict(String itemId, String compartment, String reason, Viewer by) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("give a reason: it is kept with the item");
    }
    if (!by.sees(compartment)) {
      throw new IllegalArgumentException("choose a compartment that you are in");
    }
    return journal.alone(() -> {
      Item item = getItem(itemId, by);
      if (!by.sees(item.compartment())) {
        throw new IllegalArgumentException("only a member of its compartment moves a record");
      }
      Map<String, JsonNode> parts =
          Map.of(
              "restriction", JSON.objectNode().put("compartment", compartment),
              "reason", JSON.objectNode().put("text", reason.strip()));
      journal.record(
          Stream.concat(Stream.of(item), shelf.listWithin(item).stream())
              .filter(one -> by.sees(one.compartment()))
              .filter(one -> !one.compartment().equals(compartment))
              .map(
                  one -> new Entry(Kinds.ITEM_RESTRICTED, one.caseId(), one.id(), by.name(), parts))
              .toList());
      return getItem(itemId, by);
    });
  }

  /** When an item of the case was last moved to or from a compartment. */
  public Optional<Instant> findLastRestriction(String caseId) {
    return shelf.findLastRestriction(caseId);
  }

  public List<CustodyEvent> listCustody(String itemId) {
    return listCustody(itemId, Viewer.machine());
  }

  /** The custody of an item that {@code viewer} sees; empty of any other. */
  public List<CustodyEvent> listCustody(String itemId, Viewer viewer) {
    return findItem(itemId, viewer).isEmpty() ? List.of() : shelf.listCustody(itemId);
  }

  /** The original for a person to look at; that it was opened is recorded first. */
  public InputStream openOriginal(String itemId, Viewer by, String purpose) throws IOException {
    Item item = getItem(itemId, by);
    ObjectNode why = JSON.objectNode().put("text", purpose);
    record(item, Kinds.ITEM_OPENED, by.name(), Map.of("purpose", why));
    return bytes(item);
  }

  /** The original for the machine to read; what comes of it is recorded afterwards. */
  public InputStream original(Item item) throws IOException {
    return bytes(item);
  }

  private InputStream bytes(Item item) throws IOException {
    Optional<InputStream> small = Parcels.findBytes(journal.get(item.leaf()));
    return small.isPresent() ? small.get() : store.open(item.digest());
  }
}
