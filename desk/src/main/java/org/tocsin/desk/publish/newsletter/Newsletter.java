package org.tocsin.desk.publish.newsletter;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.appeal.mail.Incoming;
import org.tocsin.desk.appeal.mail.Opener;
import org.tocsin.desk.appeal.notice.Notices;
import org.tocsin.desk.collect.CaseFile;
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
import org.tocsin.desk.warn.ladder.Settings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The front of the newsletter. Bad input is refused in one line for a person. What it answers to
 * strangers is the same whether it knows an address or not. Thread-safe.
 */
public final class Newsletter {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int LONGEST_TITLE = 80;
  private static final int LONGEST_BODY = 100_000;
  private static final int NONCE_BYTES = 16;
  private static final int MOST_AN_HOUR = 300;
  private static final int RECENT = 5;

  /** After a letter had to wait: a server that is down or puts off is not asked every moment. */
  private static final Duration REST = Duration.ofMinutes(5);

  private static final int MOST_BOUNCES = 2;
  private static final int DAYS_TO_CONFIRM = 2;

  private final Journal journal;
  private final Collecting collecting;
  private final Establishing establishing;
  private final Settings settings;
  private final IssueTable table;
  private final Ids ids;
  private final RandomGenerator random;
  private final Path folder;
  private final Pace asking = new Pace(MOST_AN_HOUR, Duration.ofHours(1));
  private final Postman postman;
  private volatile Instant restsUntil = Instant.MIN;
  private @Nullable Stamps stamps;

  /**
   * @param settings the mail server of the desk, its address, and whether anything leaves it
   * @param folder for the list of subscribers; need not exist
   */
  public Newsletter(
      Journal journal,
      JdbcClient jdbc,
      Collecting collecting,
      Establishing establishing,
      Settings settings,
      Notices notices,
      Ids ids,
      RandomGenerator random,
      Path folder) {
    this.journal = journal;
    this.collecting = collecting;
    this.establishing = establishing;
    this.settings = settings;
    this.table = new IssueTable(jdbc);
    this.ids = ids;
    this.random = random;
    this.folder = folder;
    this.postman = new Postman(settings, notices.settings());
    journal.project(table);
    notices.pickup().offerTo(this::take);
  }

  /** What it is called; "" while it is off. */
  public String title() {
    return table.title();
  }

  /** Whether strangers can ask for it and letters can leave. */
  public boolean isOn() {
    return !title().isEmpty() && canLeave();
  }

  private boolean canLeave() {
    return settings.isSending()
        && settings.findMailAccess().isPresent()
        && !settings.address().isEmpty();
  }

  /**
   * Switches it on under a name, or off.
   *
   * @param title "" for off
   * @throws IllegalArgumentException when letters cannot leave the desk
   */
  public void name(String title, Viewer by) {
    if (!by.may(Role.ADMINISTRATOR)) {
      throw new IllegalArgumentException("only an administrator sets up what leaves the machine");
    }
    String name = title.strip();
    if (name.length() > LONGEST_TITLE || name.lines().count() > 1) {
      throw new IllegalArgumentException("give it a name of one line, up to 80 characters");
    }
    if (!name.isEmpty() && !canLeave()) {
      throw new IllegalArgumentException(
          "set up the mail server, the address of the pages and sending first");
    }
    record(IssueTable.SWITCHED, "newsletter", JSON.objectNode().put("title", name), by.name());
  }

  /** How many confirmed that they want it. */
  public long countSubscribers() {
    return nobodyAsked()
        ? 0
        : stamps().book().list().stream().filter(Subscriber::confirmed).count();
  }

  /**
   * Takes a wish for the newsletter; the letter that asks for confirmation leaves a little later.
   * Whoever asks learns nothing of whether the address was known.
   *
   * @return false when too many asked within the hour, or the list is full
   * @throws IllegalArgumentException when it is no address, or the language is not offered
   */
  public boolean ask(String address, String language, Instant now) {
    String mail = address.strip();
    Settings.requireMail(mail);
    if (!Settings.LANGUAGES.contains(language)) {
      throw new IllegalArgumentException("choose one of the languages");
    }
    if (!asking.allows(now)) {
      return false;
    }
    Stamps own = stamps();
    String key = own.key().digest("address", mail.toLowerCase(java.util.Locale.ROOT));
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    Optional<Subscriber> known = own.book().find(key);
    boolean waits = known.filter(one -> one.confirmed() || one.asked().equals(today)).isPresent();
    return waits
        || own.book().put(new Subscriber(key, mail, language, nonce(), false, today, true, 0));
  }

