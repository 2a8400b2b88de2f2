package org.tocsin.desk.warn.ladder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Ids;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.warn.AlertRecord;
import org.tocsin.desk.warn.Warning;
import org.tocsin.foresight.alert.Level;
import org.tocsin.foresight.ladder.Climb;
import org.tocsin.foresight.ladder.Climbing;
import org.tocsin.foresight.ladder.DueStep;
import org.tocsin.foresight.ladder.Ladder;
import org.tocsin.foresight.ladder.Rehearsal;
import org.tocsin.foresight.ladder.Rung;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Moves alerts up the ladder: what is due by the clock is done, and each step is a fact before
 * anything leaves. Asked as often as one likes, after any stop, it tells nobody twice. Thread-safe.
 */
public final class Ladders {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** An alert about a day longer ago than this waits for a person to send it up the ladder. */
  static final Duration NEWS = Duration.ofDays(14);

  private final Journal journal;
  private final Warning warning;
  private final LadderTable table;
  private final LadderBook book;
  private final Settings settings;
  private final Outbox outbox;
  private final Ids ids;

  /**
   * @param file the team's own chain; the shipped one when there is none
   * @param random fit for secrets
   */
  public Ladders(
      Journal journal,
      JdbcClient jdbc,
      Warning warning,
      Path file,
      RandomGenerator random,
      InstantSource clock) {
    this.journal = journal;
    this.warning = warning;
    this.table = new LadderTable(jdbc);
    this.ids = new Ids(random);
    this.book = new LadderBook(journal, jdbc, warning, read(file), ids);
    this.settings = new Settings(journal, jdbc, book, random);
    this.outbox = new Outbox(journal, table, settings, new WebhookCarrier(settings::key, clock));
    journal.project(table);
  }

