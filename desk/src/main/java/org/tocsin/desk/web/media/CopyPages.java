package org.tocsin.desk.web.media;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.tocsin.desk.Desk;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.collect.redact.Redacting;
import org.tocsin.desk.collect.redact.Redaction;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.ledger.proof.InclusionProof;

/** A redacted copy, both proofs, and the decision of a second person. */
@Controller
class CopyPages {
  private static final int MOST_TEXT_BYTES = 120_000;

  private final Pages pages;
  private final Ways ways;
  private final MediaDoor door;
  private final Collecting collecting;
  private final Redacting redacting;
  private final Desk desk;

  CopyPages(
      Pages pages,
      Ways ways,
      MediaDoor door,
      Collecting collecting,
      Redacting redacting,
      Desk desk) {
    this.pages = pages;
    this.ways = ways;
    this.door = door;
    this.collecting = collecting;
    this.redacting = redacting;
    this.desk = desk;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/items/{id}/redaction")
  View copy(@PathVariable String id, Viewer me, HttpServletRequest request) throws IOException {
    Redaction redaction = door.copy(id, me);
    ways.enter(request, redaction.caseId(), "items");
    Item copy = collecting.getItem(id, me);
    boolean works = me.may(Role.ANALYST);
    boolean mine = redaction.madeBy().equals(me.name());
    return pages.show(
        "redaction",
        new CopyPage(
            copy,
            redaction,
            works ? redacting.reason(redaction) : null,
            text(copy, redaction),
            mine,
            works && !mine && redaction.isWaiting()));
  }

  private @Nullable String text(Item copy, Redaction redaction) throws IOException {
    if (redaction.method() != Redaction.Method.TEXT) {
      return null;
    }
    try (InputStream in = collecting.original(copy)) {
      return new String(in.readNBytes(MOST_TEXT_BYTES), StandardCharsets.UTF_8);
    }
  }

  /** The tie between copy and original with the proof of each; a program can check both. */
  @Allow(Allow.Access.READER)
  @GetMapping("/items/{id}/redaction.json")
  ResponseEntity<Map<String, Object>> proofs(@PathVariable String id, Viewer me) {
    Redaction redaction = door.copy(id, me);
    Item copy = collecting.getItem(id, me);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("format", "tocsin-redaction-1");
    json.put("method", redaction.method().name());
    json.put("places", redaction.places());
    json.put("state", redaction.state().name());
    json.put("vkey", desk.ledger().verifierKey());
    json.put(
        "original",
        side(redaction.original(), redaction.originalDigest(), redaction.originalLeaf(), Set.of()));
    json.put(
        "copy", side(id, copy.digest(), redaction.leaf(), Set.of("content", "original", "method")));
    Long decided = redaction.decisionLeaf();
    json.put("decision", decided == null ? null : proof(decided, Set.of()));
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json);
  }

  /**
   * @param parts of the fact that are disclosed
   */
  private Map<String, Object> side(String item, String digest, long leaf, Set<String> parts) {
    Map<String, Object> side = new LinkedHashMap<>();
    side.put("item", item);
    side.put("sha256", digest);
    side.putAll(proof(leaf, parts));
    return side;
  }

  private Map<String, Object> proof(long leaf, Set<String> parts) {
    var disclosure = desk.ledger().disclose(leaf, parts);
    InclusionProof proof = desk.ledger().prove(leaf);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("index", leaf);
    json.put("leaf", disclosure.leaf());
    json.put("tlog_proof", proof.carrying(disclosure).toText());
    return json;
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/items/{id}/redaction/approve")
  View approve(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      Viewer me,
      RedirectAttributes redirect) {
    door.copy(id, me);
    try {
      redacting.approve(id, reason, me.name());
      Notice.done("media.notice.cleared").on(redirect);
    } catch (IllegalArgumentException e) {
      Notice.wrong("media.notice.nothing").because(e).on(redirect);
    }
    return new RedirectView("/items/" + id + "/redaction");
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/items/{id}/redaction/refuse")
  View refuse(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      Viewer me,
      RedirectAttributes redirect) {
    door.copy(id, me);
    try {
      redacting.refuse(id, reason, me.name());
      Notice.done("media.notice.refused").on(redirect);
    } catch (IllegalArgumentException e) {
      Notice.wrong("media.notice.nothing").because(e).on(redirect);
    }
    return new RedirectView("/items/" + id + "/redaction");
  }

  /** The cleared copy as a file; that it left is recorded. */
  @Allow(Allow.Access.READER)
  @PostMapping("/items/{id}/redaction/download")
  Object download(@PathVariable String id, Viewer me, RedirectAttributes redirect)
      throws IOException {
    Redaction redaction = door.copy(id, me);
    if (!redaction.isApproved()) {
      Notice.wrong("media.notice.not_cleared").on(redirect);
      return new RedirectView("/items/" + id + "/redaction");
    }
    Item copy = collecting.getItem(id, me);
    try (InputStream in = collecting.openOriginal(id, me, "download of the cleared copy")) {
      String disposition = ContentDisposition.attachment().filename(copy.name()).build().toString();
      return ResponseEntity.ok()
          .contentType(MediaType.APPLICATION_OCTET_STREAM)
          .header("Content-Disposition", disposition)
          .header("Content-Security-Policy", "default-src 'none'; sandbox")
          .body(in.readAllBytes());
    }
  }
}
