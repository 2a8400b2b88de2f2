package org.tocsin.desk.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.establish.entity.EntityType;
import org.tocsin.desk.exchange.pack.Pack;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.people.Viewer;
import org.tocsin.ledger.Ledger;
import org.tocsin.ledger.proof.Disclosure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the package of an export: the files, the manifest that counts them, the fact that seals the
 * manifest, and the proof of that fact. Who asked and why stands in the ledger, not in the package.
 */
final class ExportMaker {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String FORMAT = "tocsin-export/1";
  private static final String PROVEN = "manifest";

  private final Journal journal;
  private final Ledger ledger;
  private final Collecting collecting;
  private final Establishing establishing;
  private final Entities entities;

  ExportMaker(
      Journal journal,
      Ledger ledger,
      Collecting collecting,
      Establishing establishing,
      Entities entities) {
    this.journal = journal;
    this.ledger = ledger;
    this.collecting = collecting;
    this.establishing = establishing;
    this.entities = entities;
  }

  void make(ExportRun run, Viewer asker, Path file, Instant now, Instant expires)
      throws IOException {
    ExportRequest request = run.request();
    Viewer viewer = request.compartments() ? asker : Outgoing.openOnly(asker);
    Counts counts = new Counts();
    long facts = journal.size();
    try (Pack pack = new Pack(file, now)) {
      if (request.form() == ExportForm.ITEMS) {
        new ItemBag(collecting, entities.confided(), viewer, counts)
            .write(run.caseId(), run.id(), pack);
      } else {
        writeRecords(run, viewer, counts, pack);
      }
      ObjectNode manifest = manifest(run, facts, now, counts, pack);
      String digest = pack.addBeside(Pack.MANIFEST, Exporting.utf8(manifest.toPrettyString()));
      prove(pack, seal(run, asker, counts, digest, file, expires));
    }
  }

  private void writeRecords(ExportRun run, Viewer viewer, Counts counts, Pack pack)
      throws IOException {
    ExportRequest request = run.request();
    List<EntityType> types =
        entities.types().list().stream()
            .filter(type -> request.types().isEmpty() || request.types().contains(type.name()))
            .toList();
    Outgoing outgoing = new Outgoing(run.caseId(), entities, journal, viewer, request.values());
    if (request.values()) {
      outgoing.recordOpenings(types, run.id(), request.reason());
    }
    Set<String> inside =
        request.claims()
            ? entities.confided().among(run.caseId(), collecting.listItems(run.caseId(), viewer))
            : Set.of();
    ClaimRows claims = new ClaimRows(run.caseId(), establishing, viewer, request.claims(), inside);
    new RecordFiles(outgoing, types, counts, claims).write(request.form(), pack);
    outgoing.heldBack().forEach(counts::holdBack);
  }

  private static ObjectNode manifest(
      ExportRun run, long facts, Instant now, Counts counts, Pack pack) {
    ObjectNode manifest = JSON.objectNode();
    manifest.put("format", FORMAT).put("export", run.id()).put("case", run.caseId());
    manifest.put("made", now.toString()).put("facts_known", facts);
    ObjectNode query = manifest.putObject("query");
    query.put("form", run.request().form().name());
    run.request().types().forEach(query.putArray("types")::add);
    query.put("claims", run.request().claims());
    query.put("compartments", run.request().compartments());
    query.put("restricted_values", run.request().values());
    manifest.put("records", counts.records());
    manifest.set("counts", counts.toJson());
    manifest.set("left_out", counts.leftOutJson());
    manifest.set("without_consent", counts.withoutConsentJson());
    for (Pack.PackFile file : pack.files()) {
      manifest
          .withArray("files")
          .addObject()
          .put("name", file.name())
          .put("sha256", file.sha256())
          .put("bytes", file.bytes());
    }
    return manifest;
  }

  private long seal(
      ExportRun run, Viewer asker, Counts counts, String digest, Path file, Instant expires)
      throws IOException {
    ObjectNode export = JSON.objectNode();
    export.put("records", counts.records()).put("bytes", Files.size(file));
    export.put("expires", expires.toString());
    export.set("counts", counts.toJson());
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    parts.put(PROVEN, JSON.objectNode().put("format", FORMAT).put("sha256", digest));
    parts.put("export", export);
    Recorded fact =
        journal.record(new Entry(Kinds.EXPORT_MADE, run.caseId(), run.id(), asker.name(), parts));
    return fact.leaf();
  }

  private void prove(Pack pack, long leaf) throws IOException {
    Disclosure shown = ledger.disclose(leaf, Set.of(PROVEN));
    String proof = ledger.prove(leaf).carrying(shown).toText();
    pack.addBeside(Pack.PROOF, Exporting.utf8(proof));
    pack.addBeside(Pack.KEY, Exporting.utf8(ledger.verifierKey() + "\n"));
  }
}