  private static Ladder read(Path file) {
    if (!Files.isRegularFile(file)) {
      return Ladder.shipped();
    }
    try (InputStream json = Files.newInputStream(file)) {
      return Ladder.read(json, String.valueOf(file.getFileName()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  public Settings settings() {
    return settings;
  }

  /** The ladder of each case, and how it came to be. */
  public LadderBook book() {
    return book;
  }

  /**
   * Does everything that is due: begins the way of alerts that were just raised, tells, reminds,
   * escalates, and sends what waits.
   *
   * @return how many notices left
   */
  public int tick(Instant now) {
    if (settings.isSending()) {
      for (AlertRecord alert : warning.listFresh(now.minus(NEWS))) {
        if (table.findClimb(alert.id()).isEmpty() && isNews(alert)) {
          begin(alert, Entry.MACHINE, now);
        }
      }
      table.listOpen().forEach(alertId -> advance(alertId, now));
    }
    return outbox.send(now, this::hasEnded);
  }

  private static boolean isNews(AlertRecord alert) {
    Instant day = alert.day().atStartOfDay(java.time.ZoneOffset.UTC).toInstant();
    return day.isAfter(alert.raisedAt().minus(NEWS));
  }

  private boolean hasEnded(String alertId) {
    return table.findClimb(alertId).flatMap(Climb::endedAt).isPresent();
  }

  /**
   * Sends an alert up the ladder by hand.
   *
   * @throws IllegalStateException when sending is off, or it is on its way or over already
   * @throws NoSuchElementException when {@code by} sees no such alert
   */
  public void start(String alertId, Viewer by, Instant now) {
    AlertRecord alert =
        warning
            .find(alertId, by)
            .orElseThrow(() -> new NoSuchElementException("no alert " + alertId));
    if (!settings.isSending()) {
      throw new IllegalStateException("sending is off; an administrator switches it on");
    }
    if (table.findClimb(alertId).isPresent() || alert.state() != AlertRecord.State.OPEN) {
      throw new IllegalStateException("this alert is on its way already, or somebody confirmed it");
    }
    begin(alert, by.name(), now);
    advance(alertId, now);
  }

  private void begin(AlertRecord alert, String by, Instant now) {
    journal.alone(() -> {
      boolean fresh =
          table.findClimb(alert.id()).isEmpty()
              && warning.get(alert.id()).state() == AlertRecord.State.OPEN;
      if (fresh) {
        ObjectNode climb = JSON.objectNode().put("level", alert.level());
        climb.put("first", alert.outlook().who()).put("at_ms", now.toEpochMilli());
        Ladder ladder = book.inForce(alert.caseId());
        Map<String, JsonNode> parts =
            Map.of("climb", climb, "ladder", JsonMapper.shared().valueToTree(ladder));
        journal.record(new Entry(Kinds.LADDER_STARTED, alert.caseId(), alert.id(), by, parts));
      }
      return fresh;
    });
  }

  private void advance(String alertId, Instant now) {
    boolean more = true;
    while (more) {
      more =
          journal.alone(() -> {
            Climb climb = table.findClimb(alertId).orElseThrow();
            Ladder ladder = ladderOf(alertId);
            List<DueStep> due = new Climbing(ladder, settings.quietHours()).due(climb, now);
            List<Entry> entries = new ArrayList<>();
            due.forEach(step -> entries.add(entry(alertId, ladder, step, now)));
            journal.record(entries);
            return !due.isEmpty();
          });
    }
  }

  /** The chain as it stood when the alert began to climb. */
  private Ladder ladderOf(String alertId) {
    return LadderVersionTable.ladder(table.findLadder(alertId).orElseThrow());
  }

  private Entry entry(String alertId, Ladder ladder, DueStep step, Instant now) {
    AlertRecord alert = warning.get(alertId);
    Rung rung =
        ladder.rungs().stream().filter(r -> r.id().equals(step.rung())).findFirst().orElseThrow();
    return switch (step) {
      case DueStep.Reach reach -> {
        ObjectNode what = JSON.objectNode().put("id", rung.id());
        what.put("due_ms", reach.due().toEpochMilli());
        var people = what.putArray("people");
        settings.listRecipients().stream()
            .filter(one -> one.rung().equals(rung.id()))
            .forEach(one -> people.add(one.id()));
        Map<String, JsonNode> parts = Map.of("rung", what);
        yield new Entry(Kinds.RUNG_REACHED, alert.caseId(), alertId, Entry.MACHINE, parts);
      }
      case DueStep.Tell tell -> notice(alert, rung, tell.person(), 0, tell.due(), now);
      case DueStep.Remind remind ->
          notice(alert, rung, remind.person(), remind.number(), remind.due(), now);
    };
  }

  private Entry notice(
      AlertRecord alert, Rung rung, String person, int number, Instant due, Instant now) {
    Recipient to = settings.findRecipient(person).orElseThrow();
    Instant confirmBy = now.plus(Duration.ofMinutes(rung.acknowledgeMinutes()));
    boolean open = warning.find(alert.id(), Viewer.machine()).isPresent();
    Wording wording = new Wording(to.language());
    String headline = open ? warning.withoutNames(alert.caseId(), alert.headline()) : "";
    String body =
        wording.body(
            open ? alert : alert.bare(),
            headline,
            rung.title(),
            confirmBy,
            settings.quietHours().zone(),
            settings.address());
    return queued(
        alert.caseId(),
        alert.id(),
        rung.id(),
        to,
        number,
        due,
        now,
        wording.subject(alert, number),
        warning.withoutNames(alert.caseId(), body));
  }

  private Entry queued(
      String caseId,
      String alertId,
      String rung,
      Recipient to,
      int number,
      Instant due,
      Instant now,
      String subject,
      String body) {
    ObjectNode notice = JSON.objectNode().put("alert", alertId).put("rung", rung);
    notice.put("person", to.id()).put("number", number).put("channel", to.channel().name());
    notice.put("due_ms", due.toEpochMilli()).put("at_ms", now.toEpochMilli());
    ObjectNode message = JSON.objectNode().put("subject", subject).put("body", body);
    Map<String, JsonNode> parts = Map.of("notice", notice, "message", message);
    return new Entry(Kinds.NOTICE_QUEUED, caseId, ids.next(), Entry.MACHINE, parts);
  }

  /**
   * Sends a test to one recipient, whether sending is on or not.
   *
   * @return what became of it
   * @throws NoSuchElementException when there is no such recipient
   */
  public Notice test(String recipient, Instant now) {
    Recipient to =
        settings
            .findRecipient(recipient)
            .orElseThrow(() -> new NoSuchElementException("no recipient " + recipient));
    Wording wording = new Wording(to.language());
    // each test is a notice of its own, told apart by its moment
    int number = (int) now.getEpochSecond();
    Entry entry =
        queued("", "", "test", to, number, now, now, wording.testSubject(), wording.testBody());
    journal.record(entry);
    outbox.send(now, this::hasEnded);
    return table.find(entry.subject()).orElseThrow();
  }

  /** The way of an alert up the ladder; empty when it has not begun. */
  public Optional<Climb> findClimb(String alertId) {
    return table.findClimb(alertId);
  }

  /** What was done and what comes when; for an alert that has not begun, as if it began now. */
  public List<Climbing.Stage> plan(AlertRecord alert, Instant now) {
    Optional<Climb> climb = table.findClimb(alert.id());
    Ladder ladder = climb.isPresent() ? ladderOf(alert.id()) : book.inForce(alert.caseId());
    return new Climbing(ladder, settings.quietHours()).plan(climb.orElse(begin(alert, now)));
  }

  private static Climb begin(AlertRecord alert, Instant at) {
    Level level = Level.valueOf(alert.level().toUpperCase(Locale.ROOT));
    return Climb.begin(at, level, alert.outlook().who());
  }

  /**
   * Which rungs an alert would have reached under a ladder, with the people who are on them and the
   * quiet hours as they are today, until somebody confirmed it or it was stood down; else until
   * now. Tells nobody.
   */
  public Map<String, Climb.Reached> rehearse(AlertRecord alert, Ladder ladder, Instant now) {
    Map<String, List<String>> people = new HashMap<>();
    for (Recipient one : settings.listRecipients()) {
      people.computeIfAbsent(one.rung(), rung -> new ArrayList<>()).add(one.id());
    }
    Instant from = table.findClimb(alert.id()).map(Climb::startedAt).orElse(alert.raisedAt());
    return new Rehearsal(ladder, settings.quietHours(), people)
        .until(begin(alert, from), alert.answeredAt().orElse(now));
  }

  /** Notices about an alert, in order. */
  public List<Notice> listNotices(String alertId) {
    return table.listOfAlert(alertId);
  }

  /** The last notices of all, the newest first. */
  public List<Notice> listLastNotices(int most) {
    return table.listLast(most);
  }

  /** Everything that waits to be sent. */
  public List<Notice> listWaiting() {
    return table.listWaiting();
  }
}
