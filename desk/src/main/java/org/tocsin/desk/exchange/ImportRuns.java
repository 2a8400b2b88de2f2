package org.tocsin.desk.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.LongConsumer;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.assess.Assessing;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.exchange.form.DayOrder;
import org.tocsin.desk.exchange.form.DecimalMark;
import org.tocsin.desk.exchange.form.Mapping;
import org.tocsin.desk.exchange.form.RecordReader;
import org.tocsin.desk.exchange.form.Source;
import org.tocsin.desk.exchange.form.TypeBook;
import org.tocsin.desk.exchange.sheet.Layout;
import org.tocsin.desk.exchange.sheet.RefusedFile;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.journal.SealedStore;
import org.tocsin.desk.measure.TakenFigures;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Begins imports, ends them, and takes them back: each way ends in a fact. */
final class ImportRuns {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Journal journal;
  private final SealedStore store;
  private final Collecting collecting;
  private final Establishing establishing;
  private final Entities entities;
  private final Assessing assessing;
  private final TakenFigures figures;
  private final TypeBook types;
  private final Path temporary;

  ImportRuns(
      Journal journal,
      SealedStore store,
      Collecting collecting,
      Establishing establishing,
      Entities entities,
      Assessing assessing,
      TakenFigures figures,
      TypeBook types,
      Path temporary) {
    this.journal = journal;
    this.store = store;
    this.collecting = collecting;
    this.establishing = establishing;
    this.entities = entities;
    this.assessing = assessing;
    this.figures = figures;
    this.types = types;
    this.temporary = temporary;
  }

  void run(String id, ImportPlan plan, Viewer by, LongConsumer progress) throws IOException {
    if (!by.sees(plan.compartment())) {
      throw new IllegalArgumentException("you are not in the compartment you want to put it in");
    }
    Item item = restricted(collecting.getItem(plan.itemId(), by), plan.compartment(), by);
    try (LaidOut laidOut = layOut(item);
        LaidOut outcomes = LaidOut.empty(temporary)) {
      IncomingFile file = IncomingFile.open(laidOut.file(), layout(plan));
      KeyFinder keys = new KeyFinder(item.caseId(), entities, collecting, by);
      Taker taker = taker(id, item, plan, file.form(), keys, by);
      record(Kinds.IMPORT_BEGUN, item.caseId(), id, by, "plan", plan(item, file.form(), plan));
      try {
        Tally tally = new Tally();
        List<String> notes =
            file.form() == FileForm.ARCHIVE
                ? takeArchive(item, outcomes, tally)
                : takeRecords(file, plan, keys, taker, outcomes, tally, progress);
        Receipt receipt =
            Importer.receipt(
                outcomes, store, tally, item.digest(), file.form(), plan.mapping(), notes);
        record(Kinds.IMPORT_SEALED, item.caseId(), id, by, "receipt", receipt.toJson());
      } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError broken) {
        breakOff(item.caseId(), id, taker, broken, by);
      }
    }
  }

  /** The original says what its records say, so it goes where they go. */
  private Item restricted(Item item, String compartment, Viewer by) {
    return compartment.isEmpty() || item.compartment().equals(compartment)
        ? item
        : collecting.restrict(item.id(), compartment, "its records are in this compartment", by);
  }

  private List<String> takeArchive(Item item, LaidOut table, Tally tally) throws IOException {
    try (OutcomeSheet outcomes = new OutcomeSheet(table.file())) {
      return new ArchiveTaking(collecting, establishing).take(item, outcomes, tally);
    }
  }

  private List<String> takeRecords(
      IncomingFile file,
      ImportPlan plan,
      KeyFinder keys,
      Taker taker,
      LaidOut table,
      Tally tally,
      LongConsumer progress)
      throws IOException {
    Source source = file.source(plan.mapping(), types);
    try (OutcomeSheet outcomes = new OutcomeSheet(table.file())) {
      RecordReader reader = reader(plan, keys);
      new Importer(source, reader, keys, taker, outcomes, tally, progress).run();
    }
    journal.settle();
    return source.notes();
  }

  private void breakOff(String caseId, String id, Taker taker, Throwable broken, Viewer by) {
    String what =
        switch (broken) {
          case RefusedFile refused -> refused.reason() + "; " + refused.whatToDo();
          case Error tooMuch ->
              "it needs more memory than the desk has; split it into several files";
          default -> String.valueOf(broken.getMessage());
        };
    journal.settle();
    taker.takeBack("the import broke off");
    record(Kinds.IMPORT_BROKEN, caseId, id, by, "reason", text(what));
  }

  private Taker taker(
      String id, Item item, ImportPlan plan, FileForm form, KeyFinder keys, Viewer by) {
    if (form == FileForm.FIGURES) {
      return new FigureTaker(item, id, figures, by);
    }
    Mapping mapping = plan.mapping();
    return mapping != null && mapping.type().equals(TypeBook.CLAIM)
        ? new ClaimTaker(item, id, establishing, by)
        : new EntityTaker(item.caseId(), id, entities, assessing, keys, by);
  }

  RecordReader reader(ImportPlan plan, KeyFinder keys) {
    Mapping mapping = plan.mapping();
    return new RecordReader(
        types,
        keys,
        mapping == null ? DayOrder.NOT_SAID : mapping.days(),
        mapping == null ? DecimalMark.NOT_SAID : mapping.decimals(),
        plan.compartment());
  }

  static Layout layout(ImportPlan plan) {
    Mapping mapping = plan.mapping();
    return mapping == null ? Layout.FOUND_OUT : mapping.layout();
  }

  private static ObjectNode plan(Item item, FileForm form, ImportPlan plan) {
    ObjectNode json = JSON.objectNode();
    json.put("item", item.id()).put("item_sha256", item.digest()).put("form", form.name());
    json.put("compartment", plan.compartment());
    Mapping mapping = form.isMapped() ? plan.mapping() : null;
    json.put("type", mapping == null ? "" : mapping.type());
    json.set("mapping", mapping == null ? JSON.nullNode() : MappingJson.of(mapping));
    return json;
  }

  void undo(ImportRun run, String reason, Viewer by) {
    taker(run, by).takeBack(reason);
    record(Kinds.IMPORT_UNDONE, run.caseId(), run.id(), by, "reason", text(reason));
  }

  void settle(ImportRun run) {
    Viewer by = new Viewer(run.by(), Role.ANALYST, Set.of(run.compartment()));
    String what = "the desk stopped in the middle of it; import the file again";
    try {
      taker(run, by).takeBack("the import was cut off");
    } catch (NoSuchElementException | IllegalStateException standing) {
      what =
          "the desk stopped in the middle of it, and not all could be taken back: "
              + standing.getMessage();
    }
    record(Kinds.IMPORT_BROKEN, run.caseId(), run.id(), by, "reason", text(what));
  }

  private Taker taker(ImportRun run, Viewer by) {
    Item item = collecting.getItem(run.itemId(), by);
    ImportPlan plan = new ImportPlan(item.id(), run.mapping(), run.compartment());
    KeyFinder keys = new KeyFinder(item.caseId(), entities, collecting, by);
    return taker(run.id(), item, plan, run.form(), keys, by);
  }

  LaidOut layOut(Item item) throws IOException {
    try (InputStream in = collecting.original(item)) {
      return LaidOut.of(temporary, in);
    }
  }

  private void record(
      String kind, String caseId, String subject, Viewer by, String part, JsonNode value) {
    journal.record(new Entry(kind, caseId, subject, by.name(), Map.of(part, value)));
  }

  private static ObjectNode text(String words) {
    return JSON.objectNode().put("text", words.strip());
  }
}
