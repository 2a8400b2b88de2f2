package org.tocsin.desk.publish.comment;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Ids;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.publish.closed.ClosedKey;
import org.tocsin.desk.publish.closed.ClosedLines;
import org.tocsin.desk.publish.closed.Pace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The front of comments. Bad input is refused in one line for a person. Nothing tells who wrote
 * one. Thread-safe.
 */
public final class Comments {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_TEXT = 2_000;
  private static final int MOST_AN_HOUR = 60;

  private final Journal journal;
  private final Collecting collecting;
  private final Establishing establishing;
  private final CommentTable table;
  private final Ids ids;
  private final Path folder;
  private final Pace pace = new Pace(MOST_AN_HOUR, Duration.ofHours(1));
  private @Nullable WaitingRoom room;

  /**
   * @param folder for what waits; need not exist
   */
  public Comments(
      Journal journal,
      JdbcClient jdbc,
      Collecting collecting,
      Establishing establishing,
      Ids ids,
      Path folder) {
    this.journal = journal;
    this.collecting = collecting;
    this.establishing = establishing;
    this.table = new CommentTable(jdbc);
    this.ids = ids;
    this.folder = folder;
    journal.project(table);
  }

  /** Whether strangers may comment on a case. */
  public boolean isOn(String caseId) {
    return table.isOn(caseId);
  }

  public void turn(String caseId, boolean on, Viewer by) {
    if (!by.may(Role.ADMINISTRATOR)) {
      throw new IllegalArgumentException("only an administrator lets strangers write to the desk");
    }
    collecting.getCase(caseId);
    ObjectNode said = JSON.objectNode().put("on", on ? 1 : 0);
    record(CommentTable.SWITCHED, caseId, caseId, said, by.name());
  }

  /**
   * Takes a comment; it waits until somebody looks at it.
   *
   * @return false when too many came within the hour, or wait already
   * @throws NoSuchElementException when comments are off
   * @throws IllegalArgumentException when it is empty or too long
   */
  public boolean say(String caseId, String name, String text, Instant now) {
    if (!isOn(caseId)) {
      throw new NoSuchElementException("no comments");
    }
    String words = text.strip();
    if (words.isEmpty() || words.length() > LONGEST_TEXT || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "write 1 to 2000 characters, and a name of at most 80 or none");
    }
    LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return pace.allows(now)
        && room().add(new WaitingComment(ids.next(), caseId, name.strip(), words, day));
  }

  /** What waits in a case, the oldest first. */
  public List<WaitingComment> waiting(String caseId) {
    return table.findKey().isEmpty() ? List.of() : room().list(caseId);
  }

  /** All that were let out, the last first; what was taken down too. */
  public List<Comment> list(String caseId) {
    return table.list(caseId);
  }

  /** What strangers see: what stands, and names nobody who came to be at risk since. */
  public List<Comment> shown(String caseId) {
    return table.list(caseId).stream()
        .filter(Comment::stands)
        .filter(one -> !namesSomebody(caseId, one.name() + "\n" + one.text()))
        .toList();
  }

  /**
   * Lets a comment out.
   *
   * @throws IllegalArgumentException when it names somebody at risk
   */
  public void accept(String caseId, String id, Viewer by) {
    journal.alone(
        "comment " + id,
        () -> {
          WaitingComment comment = waiting(caseId, id);
          if (namesSomebody(caseId, comment.name() + "\n" + comment.text())) {
            throw new IllegalArgumentException("it names somebody at risk; it cannot be let out");
          }
          ObjectNode said = JSON.objectNode().put("name", comment.name());
          said.put("text", comment.text()).put("day", comment.day().toString());
          record(CommentTable.ACCEPTED, caseId, id, said, by.name());
          room().remove(id);
          return id;
        });
  }

  /** Forgets a comment that is not let out: nothing of it is kept. */
  public void refuse(String caseId, String id) {
    waiting(caseId, id);
    room().remove(id);
  }

  /** Takes a comment down that was let out; the reason stands in its place. */
  public void takeDown(String caseId, String id, String reason, Viewer by) {
    Comment comment =
        table
            .find(id)
            .filter(one -> one.caseId().equals(caseId) && one.stands())
            .orElseThrow(() -> new IllegalArgumentException("there is no such comment"));
    if (reason.isBlank()) {
      throw new IllegalArgumentException("give a reason: it is kept with the change");
    }
    ObjectNode said = JSON.objectNode().put("reason", reason.strip());
    record(CommentTable.TAKEN_DOWN, comment.caseId(), id, said, by.name());
  }

  private WaitingComment waiting(String caseId, String id) {
    return waiting(caseId).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no such comment"));
  }

  private boolean namesSomebody(String caseId, String words) {
    return !establishing.claims().masked(caseId, words).equals(words);
  }

  private synchronized WaitingRoom room() {
    WaitingRoom known = room;
    if (known == null) {
      ClosedKey key =
          ClosedKey.of(journal.get(table.findKey().orElseGet(this::makeKey)).part("secret"));
      known = new WaitingRoom(new ClosedLines(folder, "waiting.age", key));
      room = known;
    }
    return known;
  }

  private long makeKey() {
    Map<String, JsonNode> parts = Map.of("secret", ClosedKey.create().secret());
    return journal
        .record(new Entry(CommentTable.KEY_MADE, "", "comments", Entry.MACHINE, parts))
        .leaf();
  }

  private void record(String kind, String caseId, String subject, ObjectNode said, String by) {
    Map<String, JsonNode> parts = Map.of(CommentTable.SAID, said);
    journal.record(new Entry(kind, caseId, subject, by, parts));
  }
}
