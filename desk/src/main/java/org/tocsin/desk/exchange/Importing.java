package org.tocsin.desk.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.assess.Assessing;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.exchange.form.Mapping;
import org.tocsin.desk.exchange.form.ReadRecord;
import org.tocsin.desk.exchange.form.RecordReader;
import org.tocsin.desk.exchange.form.Source;
import org.tocsin.desk.exchange.form.TypeBook;
import org.tocsin.desk.exchange.sheet.Layout;
import org.tocsin.desk.exchange.sheet.RefusedFile;
import org.tocsin.desk.exchange.sheet.Sheet;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Ids;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.SealedStore;
import org.tocsin.desk.measure.TakenFigures;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The front of what comes in. A file is sealed as an item before anything parses it; then it is
 * looked at, tried on its first records, and taken in as one import with a receipt for every value.
 * An import that breaks off leaves nothing standing. Thread-safe.
 */
public final class Importing {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int LONGEST_NAME = 100;

  private final Journal journal;
  private final SealedStore store;
  private final ImportTable table;
  private final Collecting collecting;
  private final Establishing establishing;
  private final Entities entities;
  private final TypeBook types;
  private final Ids ids;
  private final Path temporary;
  private final ImportRuns runs;

  /**
   * @param temporary a folder only its owner may enter
   */
  public Importing(
      Journal journal,
      SealedStore store,
      JdbcClient jdbc,
      Collecting collecting,
      Establishing establishing,
      Entities entities,
      Assessing assessing,
      TakenFigures figures,
      Ids ids,
      Path temporary) {
    this.journal = journal;
    this.store = store;
    this.table = new ImportTable(jdbc);
    this.collecting = collecting;
    this.establishing = establishing;
    this.entities = entities;
    this.types = new TypeBook(entities.types());
    this.ids = ids;
    this.temporary = temporary;
    this.runs =
        new ImportRuns(
            journal,
            store,
            collecting,
            establishing,
            entities,
            assessing,
            figures,
            types,
            temporary);
    journal.project(new ExchangeView(jdbc));
  }

  /** What a file can become. */
  public TypeBook types() {
    return types;
  }

  /**
   * Looks at a sealed file.
   *
   * @param asked how its rows are read, {@link Layout#FOUND_OUT} when nobody has said
   * @throws RefusedFile when it cannot be taken in, with what to do
   */
  public Look look(String itemId, Layout asked, Viewer by) throws IOException {
    Item item = collecting.getItem(itemId, by);
    try (LaidOut laidOut = runs.layOut(item)) {
      IncomingFile file = IncomingFile.open(laidOut.file(), asked);
      Optional<Sheet> sheet = Optional.ofNullable(file.sheet());
      Optional<Mapping> saved =
          Optional.ofNullable(file.head())
              .flatMap(head ->
                  mappings(item.caseId()).stream()
                      .filter(mapping -> mapping.fits(head.headers()))
                      .findFirst());
      return new Look(
          item,
          file.form(),
          sheet.map(Sheet::layout).orElse(Layout.FOUND_OUT),
          Optional.ofNullable(file.head()),
          sheet.map(Sheet::siblings).orElse(List.of()),
          sheet.map(Sheet::notes).orElse(List.of()),
          saved);
    }
  }

  /** What would become of the first records; nothing is recorded. */
  public List<ReadRecord> preview(ImportPlan plan, int most, Viewer by) throws IOException {
    Item item = collecting.getItem(plan.itemId(), by);
    List<ReadRecord> first = new ArrayList<>();
    try (LaidOut laidOut = runs.layOut(item)) {
      IncomingFile file = IncomingFile.open(laidOut.file(), ImportRuns.layout(plan));
      if (file.form() == FileForm.ARCHIVE) {
        return first;
      }
      KeyFinder keys = new KeyFinder(item.caseId(), entities, collecting, by);
      RecordReader reader = runs.reader(plan, keys);
      Source source = file.source(plan.mapping(), types);
      keys.leaveOpen(source.isKeyed());
      source.read(raw -> {
        first.add(reader.read(raw));
        return first.size() < most;
      });
    }
    return first;
  }

  /**
   * Takes a file in. When it breaks off, whatever it had opened is withdrawn and the import says
   * why.
   *
   * @param id of {@link #nextId}
   * @param progress gets the number of records done, now and then
   * @return the import, sealed or broken
   * @throws IllegalArgumentException when the plan is not good; nothing is recorded then
   */
  public ImportRun run(String id, ImportPlan plan, Viewer by, LongConsumer progress)
      throws IOException {
    need(by);
    runs.run(id, plan, by, progress);
    return get(id, by);
  }

