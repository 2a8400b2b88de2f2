package org.tocsin.desk.warn.ladder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Ids;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.warn.Warning;
import org.tocsin.foresight.ladder.Ladder;
import org.tocsin.foresight.ladder.LadderChange;
import org.tocsin.foresight.ladder.Rung;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The ladder of each case: that of the desk's file, until one was proposed for the case with a
 * reason and confirmed by a second person. Taking a change back is proposing the ladder before it.
 * Thread-safe.
 */
public final class LadderBook {
  /** How many rungs a ladder has at most. */
  public static final int MOST_RUNGS = 20;

  private static final int LONGEST_TITLE = 100;
  private static final int LONGEST_MINUTES = 30 * 24 * 60;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Journal journal;
  private final LadderVersionTable table;
  private final Warning warning;
  private final Ladder file;
  private final Ids ids;

  LadderBook(Journal journal, JdbcClient jdbc, Warning warning, Ladder file, Ids ids) {
    this.journal = journal;
    this.table = new LadderVersionTable(jdbc);
    this.warning = warning;
    this.file = file;
    this.ids = ids;
    journal.project(table);
  }

  /** The chain of who is told of the alerts of a case that begin to climb now. */
  public Ladder inForce(String caseId) {
    return findInForce(caseId).map(LadderVersion::ladder).orElse(file);
  }

  /** The version that holds for a case; empty while the file of the desk does. */
  public Optional<LadderVersion> findInForce(String caseId) {
    return table.findInForce(caseId);
  }

  /** The ladder of the desk's file, which holds where a case has none of its own. */
  public Ladder file() {
    return file;
  }

  /** Every ladder that was proposed for a case, the newest first. */
  public List<LadderVersion> list(String caseId) {
    return table.list(caseId);
  }

  /** The last proposal for a case, when nobody has confirmed it or another since. */
  public Optional<LadderVersion> findWaiting(String caseId) {
    String holds = findInForce(caseId).map(LadderVersion::id).orElse("");
    return list(caseId).stream()
        .findFirst()
        .filter(last -> last.second().isEmpty() && last.base().equals(holds));
  }

  /** The rungs of every ladder that holds somewhere, one of each id: who can be told at all. */
  public List<Rung> rungs() {
    Map<String, Rung> all = new LinkedHashMap<>();
    file.rungs().forEach(rung -> all.put(rung.id(), rung));
    for (String caseId : table.listCases()) {
      inForce(caseId).rungs().forEach(rung -> all.putIfAbsent(rung.id(), rung));
    }
    return List.copyOf(all.values());
  }

  /**
   * Proposes a ladder for a case; it takes the place of a proposal that nobody confirmed.
   *
   * @param reason needed
   * @return the proposal, which a second person confirms
   * @throws IllegalArgumentException without a reason, when it changes nothing, is out of bounds or
   *     names a person at risk
   * @throws IllegalStateException when the role may not
   */
  public LadderVersion propose(String caseId, Ladder ladder, String reason, Viewer by) {
    requireRole(by);
    if (reason.isBlank()) {
      throw new IllegalArgumentException("give a reason: it is kept with the change");
    }
    requireFit(caseId, ladder);
    requireNoName(caseId, reason);
    String id = ids.next();
    journal.alone(() -> {
      if (LadderChange.between(inForce(caseId), ladder).isEmpty()) {
        throw new IllegalArgumentException("it is the ladder that holds now; nothing would change");
      }
      String base = findInForce(caseId).map(LadderVersion::id).orElse("");
      Map<String, JsonNode> parts = new LinkedHashMap<>();
      parts.put("ladder", JsonMapper.shared().valueToTree(ladder));
      parts.put("base", JSON.objectNode().put("version", base));
      parts.put("reason", JSON.objectNode().put("text", reason.strip()));
      return journal.record(new Entry(Kinds.LADDER_PROPOSED, caseId, id, by.name(), parts));
    });
    return get(caseId, id);
  }

  /**
   * Whether a ladder could be proposed for a case.
   *
   * @throws IllegalArgumentException when it is out of bounds or names a person at risk
   */
  public void requireFit(String caseId, Ladder ladder) {
    if (ladder.rungs().size() > MOST_RUNGS) {
      throw new IllegalArgumentException("a ladder has at most " + MOST_RUNGS + " rungs");
    }
    for (Rung rung : ladder.rungs()) {
      if (rung.title().length() > LONGEST_TITLE) {
        throw new IllegalArgumentException(
            "the office on the rung %s is longer than %d letters"
                .formatted(rung.id(), LONGEST_TITLE));
      }
      if (rung.acknowledgeMinutes() > LONGEST_MINUTES || rung.remindMinutes() > LONGEST_MINUTES) {
        throw new IllegalArgumentException(
            "the rung %s has more than 30 days; nobody would be told in time".formatted(rung.id()));
      }
      requireNoName(caseId, rung.title());
    }
    requireNoName(caseId, ladder.edition());
  }

  private void requireNoName(String caseId, String text) {
    if (!warning.withoutNames(caseId, text).equals(text)) {
      throw new IllegalArgumentException(
          "this names a person at risk; write it without a name, it goes into notices");
    }
  }

  /**
   * Confirms a proposal, as a second person: from then on it is the ladder of the case. Alerts that
   * are on their way keep theirs.
   *
   * @throws IllegalStateException when the same person proposed it, another was proposed or
   *     confirmed since, or the role may not
   * @throws NoSuchElementException when the case has no such proposal
   */
  public void confirm(String caseId, String id, Viewer by) {
    requireRole(by);
    journal.alone(() -> {
      LadderVersion version = get(caseId, id);
      if (!findWaiting(caseId).map(LadderVersion::id).equals(Optional.of(id))) {
        throw new IllegalStateException(
            "another ladder was proposed or confirmed in the meantime; look at that one");
      }
      if (version.by().equals(by.name())) {
        throw new IllegalStateException("a second person has to confirm what you said");
      }
      return journal.record(new Entry(Kinds.LADDER_CONFIRMED, caseId, id, by.name(), Map.of()));
    });
  }

  /**
   * @throws NoSuchElementException when the case has no such version
   */
  public LadderVersion get(String caseId, String id) {
    return list(caseId).stream()
        .filter(version -> version.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no ladder " + id));
  }

  private static void requireRole(Viewer by) {
    if (!by.may(Role.ANALYST)) {
      throw new IllegalStateException("your role does not change the record");
    }
  }
}
