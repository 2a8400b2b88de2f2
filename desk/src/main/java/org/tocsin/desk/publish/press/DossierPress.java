package org.tocsin.desk.publish.press;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.publish.Form;
import org.tocsin.desk.publish.Published;
import org.tocsin.desk.publish.dossier.Dossier;
import org.tocsin.desk.publish.draft.DraftWriter;
import org.tocsin.desk.publish.proof.Digests;
import org.tocsin.desk.publish.proof.Frame;
import org.tocsin.desk.publish.proof.Manifest;
import org.tocsin.desk.publish.proof.PaperFrame;
import org.tocsin.desk.publish.proof.ProofBlock;
import org.tocsin.desk.publish.proof.ProofBlock.ProvenFact;
import org.tocsin.desk.publish.proof.Words;
import org.tocsin.ledger.Ledger;
import org.tocsin.ledger.note.Checkpoint;
import org.tocsin.ledger.note.VerifierKey;
import org.tocsin.ledger.proof.Jcs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Seals the words of a dossier and writes its folder. Words and citations that were sealed before
 * are printed with the checkpoint they were printed with then, so that the same case gives the same
 * files and no new fact. Thread-safe.
 */
public final class DossierPress {
  private final Journal journal;
  private final Ledger ledger;
  private final DossierTable table;
  private final Printer printer = new Printer();

  public DossierPress(Journal journal, Ledger ledger, JdbcClient jdbc) {
    this.journal = journal;
    this.ledger = ledger;
    this.table = new DossierTable(jdbc);
    journal.project(table);
  }

  /**
   * Seals and writes.
   *
   * @throws IOException when the folder cannot be written; the fact may be recorded by then, and
   *     writing again adds nothing
   */
  public Published press(Dossier dossier, Path folder) throws IOException {
    try {
      return journal.alone(() -> pressAlone(dossier, folder));
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e.getCause());
    }
  }

  /** The dossiers of a case, newest first. */
  public List<Published.Earlier> list(String caseId) {
    return list(caseId, DossierTable.WHOLE_CASE);
  }

  /** The dossiers of a case that were made for a named reader, newest first. */
  public List<Published.ForReader> listForReaders(String caseId) {
    return table.listForReaders(caseId).stream()
        .map(row ->
            new Published.ForReader(
                row.leaf(), row.kind(), row.reader(), row.about(), row.asOf(), row.at()))
        .toList();
  }

  /**
   * The certificates of one letter, newest first.
   *
   * @param notice its id
   */
  public List<Published.Earlier> list(String caseId, String notice) {
    return table.list(caseId, notice).stream()
        .map(row -> new Published.Earlier(row.leaf(), row.asOf(), row.at(), row.manifest()))
        .toList();
  }

  private Published pressAlone(Dossier dossier, Path folder) {
    Optional<DossierTable.Row> last = table.findLast(dossier);
    Print print = print(dossier, last);
    String digest = Digests.of(print.manifest.toJson());
    boolean isNew = last.filter(row -> row.manifest().equals(digest)).isEmpty();
    long leaf = isNew ? record(dossier, print) : last.orElseThrow().leaf();
    ProofBlock proofs = Seal.proofs(dossier, leaf, ledger);
    try {
      new OutputFolder(folder, dossier.form())
          .replaceWith(target -> write(target, dossier, print, proofs));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Published(folder, dossier.form(), leaf, isNew, dossier.sentences().size(), digest);
  }

  /** The files before they are sealed. */
  private record Print(String page, byte[] paper, Manifest manifest, Checkpoint checkpoint) {}

  private Print print(Dossier dossier, Optional<DossierTable.Row> last) {
    if (last.isPresent()) {
      Print again = print(dossier, Checkpoint.parse(last.get().checkpoint()));
      if (again.manifest.content().equals(last.get().content())) {
        return again;
      }
    }
    return print(dossier, ledger.checkpoint());
  }

  private Print print(Dossier dossier, Checkpoint checkpoint) {
    VerifierKey key = VerifierKey.parse(ledger.verifierKey());
    String page = printer.page(dossier, key, checkpoint);
    byte[] paper = printer.paper(dossier, key, checkpoint);
    return new Print(page, paper, Seal.manifest(dossier, page, paper), checkpoint);
  }

  private long record(Dossier dossier, Print print) {
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    parts.put(DossierTable.MANIFEST, print.manifest.toJson());
    parts.put(
        DossierTable.CHECKPOINT,
        JsonNodeFactory.instance.objectNode().put("text", print.checkpoint.text()));
    Entry entry =
        new Entry(
            DossierTable.DOSSIER_COMPOSED,
            dossier.caseId(),
            dossier.subject(),
            Entry.MACHINE,
            parts);
    return journal.record(entry).leaf();
  }

  private static byte[] paper(byte[] sealed, String data, ProofBlock proofs) {
    byte[] words = data.getBytes(StandardCharsets.UTF_8);
    byte[] alone = proofs.text().getBytes(StandardCharsets.UTF_8);
    return new PaperFrame(sealed, List.of(words, alone)).whole();
  }

  private void write(Path target, Dossier dossier, Print print, ProofBlock proofs)
      throws IOException {
    String stem = dossier.form().stem();
    OutputFolder.write(target.resolve(stem + ".html"), Frame.cut(print.page).with(proofs));
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("format", "tocsin-dossier-1");
    json.set("dossier", Words.of(dossier));
    json.set("proofs", proofs.toJson());
    String data = Jcs.text(json) + "\n";
    OutputFolder.write(target.resolve(stem + ".json"), data);
    Files.write(target.resolve(stem + ".pdf"), paper(print.paper, data, proofs));
    if (dossier.form() == Form.CASE) {
      Files.write(
          target.resolve(stem + ".docx"), DraftWriter.write(dossier, proofs.manifestLeaf()));
    }
    OutputFolder.write(target.resolve("log.vkey"), ledger.verifierKey() + "\n");
    Path folder = Files.createDirectory(target.resolve("proofs"));
    for (ProvenFact fact : proofs.facts().values()) {
      long leaf = fact.disclosure().index();
      String name = leaf == proofs.manifestLeaf() ? "manifest" : "fact-%06d".formatted(leaf);
      OutputFolder.write(folder.resolve(name + ".tlog-proof"), proofs.proof(fact).toText());
    }
    ledger.exportLog(target.resolve("log"));
  }
}
