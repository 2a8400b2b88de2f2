package org.tocsin.desk.publish.verify;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import org.tocsin.desk.publish.proof.Digests;
import org.tocsin.desk.publish.proof.Frame;
import org.tocsin.desk.publish.proof.ProofBlock;
import org.tocsin.ledger.note.VerifierKey;
import org.tocsin.ledger.proof.Jcs;

/** Checks the folder a dossier comes in: every file, and that they belong together. */
final class FolderCheck {
  private final Optional<VerifierKey> pinned;

  FolderCheck(Optional<VerifierKey> pinned) {
    this.pinned = pinned;
  }

  VerificationReport folder(String subject, Path folder) throws IOException {
    Findings findings = new Findings();
    DossierCheck check = new DossierCheck(pinned);
    String html = readText(findings, folder.resolve("dossier.html"));
    String json = readText(findings, folder.resolve("dossier.json"));
    VerificationReport page = check.page("dossier.html", html);
    findings.addAll("dossier.html", page);
    findings.addAll("dossier.json", check.json("dossier.json", json));
    findings.addAll("dossier.pdf", paper("dossier.pdf", folder.resolve("dossier.pdf")));
    together(findings, folder, html, json);
    proofs(findings, folder.resolve("proofs"));
    VerificationReport whole = findings.report(subject, page.closing());
    return new VerificationReport(
        subject, whole.lines(), page.soundSentences(), page.sentences(), page.closing());
  }

  /** The PDF against the manifest in the dossier.json beside it. */
  VerificationReport paper(String subject, Path pdf) throws IOException {
    Findings findings = new Findings();
    Path json = pdf.toAbsolutePath().resolveSibling("dossier.json");
    try {
      if (!Files.isRegularFile(json)) {
        throw new IllegalArgumentException("a PDF is checked with the dossier.json beside it");
      }
      ProvenFacts facts =
          new ProvenFacts(
              ProofBlock.fromJson(Jcs.parse(PlainFiles.text(json)).path("proofs")), pinned);
      boolean same = facts.manifest().pdf().equals(Digests.of(PlainFiles.bytes(pdf)));
      findings.add("file", same ? "" : "it differs from the one that was sealed");
      return findings.report(subject, facts.describe(pinned.isPresent()));
    } catch (IllegalArgumentException | java.nio.file.NoSuchFileException e) {
      findings.add("file", String.valueOf(e.getMessage()));
      return findings.report(subject, "nothing of it can be relied on");
    }
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
      findings.add("both", same ? "" : "dossier.html and dossier.json carry other proofs");
      String vkey = readText(findings, folder.resolve("log.vkey"));
      boolean sameKey = vkey.equals(page.key().text() + "\n");
      findings.add("log.vkey", sameKey ? "" : "it is not the key the dossier carries");
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
