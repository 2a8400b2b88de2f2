package org.tocsin.desk.publish.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.appeal.demand.Appeals;
import org.tocsin.desk.appeal.duty.Duties;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.redact.Redacting;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Ids;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.measure.Measuring;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.publish.reply.Replies;
import org.tocsin.ledger.Ledger;
import org.tocsin.ledger.note.VerifierKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The front of the public site: what may be published is proposed by one person and cleared by
 * another, and the site is written from that alone. Thread-safe.
 */
public final class Site {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int LONGEST_REASON = 2_000;

  /** What was printed last, so that a preview of many pages prints once. */
  private record Printed(String caseId, long facts, Map<String, byte[]> files) {}

  private final AtomicReference<@Nullable Printed> printed = new AtomicReference<>();
  private final Journal journal;
  private final Ledger ledger;
  private final Collecting collecting;
  private final Establishing establishing;
  private final Entities entities;
  private final Photographs photographs;
  private final Drafts drafts;
  private final SiteTable table;
  private final SitePress press = new SitePress();
  private final Ids ids;

  public Site(
      Journal journal,
      Ledger ledger,
      JdbcClient jdbc,
      Collecting collecting,
      Establishing establishing,
      Entities entities,
      Measuring measuring,
      Appeals appeals,
      Duties duties,
      Replies replies,
      Redacting redacting,
      Ids ids) {
    this.journal = journal;
    this.ledger = ledger;
    this.collecting = collecting;
    this.establishing = establishing;
    this.entities = entities;
    this.photographs = new Photographs(collecting, redacting);
    this.drafts =
        new Drafts(
            collecting, establishing, entities, measuring, appeals, duties, replies, photographs);
    this.table = new SiteTable(jdbc);
    this.ids = ids;
    journal.project(table);
  }

  /** What a section would say of a day; of the chronology every claim that may leave at all. */
  public List<Line> draft(String caseId, Section section, LocalDate asOf) {
    collecting.getCase(caseId);
    return drafts.lines(caseId, section, asOf, Optional.empty());
  }

