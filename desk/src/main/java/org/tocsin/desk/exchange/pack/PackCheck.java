package org.tocsin.desk.exchange.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.tocsin.desk.publish.verify.VerificationReport;
import org.tocsin.desk.publish.verify.VerificationReport.Line;
import org.tocsin.desk.publish.verify.VerificationReport.Verdict;
import org.tocsin.ledger.note.VerifierKey;
import org.tocsin.ledger.proof.DisclosedPart;
import org.tocsin.ledger.proof.Disclosure;
import org.tocsin.ledger.proof.InclusionProof;
import org.tocsin.ledger.proof.Leaf;
import org.tocsin.ledger.proof.ProofVerifier;
import org.tocsin.ledger.proof.Verification;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks an export package offline: that every file is the one the manifest names, that nothing was
 * added or taken away, and that the manifest is the one a desk sealed in its log.
 */
public final class PackCheck {
  private static final String KIND = "ExportMade";
  private static final int MOST_BYTES = 64 << 20;

  private final Optional<VerifierKey> pinned;
  private final List<Line> lines = new ArrayList<>();

  private PackCheck(Optional<VerifierKey> pinned) {
    this.pinned = pinned;
  }

  /** Whether a file is an export package, whatever its state. */
  public static boolean isPack(Path file) {
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      return zip.getEntry(Pack.MANIFEST) != null && zip.getEntry(Pack.PROOF) != null;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * @param pinned the log's key as it reached the reader by another way; without it the key in the
   *     package is used, and the report says so
   */
  public static VerificationReport check(Path file, Optional<VerifierKey> pinned)
      throws IOException {
    return new PackCheck(pinned).report(file);
  }

  private VerificationReport report(Path file) throws IOException {
    String closing = "nothing of it can be relied on";
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      byte[] manifest = read(zip, Pack.MANIFEST);
      JsonNode stated = JsonMapper.shared().readTree(manifest);
      checkFiles(zip, stated);
      checkCounts(stated);
      closing = checkProof(zip, hex(Pack.sha256().digest(manifest)));
    } catch (IllegalArgumentException | tools.jackson.core.JacksonException e) {
      add("package", String.valueOf(e.getMessage()));
    }
    return new VerificationReport(String.valueOf(file), lines, 0, 0, closing);
  }

  private void checkFiles(ZipFile zip, JsonNode manifest) throws IOException {
    Set<String> named = new HashSet<>(Set.of(Pack.MANIFEST, Pack.PROOF, Pack.KEY));
    for (JsonNode file : manifest.path("files")) {
      String name = file.path("name").asString("");
      named.add(name);
      ZipArchiveEntry entry = zip.getEntry(name);
      if (entry == null) {
        add(name, "it is missing");
      } else {
        boolean same = digest(zip, entry).equals(file.path("sha256").asString(""));
        add(name, same ? "" : "it differs from the one that was sealed");
      }
    }
    List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
    for (ZipArchiveEntry entry : entries) {
      if (!named.contains(entry.getName())) {
        add(entry.getName(), "it was added: the manifest does not name it");
      }
    }
    if (entries.stream().map(ZipArchiveEntry::getName).distinct().count() != entries.size()) {
      add("package", "it holds two files of one name");
    }
  }

  private void checkCounts(JsonNode manifest) {
    long sum = 0;
    for (JsonNode count : manifest.path("counts")) {
      sum += count.path("records").asLong(0);
    }
    boolean balances = sum == manifest.path("records").asLong(-1);
    add("counts", balances ? "" : "they do not add up to the records stated");
  }

  private String checkProof(ZipFile zip, String manifestDigest) throws IOException {
    InclusionProof proof = InclusionProof.parse(text(zip, Pack.PROOF));
    VerifierKey key =
        pinned.isPresent() ? pinned.get() : VerifierKey.parse(text(zip, Pack.KEY).strip());
    Disclosure shown =
        proof
            .disclosure()
            .orElseThrow(() -> new IllegalArgumentException("the proof shows no fact"));
    if (ProofVerifier.verify(shown, proof, key) instanceof Verification.Broken broken) {
      add("proof", broken.reason());
      return "the manifest is not proven";
    }
    DisclosedPart part = shown.parts().get("manifest");
    boolean same =
        part != null
            && Leaf.parse(shown.leaf()).kind().equals(KIND)
            && part.value().path("sha256").asString("").equals(manifestDigest);
    add("manifest", same ? "" : "it is not the one that was sealed");
    return "fact %d in log %s size %d; key %s (%s)"
        .formatted(
            shown.index(),
            proof.checkpoint().origin(),
            proof.checkpoint().size(),
            key.text(),
            pinned.isPresent()
                ? "the one you gave"
                : "the one in the package: compare it with the publisher's");
  }

  private void add(String what, String problem) {
    lines.add(new Line(what, problem.isEmpty() ? Verdict.OK : Verdict.CHANGED, problem));
  }

  private static String digest(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    MessageDigest digest = Pack.sha256();
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return hex(digest.digest());
  }

  private static String text(ZipFile zip, String name) throws IOException {
    return new String(read(zip, name), StandardCharsets.UTF_8);
  }

  private static byte[] read(ZipFile zip, String name) throws IOException {
    ZipArchiveEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new IllegalArgumentException(name + " is larger than any such file");
      }
      return bytes;
    }
  }

  private static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }
}