  /** An id for an import about to be run. */
  public String nextId() {
    return ids.next();
  }

  /**
   * Takes an import back as a unit: its entities leave every list together, its claims are rejected
   * together.
   *
   * @param reason needed
   * @throws IllegalStateException when somebody worked on something of it since, naming which; then
   *     nothing is taken back
   */
  public ImportRun undo(String id, String reason, Viewer by) {
    need(by);
    if (reason.isBlank()) {
      throw new IllegalArgumentException("give a reason: it is kept with the change");
    }
    ImportRun run = get(id, by);
    if (run.state() != ImportRun.State.SEALED) {
      throw new IllegalStateException("only an import that was sealed can be undone");
    }
    if (run.form() == FileForm.ARCHIVE) {
      throw new IllegalStateException(
          "sealed originals stay; reject what was read in them instead");
    }
    runs.undo(run, reason, by);
    return get(id, by);
  }

  /**
   * Takes back what an import left that was killed in the middle. To be called once, after the
   * views have caught up and before anybody works.
   */
  public void settle() {
    table.listRunning().forEach(runs::settle);
  }

  /** The imports of a case that the viewer may see, the last first. */
  public List<ImportRun> list(String caseId, Viewer viewer) {
    return table.list(caseId, viewer);
  }

  public Optional<ImportRun> find(String id, Viewer viewer) {
    return table.find(id, viewer);
  }

  /**
   * @throws NoSuchElementException when there is none that the viewer may see
   */
  public ImportRun get(String id, Viewer viewer) {
    return find(id, viewer).orElseThrow(() -> new NoSuchElementException("no import " + id));
  }

  /** Whether a fact about an import may be shown; every other fact may, as far as this knows. */
  public boolean mayKnow(Recorded fact, Viewer viewer) {
    return switch (fact.kind()) {
      case Kinds.IMPORT_BEGUN, Kinds.IMPORT_SEALED, Kinds.IMPORT_BROKEN, Kinds.IMPORT_UNDONE ->
          find(fact.subject(), viewer).isPresent();
      default -> true;
    };
  }

  /** The first lines of the sealed outcomes that pass {@code wanted}. */
  public List<OutcomeLine> outcomes(ImportRun run, Predicate<OutcomeLine> wanted, int most)
      throws IOException {
    Receipt receipt = run.receipt();
    if (receipt == null) {
      return List.of();
    }
    try (InputStream in = store.open(receipt.outcomes())) {
      return OutcomeSheet.read(temporary, in, wanted, most);
    }
  }

  /** The whole sealed table of outcomes, as CSV. */
  public void writeOutcomes(ImportRun run, OutputStream out) throws IOException {
    Receipt receipt = run.receipt();
    if (receipt == null) {
      throw new NoSuchElementException("the import has no receipt");
    }
    try (InputStream in = store.open(receipt.outcomes())) {
      in.transferTo(out);
    }
  }

  /** The receipt as it is sealed, with the fact that seals it. */
  public JsonNode manifest(ImportRun run) {
    ObjectNode json = JSON.objectNode();
    json.put("import", run.id())
        .put("begun_by_fact", run.leaf())
        .put("sealed_by_fact", run.endedLeaf());
    Mapping mapping = run.mapping();
    json.set("mapping", mapping == null ? JSON.nullNode() : MappingJson.of(mapping));
    Receipt receipt = run.receipt();
    json.set("receipt", receipt == null ? JSON.nullNode() : receipt.toJson());
    return json;
  }

  /** Saves a mapping under its name; one of the same name is replaced. */
  public void saveMapping(String caseId, Mapping mapping, Viewer by) {
    need(by);
    if (mapping.name().isBlank() || mapping.name().length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "give the mapping a name of at most " + LONGEST_NAME + " characters");
    }
    record(Kinds.MAPPING_SAVED, caseId, ids.next(), by, "mapping", MappingJson.of(mapping));
  }

  /** The mappings saved in a case, the one saved last first. */
  public List<Mapping> mappings(String caseId) {
    return table.mappings(caseId);
  }

  private void record(
      String kind, String caseId, String subject, Viewer by, String part, JsonNode value) {
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    parts.put(part, value);
    journal.record(new Entry(kind, caseId, subject, by.name(), parts));
  }

  private static void need(Viewer by) {
    if (!by.may(Role.ANALYST)) {
      throw new IllegalStateException("your role does not change the record");
    }
  }
}
