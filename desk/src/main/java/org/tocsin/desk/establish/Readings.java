package org.tocsin.desk.establish;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.journal.SealedStore;
import org.tocsin.reader.Reading;
import org.tocsin.reader.ReadingJson;
import org.tocsin.reader.Span;
import org.tocsin.reader.extract.Extracted;
import org.tocsin.reader.extract.Extraction;
import org.tocsin.reader.extract.Member;
import org.tocsin.reader.extract.TableReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads items and records what was read; keeps the working copies. */
final class Readings {
  private final Journal journal;
  private final SealedStore store;
  private final Collecting collecting;
  private final Catalogue catalogue;
  private final Lectern lectern;
  private final RiskNames risk;
  private final ReadingJson json = new ReadingJson();
  private final TableReader tables = new TableReader();

  Readings(
      Journal journal,
      SealedStore store,
      Collecting collecting,
      Catalogue catalogue,
      Lectern lectern,
      RiskNames risk) {
    this.journal = journal;
    this.store = store;
    this.collecting = collecting;
    this.catalogue = catalogue;
    this.lectern = lectern;
    this.risk = risk;
  }

  ReadOutcome read(Item item) throws IOException {
    if (collecting.state(item) != Item.State.SEALED) {
      return new ReadOutcome.Known();
    }
    try (InputStream original = collecting.original(item)) {
      return lectern.extract(item, original, extracted -> record(item, extracted));
    }
  }

  private ReadOutcome record(Item item, Extracted extracted) throws IOException {
    return switch (extracted) {
      case Extracted.Document(Extraction extraction) -> recordDocument(item, extraction);
      case Extracted.Container container -> unpack(item, container);
      case Extracted.Unreadable(String reason, String whatToDo, String mediaType) -> {
        collecting.recordUnread(item, mediaType, reason, whatToDo);
        yield new ReadOutcome.Unread(reason, whatToDo);
      }
    };
  }

  private ReadOutcome unpack(Item item, Extracted.Container container) throws IOException {
    List<Item> members = new ArrayList<>();
    List<String> notes = new ArrayList<>(lines(container.notes()));
    for (Member member : container.members()) {
      try (InputStream content = member.content().open()) {
        members.add(collecting.sealMember(item, member.name(), content, Entry.MACHINE).item());
      } catch (java.util.zip.ZipException | java.io.EOFException damaged) {
        notes.add(member.name() + " could not be taken out: " + damaged.getMessage());
      }
    }
    collecting.recordUnpacked(item, container.mediaType(), members.size(), notes);
    return new ReadOutcome.Unpacked(members, notes);
  }

  private ReadOutcome recordDocument(Item item, Extraction extracted) throws IOException {
    Extraction extraction = FrontMatter.apart(extracted);
    Reading reading = Bounded.of(lectern.read(item, extraction));
    String text = json.write(reading);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String copy = store.seal(new ByteArrayInputStream(bytes)).digest();
    JsonNode tree = JsonMapper.shared().readTree(text);
    // what the markup or front matter says, which the text itself does not
    tree.path("document").asObject().put(ItemReading.MARKED_DATE, extraction.metadata().date());
    List<Draft> drafts = drafts(reading, tree);
    Set<String> found = Mask.namesAtRisk(reading);
    return journal.alone(() -> {
      Set<String> known = risk.names(item.caseId());
      Set<String> all = new LinkedHashSet<>(known);
      all.addAll(found);
      Mask mask = Mask.of(all);
      ReadFacts facts = new ReadFacts(item, reading, tree, mask);
      List<Entry> entries =
          new ArrayList<>(facts.list(copy, extraction.mediaType(), found, drafts));
      if (!known.containsAll(found)) {
        entries.addAll(new Remasking(journal, catalogue).list(item.caseId(), mask));
      }
      journal.record(entries);
      return new ReadOutcome.Read(drafts.size(), lines(reading.notes()));
    });
  }

  /** A table of deliveries is read as that alone: its cells are no sentences. */
  private List<Draft> drafts(Reading reading, JsonNode tree) {
    return tables
        .find(reading.text())
        .filter(DeliveryDrafts::isDeliveries)
        .map(table -> new DeliveryDrafts(table, new Quotes(reading.text())).list())
        .orElseGet(() -> new Drafting(reading, tree).list());
  }

  Optional<String> findMaskedText(String itemId) throws IOException {
    Optional<ItemReading> reading = catalogue.findReading(itemId);
    if (reading.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(maskedTexts(reading.get().caseId()).get(reading.get()));
  }

  MaskedTexts maskedTexts(String caseId) {
    return new MaskedTexts(this, risk.mask(caseId));
  }

  Reading workingCopy(ItemReading reading) throws IOException {
    try (InputStream in = store.open(reading.workingCopy())) {
      return json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** Names are kept in the ledger alone, never in a table. */
  Set<String> namesAtRisk(String caseId) {
    return risk.names(caseId);
  }

  private static List<String> lines(List<Reading.Note> notes) {
    return notes.stream().map(Reading.Note::message).toList();
  }

  /** Where in a text nothing is read from: navigation, forms, footers and the like. */
  List<Span> asides(ItemReading reading) throws IOException {
    return workingCopy(reading).regions().stream()
        .filter(region -> region.kind() != Reading.RegionKind.BODY)
        .filter(region -> region.kind() != Reading.RegionKind.LEAD)
        .filter(region -> region.kind() != Reading.RegionKind.HEADING)
        .map(Reading.Region::span)
        .toList();
  }
}