  private String nonce() {
    byte[] bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Whether the link was good; who follows it twice is told so both times. */
  public boolean confirm(String token) {
    Optional<Subscriber> found = nobodyAsked() ? Optional.empty() : stamps().confirmed(token);
    found.filter(one -> !one.confirmed()).ifPresent(one -> stamps().book().put(one.confirm()));
    return found.isPresent();
  }

  /** Forgets whoever the link belongs to; whether there was anybody is told to nobody. */
  public void leave(String token) {
    if (!nobodyAsked()) {
      stamps().left(token).ifPresent(one -> stamps().book().remove(one.key()));
    }
  }

  /** Then there is no key yet, and a stranger's link must not make one. */
  private boolean nobodyAsked() {
    return table.findKey().isEmpty();
  }

  /** Issues, the last composed first. */
  public List<Issue> list() {
    return table.list();
  }

  /**
   * @throws NoSuchElementException when there is none
   */
  public Issue get(String id) {
    return table.find(id).orElseThrow(() -> new NoSuchElementException("no issue " + id));
  }

  /** How many letters of an issue that is leaving have left. */
  public long countLeft(Issue issue) {
    return issue.state() == Issue.State.SENDING
        ? new Delivered(folder, issue.id()).read().size()
        : issue.accepted() + issue.refused();
  }

  /** Composes an issue; it waits for somebody else's approval. */
  public Issue compose(String subject, String body, String language, Viewer by) {
    if (subject.isBlank() || subject.strip().lines().count() > 1 || subject.length() > 200) {
      throw new IllegalArgumentException("give it a subject of one line, up to 200 characters");
    }
    if (body.isBlank() || body.length() > LONGEST_BODY) {
      throw new IllegalArgumentException("an issue has a text of at most 100000 characters");
    }
    if (!Settings.LANGUAGES.contains(language)) {
      throw new IllegalArgumentException("choose one of the languages");
    }
    requireNobodyAtRisk(subject + "\n" + body);
    ObjectNode said = JSON.objectNode().put("subject", subject.strip()).put("body", body.strip());
    String id = ids.next();
    record(IssueTable.COMPOSED, id, said.put("language", language), by.name());
    return get(id);
  }

  private void requireNobodyAtRisk(String words) {
    for (CaseFile file : collecting.listCases()) {
      if (!establishing.claims().masked(file.id(), words).equals(words)) {
        throw new IllegalArgumentException("the letter names somebody at risk; write it without");
      }
    }
  }

  /**
   * Lets an issue leave that somebody else composed.
   *
   * @throws IllegalArgumentException when {@code by} composed it, or it does not wait for approval
   */
  public void approve(String id, Viewer by) {
    journal.alone(
        "issue " + id,
        () -> {
          Issue issue = composed(id);
          if (issue.composedBy().equals(by.name())) {
            throw new IllegalArgumentException("somebody else approves what you composed");
          }
          if (!isOn()) {
            throw new IllegalArgumentException("the newsletter is off");
          }
          requireNobodyAtRisk(issue.subject() + "\n" + issue.body());
          record(IssueTable.APPROVED, id, JSON.objectNode(), by.name());
          return id;
        });
  }

  /** Gives up an issue that was not approved. */
  public void drop(String id, Viewer by) {
    composed(id);
    record(IssueTable.DROPPED, id, JSON.objectNode(), by.name());
  }

  private Issue composed(String id) {
    Issue issue = get(id);
    if (issue.state() != Issue.State.COMPOSED) {
      throw new IllegalArgumentException("this issue does not wait for approval");
    }
    return issue;
  }

  /**
   * Sends what is due: letters that ask for confirmation, and those of an approved issue. Does a
   * bounded part of it and is called again.
   *
   * @param most how many letters at most
   */
  public void work(Instant now, int most) {
    if (!isOn() || nobodyAsked() || now.isBefore(restsUntil)) {
      return;
    }
    SubscriberBook book = stamps().book();
    book.forget(LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(DAYS_TO_CONFIRM));
    Round asked = postman.confirm(title(), stamps(), now, most);
    int left = asked.tried();
    boolean waits = asked.waiting() > 0;
    for (Issue issue : table.list()) {
      if (issue.state() == Issue.State.SENDING && left < most) {
        Round round = leave(issue, now, most - left);
        left += round.tried();
        waits |= round.waiting() > 0;
      }
    }
    restsUntil = waits ? now.plus(REST) : Instant.MIN;
  }

  private Round leave(Issue issue, Instant now, int most) {
    Delivered delivered = new Delivered(folder, issue.id());
    Round round = postman.send(title(), issue, stamps(), delivered, now, most);
    if (round.tried() < most && round.waiting() == 0) {
      Map<String, Boolean> all = delivered.read();
      long accepted = all.values().stream().filter(taken -> taken).count();
      ObjectNode said = JSON.objectNode().put("accepted", accepted);
      said.put("refused", all.size() - accepted);
      record(IssueTable.SENT, issue.id(), said, Entry.MACHINE);
      delivered.forget();
    }
    return round;
  }

  /** A message that came and speaks of no letter of the desk: perhaps one that came back. */
  private boolean take(byte[] message) {
    if (nobodyAsked()
        || !(Opener.open(message) instanceof Incoming.Delivery report)
        || report.recipients().stream().noneMatch(Newsletter::isForGood)) {
      return false;
    }
    Stamps own = stamps();
    Optional<Subscriber> found =
        table.list().stream()
            .limit(RECENT)
            .flatMap(issue -> own.ofEnvelope(issue.id(), report.envelopeId()).stream())
            .findFirst();
    found.ifPresent(one -> {
      Subscriber again = one.bouncedAgain();
      if (again.bounced() >= MOST_BOUNCES) {
        own.book().remove(again.key());
      } else {
        own.book().put(again);
      }
    });
    return found.isPresent();
  }

  private static boolean isForGood(Incoming.Recipient one) {
    return one.action().equals("failed") && one.status().startsWith("5");
  }

  private synchronized Stamps stamps() {
    Stamps known = stamps;
    if (known == null) {
      ClosedKey key =
          journal.alone(() ->
              ClosedKey.of(journal.get(table.findKey().orElseGet(this::makeKey)).part("secret")));
      known = new Stamps(key, new SubscriberBook(new ClosedLines(folder, "subscribers.age", key)));
      stamps = known;
    }
    return known;
  }

  private long makeKey() {
    Map<String, JsonNode> parts = Map.of("secret", ClosedKey.create().secret());
    return journal
        .record(new Entry(IssueTable.KEY_MADE, "", "newsletter", Entry.MACHINE, parts))
        .leaf();
  }

  private void record(String kind, String subject, ObjectNode said, String by) {
    journal.record(new Entry(kind, "", subject, by, Map.of(IssueTable.SAID, said)));
  }
}