  /**
   * Proposes a section for publication, word for word; somebody else clears it.
   *
   * @param section its word
   * @param choice what of it, where people choose
   * @throws IllegalArgumentException when there is nothing to publish, no reason, or a reason that
   *     names somebody at risk
   */
  public Clearance propose(
      String caseId, String section, LocalDate asOf, Choice choice, String reason, Viewer by) {
    collecting.getCase(caseId);
    requireAnalyst(by);
    Section what = Section.of(section);
    String why = reason(caseId, reason);
    List<Line> lines = drafts.lines(caseId, what, asOf, Optional.of(choice));
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("nothing of this may leave: choose something that does");
    }
    return journal.alone(
        "site " + caseId,
        () -> {
          Map<String, JsonNode> parts = new LinkedHashMap<>();
          parts.put(
              "publication",
              JSON.objectNode().put("section", what.word()).put("as_of", asOf.toString()));
          parts.put("reason", JSON.objectNode().put("text", why));
          for (int i = 0; i < lines.size(); i++) {
            parts.put(SiteTable.LINE + "%05d".formatted(i), lines.get(i).toJson());
          }
          String id = ids.next();
          journal.record(new Entry(SiteTable.PROPOSED, caseId, id, by.name(), parts));
          return get(caseId, id);
        });
  }

  /**
   * Clears what somebody else proposed; it takes the place of what was cleared of the section.
   *
   * @throws IllegalArgumentException when {@code by} proposed it, or a line of it no longer holds
   */
  public Clearance clear(String caseId, String id, Viewer by) {
    requireAnalyst(by);
    return journal.alone(
        "site " + caseId,
        () -> {
          Clearance one = get(caseId, id);
          if (one.state() != Clearance.State.PROPOSED) {
            throw new IllegalArgumentException("this does not wait to be cleared");
          }
          if (one.proposedBy().equals(by.name())) {
            throw new IllegalArgumentException("somebody else clears what you proposed");
          }
          if (!holding(one).equals(one.lines())) {
            throw new IllegalArgumentException("it changed on record since; propose it again");
          }
          journal.record(new Entry(SiteTable.CLEARED, caseId, id, by.name(), Map.of()));
          return get(caseId, id);
        });
  }

  /** Takes a clearance back, or drops a proposal; the reason is printed with the corrections. */
  public Clearance revoke(String caseId, String id, String reason, Viewer by) {
    requireAnalyst(by);
    return journal.alone(
        "site " + caseId,
        () -> {
          Clearance one = get(caseId, id);
          if (one.state() == Clearance.State.REVOKED) {
            throw new IllegalArgumentException("this was revoked already");
          }
          Map<String, JsonNode> parts =
              Map.of("reason", JSON.objectNode().put("text", reason(caseId, reason)));
          journal.record(new Entry(SiteTable.REVOKED, caseId, id, by.name(), parts));
          return get(caseId, id);
        });
  }

  /** Says who publishes and where. */
  public void describe(String caseId, About about, Viewer by) {
    collecting.getCase(caseId);
    if (!by.may(Role.ADMINISTRATOR)) {
      throw new IllegalArgumentException("only an administrator says who publishes and where");
    }
    requireNobodyAtRisk(caseId, about.toJson().toString());
    Map<String, JsonNode> parts = Map.of("about", about.toJson());
    journal.record(new Entry(SiteTable.DESCRIBED, caseId, caseId, by.name(), parts));
  }

  public About about(String caseId) {
    return table.about(caseId);
  }

  /**
   * Every clearance of a case, newest first. Its lines are for {@link #holding} to look through.
   */
  public List<Clearance> list(String caseId) {
    return table.list(caseId).reversed();
  }

  private Clearance get(String caseId, String id) {
    return table
        .find(id)
        .filter(one -> one.caseId().equals(caseId))
        .orElseThrow(() -> new NoSuchElementException("no clearance " + id));
  }

  /** The lines of a clearance that the record still says in the same words and lets leave. */
  public List<Line> holding(Clearance clearance) {
    Map<String, Line> now =
        Edition.byKey(
            drafts.lines(
                clearance.caseId(),
                clearance.section(),
                clearance.asOf(),
                Optional.of(Choice.of(clearance.lines()))));
    return clearance.lines().stream().filter(line -> line.equals(now.get(line.key()))).toList();
  }

  /** All that the site says now. */
  public Edition edition(String caseId) {
    List<Clearance> all = table.list(caseId);
    List<Edition.Part> parts = Edition.parts(all, this::holding);
    Sources sources = new Sources(caseId, collecting, establishing, entities);
    List<Correction> corrections =
        new ArrayList<>(
            Corrections.of(
                all,
                line -> sources.allMayLeave(line.claims()) && sources.isUnmasked(line.allWords())));
    for (Edition.Part part : parts) {
      int gone = part.clearance().lines().size() - part.lines().size();
      if (gone > 0) {
        LocalDate day = LocalDate.ofInstant(part.at(), ZoneOffset.UTC);
        corrections.add(
            new Correction(
                part.clearance().section(),
                Correction.Kind.HELD_BACK,
                day,
                "",
                "",
                "",
                gone,
                part.clearance().lastLeaf()));
      }
    }
    corrections.sort(Comparator.comparing(Correction::leaf).reversed());
    VerifierKey key = VerifierKey.parse(ledger.verifierKey());
    return new Edition(
        establishing.claims().masked(caseId, collecting.getCase(caseId).name()),
        about(caseId),
        parts,
        corrections.stream()
            .map(c -> sources.isUnmasked(c.reason()) ? c : c.unexplained())
            .toList(),
        new Edition.Log(key.name(), ledger.verifierKey(), ledger.checkpoint().text()),
        updated(all));
  }

  private static Instant updated(List<Clearance> all) {
    return all.stream()
        .filter(Clearance::wasCleared)
        .flatMap(one ->
            Stream.concat(
                Optional.ofNullable(one.clearedAt()).stream(),
                Optional.ofNullable(one.endedAt()).stream()))
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  /** The files of the site but for the log and the proofs, by name. */
  public Map<String, byte[]> files(String caseId) {
    long facts = journal.size();
    Printed last = printed.get();
    if (last != null && last.caseId().equals(caseId) && last.facts() == facts) {
      return last.files();
    }
    Map<String, byte[]> files = files(edition(caseId));
    printed.set(new Printed(caseId, facts, files));
    return files;
  }

  private Map<String, byte[]> files(Edition edition) {
    Map<String, byte[]> files = press.files(edition);
    files.putAll(photographs.files(edition));
    return files;
  }

  /**
   * Writes the site with its log and its proofs.
   *
   * @param folder is replaced as a whole; it may be absent, empty or hold an earlier site
   * @throws IOException when the folder cannot be written or holds files of somebody else
   */
  public Path write(String caseId, Path folder) throws IOException {
    try {
      return journal.alone(() -> {
        Edition edition = edition(caseId);
        return new SiteFolder(folder, ledger).write(edition, files(edition));
      });
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Whether a fact of this room may be known: a proposal as long as all of it may be said. */
  public boolean mayKnow(Recorded fact) {
    return !fact.kind().equals(SiteTable.PROPOSED)
        || table
            .find(fact.subject())
            .filter(one -> holding(one).size() == one.lines().size())
            .isPresent();
  }

  private String reason(String caseId, String reason) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new IllegalArgumentException("give a reason: it is printed with the corrections");
    }
    requireNobodyAtRisk(caseId, reason);
    return reason.strip();
  }

  private void requireNobodyAtRisk(String caseId, String words) {
    if (!establishing.claims().masked(caseId, words).equals(words)) {
      throw new IllegalArgumentException("the words name somebody at risk; write them without");
    }
  }

  private static void requireAnalyst(Viewer by) {
    if (!by.may(Role.ANALYST)) {
      throw new IllegalArgumentException("your role does not change the record");
    }
  }
}
