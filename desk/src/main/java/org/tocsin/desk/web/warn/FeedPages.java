package org.tocsin.desk.web.warn;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.warn.AlertRecord;
import org.tocsin.desk.warn.Warning;
import org.tocsin.desk.warn.feed.AtomFeed;
import org.tocsin.desk.warn.feed.CapMessage;
import org.tocsin.desk.warn.ladder.Ladders;
import org.tocsin.desk.web.frame.Allow;

/**
 * Alerts for programs that hold the key of a case's feed. An administrator makes the key; whoever
 * has it needs no account, and sees what is open to the whole desk and no more.
 */
@RestController
class FeedPages {
  private final Ladders ladders;
  private final Warning warning;
  private final Collecting collecting;

  FeedPages(Ladders ladders, Warning warning, Collecting collecting) {
    this.ladders = ladders;
    this.warning = warning;
    this.collecting = collecting;
  }

  @Allow(Allow.Access.ANYONE)
  @GetMapping("/feeds/{key}/alerts.atom")
  ResponseEntity<byte[]> atom(@PathVariable String key) {
    Optional<String> caseId = ladders.settings().findCaseOfFeed(key);
    return caseId.isEmpty()
        ? ResponseEntity.notFound().build()
        : answer(new AtomFeed(caseId.get(), warning.listToLeave(caseId.get())).xml(), "atom+xml");
  }

  @Allow(Allow.Access.ANYONE)
  @GetMapping("/feeds/{key}/{alert}.cap")
  ResponseEntity<byte[]> cap(@PathVariable String key, @PathVariable String alert) {
    Optional<String> caseId = ladders.settings().findCaseOfFeed(key);
    Optional<AlertRecord> found =
        caseId.flatMap(id ->
            warning.listToLeave(id).stream().filter(one -> one.id().equals(alert)).findFirst());
    return found.isEmpty()
        ? ResponseEntity.notFound().build()
        : answer(
            new CapMessage(
                    found.get(),
                    isExercise(
                        collecting.getCase(
                            caseId.orElseThrow(() -> new NoSuchElementException(alert)))))
                .xml(),
            "cap+xml");
  }

  static ResponseEntity<byte[]> answer(String xml, String type) {
    return ResponseEntity.ok()
        .contentType(new MediaType("application", type, StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noStore())
        .header("Referrer-Policy", "no-referrer")
        .body(xml.getBytes(StandardCharsets.UTF_8));
  }

  /** A case whose name says that it is one. */
  static boolean isExercise(CaseFile file) {
    return file.name().toLowerCase(Locale.ROOT).startsWith("exercise");
  }
}
