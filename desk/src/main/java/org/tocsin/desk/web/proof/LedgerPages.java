package org.tocsin.desk.web.proof;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.tocsin.desk.Desk;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.ledger.FsckReport;
import org.tocsin.ledger.Ledger;
import org.tocsin.ledger.note.VerifierKey;
import org.tocsin.ledger.proof.Disclosure;
import org.tocsin.ledger.proof.InclusionProof;
import org.tocsin.ledger.proof.ProofVerifier;
import org.tocsin.ledger.proof.Verification;

/**
 * What the ledger holds, and the proof of each fact. Names of parts are shown, never their content.
 */
@Controller
public final class LedgerPages {
  private static final int RECENT = 40;

  /**
   * @param report what the check found, null when it was not asked for
   */
  public record LedgerPage(
      long size,
      String checkpoint,
      String verifierKey,
      List<Recorded> recent,
      @Nullable FsckReport report) {}

  /**
   * @param broken why the desk's own check fails, null when it holds
   */
  public record OneFact(
      Recorded fact, String leaf, InclusionProof proof, @Nullable String broken) {}

  private final Pages pages;
  private final Desk desk;
  private final Sight sight;

  LedgerPages(Pages pages, Desk desk, Sight sight) {
    this.sight = sight;
    this.pages = pages;
    this.desk = desk;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/ledger")
  View ledger(Viewer me) {
    return pages.show("ledger", page(null, me));
  }

  @Allow(Allow.Access.ADMINISTRATOR)
  @PostMapping("/ledger/check")
  View check(Viewer me) {
    return pages.show("ledger", page(desk.ledger().fsck(), me));
  }

  private LedgerPage page(@Nullable FsckReport report, Viewer me) {
    Ledger ledger = desk.ledger();
    long size = desk.journal().size();
    try (Stream<Recorded> facts = desk.journal().facts(Math.max(0, size - RECENT))) {
      List<Recorded> recent = facts.filter(f -> sight.sees(f, me)).toList().reversed();
      return new LedgerPage(size, ledger.checkpoint().text(), ledger.verifierKey(), recent, report);
    }
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/ledger/{leaf}")
  View fact(@PathVariable long leaf, Viewer me) {
    Disclosure disclosure = disclosure(leaf, me);
    InclusionProof proof = desk.ledger().prove(leaf);
    VerifierKey key = VerifierKey.parse(desk.ledger().verifierKey());
    String broken =
        ProofVerifier.verify(disclosure, proof, key) instanceof Verification.Broken(String reason)
            ? reason
            : null;
    return pages.show(
        "fact", new OneFact(desk.journal().get(leaf), disclosure.leaf(), proof, broken));
  }

  /** Bytes from which a browser makes up its own mind. */
  @Allow(Allow.Access.READER)
  @GetMapping("/ledger/{leaf}/proof.json")
  ResponseEntity<Map<String, Object>> proof(@PathVariable long leaf, Viewer me) {
    Disclosure disclosure = disclosure(leaf, me);
    InclusionProof proof = desk.ledger().prove(leaf);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("index", leaf);
    json.put("leaf", disclosure.leaf());
    json.put("hashes", proof.hashes().stream().map(hash -> hash.base64()).toList());
    json.put("checkpoint", proof.checkpoint().text());
    json.put("vkey", desk.ledger().verifierKey());
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json);
  }

  /** The proof as a file that other programs check, in the form of C2SP tlog-proof. */
  @Allow(Allow.Access.READER)
  @GetMapping("/ledger/{leaf}/fact.tlog-proof")
  ResponseEntity<byte[]> file(@PathVariable long leaf, Viewer me) {
    String text = desk.ledger().prove(leaf).carrying(disclosure(leaf, me)).toText();
    ContentDisposition attachment =
        ContentDisposition.attachment().filename("fact-" + leaf + ".tlog-proof").build();
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_PLAIN)
        .header("Content-Disposition", attachment.toString())
        .body(text.getBytes(StandardCharsets.UTF_8));
  }

  private Disclosure disclosure(long leaf, Viewer me) {
    boolean known = leaf >= 0 && leaf < desk.ledger().size();
    if (!known || !sight.sees(desk.journal().get(leaf), me)) {
      throw new NoSuchElementException("no fact " + leaf);
    }
    return desk.ledger().disclose(leaf, Set.of());
  }
}
