package org.tocsin.desk.publish.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tocsin.desk.publish.Form;
import org.tocsin.desk.publish.proof.Digests;
import org.tocsin.desk.publish.proof.Frame;
import org.tocsin.desk.publish.proof.PaperFrame;
import org.tocsin.desk.publish.proof.ProofBlock;
import org.tocsin.ledger.note.VerifierKey;
import org.tocsin.ledger.proof.Jcs;

/**
 * Checks the folder a dossier or a certificate comes in: every file, and that they belong together.
 */
final class FolderCheck {
  /** A folder holds a dossier of a case or a certificate of one letter. */
  private static final List<String> STEMS = Stream.of(Form.values()).map(Form::stem).toList();

  private final Optional<VerifierKey> pinned;

  FolderCheck(Optional<VerifierKey> pinned) {
    this.pinned = pinned;
  }

  /** What the files of the folder are called; empty when it holds none. */
  static Optional<String> findStem(Path folder) {
    return STEMS.stream()
        .filter(stem ->
            Files.exists(folder.resolve(stem + ".html"))
                || Files.exists(folder.resolve(stem + ".json")))
        .findFirst();
  }

  VerificationReport folder(String subject, Path folder) throws IOException {
    Findings findings = new Findings();
    DossierCheck check = new DossierCheck(pinned);
    String stem = findStem(folder).orElse(Form.CASE.stem());
    String html = readText(findings, folder.resolve(stem + ".html"));
    String json = readText(findings, folder.resolve(stem + ".json"));
    VerificationReport page = check.page(stem + ".html", html);
    findings.addAll(stem + ".html", page);
    findings.addAll(stem + ".json", check.json(stem + ".json", json));
    findings.addAll(stem + ".pdf", paper(stem + ".pdf", folder.resolve(stem + ".pdf")));
    carried(findings, folder.resolve(stem + ".pdf"), json);
    together(findings, folder, html, json);
    proofs(findings, folder.resolve("proofs"));
    VerificationReport whole = findings.report(subject, page.closing());
    return new VerificationReport(
        subject, whole.lines(), page.soundSentences(), page.sentences(), page.closing());
  }

  /** A paper that is sound by itself may still belong to another dossier. */
  private static void carried(Findings findings, Path pdf, String json) throws IOException {
    if (Files.isRegularFile(pdf)) {
      PaperFrame.cut(PlainFiles.bytes(pdf))
          .ifPresent(frame -> {
            byte[] own = frame.contents().getFirst();
            boolean same = json.equals(new String(own, StandardCharsets.UTF_8));
            findings.add("pdf and json", same ? "" : "the PDF carries another dossier");
          });
    }
  }

  /** The PDF by the proofs it carries; one without, against the manifest in the JSON beside it. */
  VerificationReport paper(String subject, Path pdf) throws IOException {
    try {
      byte[] bytes = PlainFiles.bytes(pdf);
      Optional<PaperFrame> frame = PaperFrame.cut(bytes);
      return frame.isPresent()
          ? new PaperCheck(pinned).carrying(subject, bytes, frame.get())
          : bare(subject, pdf, bytes);
    } catch (IllegalArgumentException | NoSuchFileException e) {
      Findings findings = new Findings();
      findings.add("file", String.valueOf(e.getMessage()));
      return findings.report(subject, "nothing of it can be relied on");
    }
  }

  private VerificationReport bare(String subject, Path pdf, byte[] bytes) throws IOException {
    Path json = beside(pdf);
    if (!Files.isRegularFile(json)) {
      throw new IllegalArgumentException(
          "a PDF without proofs in it is checked with the %s beside it"
              .formatted(json.getFileName()));
    }
    ProvenFacts facts =
        new ProvenFacts(
            ProofBlock.fromJson(Jcs.parse(PlainFiles.text(json)).path("proofs")), pinned);
    Findings findings = new Findings();
    boolean same = facts.manifest().pdf().equals(Digests.of(bytes));
    findings.add("file", same ? "" : "it differs from the one that was sealed");
    return findings.report(subject, facts.describe(pinned.isPresent()));
  }

  /** A PDF that was given another name is still checked with what lies beside it. */
  private static Path beside(Path pdf) {
    Path folder = pdf.toAbsolutePath().getParent();
    Path name = pdf.getFileName();
    String own = String.valueOf(name).replaceFirst("\\.pdf$", "");
    String stem = STEMS.contains(own) || folder == null ? own : findStem(folder).orElse(own);
    return pdf.toAbsolutePath()
        .resolveSibling((STEMS.contains(stem) ? stem : Form.CASE.stem()) + ".json");
  }

  private void together(Findings findings, Path folder, String html, String json)
      throws IOException {
    Path log = folder.resolve("log");
    boolean hasLog = Files.isRegularFile(log.resolve("checkpoint"));
    findings.add("log", hasLog ? "" : "it is missing");
    if (hasLog) {
      findings.addAll("log", new LogCheck(pinned).log("log", log));
    }
    try {
      ProofBlock page = Frame.cut(html).proofs();
      ProofBlock data = ProofBlock.fromJson(Jcs.parse(json).path("proofs"));
      boolean same = page.text().equals(data.text());
      findings.add("both", same ? "" : "the page and the JSON carry other proofs");
      String vkey = readText(findings, folder.resolve("log.vkey"));
      boolean sameKey = vkey.equals(page.key().text() + "\n");
      findings.add("log.vkey", sameKey ? "" : "it is not the key the page carries");
      if (hasLog) {
        findings.add("log and proofs", LogCheck.extensionProblem(log, page.checkpoint()));
      }
    } catch (IllegalArgumentException e) {
      findings.add("both", "they cannot be compared: " + e.getMessage());
    }
  }

  private void proofs(Findings findings, Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      findings.add("proofs", "they are missing");
      return;
    }
    TreeMap<String, Path> files = new TreeMap<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(entry -> files.put(String.valueOf(entry.getFileName()), entry));
    }
    for (var file : files.entrySet()) {
      findings.addAll(file.getKey(), new LogCheck(pinned).proof(file.getKey(), file.getValue()));
    }
  }

  private static String readText(Findings findings, Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      findings.add(String.valueOf(file.getFileName()), "it is missing");
      return "";
    }
    try {
      return PlainFiles.text(file);
    } catch (IllegalArgumentException e) {
      findings.add(String.valueOf(file.getFileName()), String.valueOf(e.getMessage()));
      return "";
    }
  }
}
