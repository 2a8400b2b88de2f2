package org.tocsin.desk.appeal.notice;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.apache.james.jdkim.api.PublicKeyRecordRetriever;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.appeal.demand.Appeal;
import org.tocsin.desk.appeal.demand.Appeals;
import org.tocsin.desk.appeal.demand.Demand;
import org.tocsin.desk.appeal.demand.Evidence;
import org.tocsin.desk.appeal.demand.StepKind;
import org.tocsin.desk.appeal.mail.Courier;
import org.tocsin.desk.appeal.mail.Dialogue;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Ids;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.journal.SealedStore;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.warn.ladder.MailAccess;
import org.tocsin.desk.warn.ladder.Settings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The front of provable notice. Nothing leaves before two people saw it and an administrator
 * switched sending on; what leaves and what comes back is sealed, and only what it shows rises a
 * state. Thread-safe.
 */
public final class Notices {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<StepKind> HANDED =
      List.of(
          StepKind.SENT,
          StepKind.ACCEPTED,
          StepKind.RETURNED,
          StepKind.DELIVERED,
          StepKind.ACKNOWLEDGED);

  private final Journal journal;
  private final Files files;
  private final Collecting collecting;
  private final Establishing establishing;
  private final Appeals appeals;
  private final Settings sending;
  private final MailSettings settings;
  private final NoticeTable table;
  private final Receipts receipts;
  private final Dispatch dispatch;
  private final Ids ids;
  private final Pickup pickup = new Pickup();

  /**
   * @param sending the mail server of the desk, and whether anything leaves it
   * @param keys where the public keys of domains are found
   * @param random fit for secrets
   */
  public Notices(
      Journal journal,
      SealedStore store,
      JdbcClient jdbc,
      Collecting collecting,
      Establishing establishing,
      Appeals appeals,
      Settings sending,
      PublicKeyRecordRetriever keys,
      RandomGenerator random) {
    this.journal = journal;
    this.files = new Files(journal, store);
    this.collecting = collecting;
    this.establishing = establishing;
    this.appeals = appeals;
    this.sending = sending;
    this.settings = new MailSettings(journal, jdbc);
    this.table = new NoticeTable(jdbc);
    this.receipts = new Receipts(table, keys);
    this.dispatch = new Dispatch(files, table, settings, new Secrets(random));
    this.ids = new Ids(random);
    journal.project(table);
  }

  public MailSettings settings() {
    return settings;
  }

  /** Whether a letter by e-mail can leave now. */
  public boolean isSending() {
    return sending.isSending() && sending.findMailServer().isPresent();
  }

  /** Where readers find the desk's pages; "" when nobody said, and then letters name no page. */
  public String address() {
    return sending.address();
  }

  /**
   * Composes a letter; it waits for somebody else's approval.
   *
   * @throws IllegalArgumentException when it is not what it should be, or names somebody at risk
   */
  public Notice compose(NewNotice what, Viewer by) {
    Appeal appeal = appeals.get(what.appealId(), by);
    ObjectNode evidence = JSON.objectNode();
    for (String id : what.demands()) {
      Demand demand = appeals.demand(id, by);
      if (!demand.addressees().contains(what.addresseeId())) {
        throw new IllegalArgumentException("this demand is not made to this addressee");
      }
      demand
          .evidence()
          .forEach(one ->
              evidence
                  .withArray("rests_on")
                  .addObject()
                  .put("kind", one.kind().word())
                  .put("id", one.id()));
    }
    requireParty(what, by);
    requireNobodyAtRisk(appeal.caseId(), what.subject() + "\n" + what.body());
    if (what.page() && sending.address().isEmpty()) {
      throw new IllegalArgumentException(
          "an administrator says first where readers find the desk's pages");
    }
    ObjectNode notice = JSON.objectNode().put("appeal", what.appealId());
    notice.put("addressee", what.addresseeId()).put("party", what.party());
    what.demands().forEach(notice.withArray("demands")::add);
    notice.put("way", what.way().word()).put("asks_display", what.asksDisplay());
    notice.put("page", what.page());
    ObjectNode letter = JSON.objectNode().put("address", what.address());
    letter.put("subject", what.subject()).put("body", what.body()).put("language", what.language());
    String id = ids.next();
    Map<String, JsonNode> parts = Map.of("notice", notice, "letter", letter, "evidence", evidence);
    journal.record(new Entry(Kinds.COMPOSED, appeal.caseId(), id, by.name(), parts));
    return get(id, by);
  }

  private void requireParty(NewNotice what, Viewer by) {
    boolean known =
        appeals.listAddressees(what.appealId(), by).stream()
            .anyMatch(one -> one.id().equals(what.addresseeId()) && one.holds(what.party()));
    if (!known) {
      throw new NoSuchElementException("no such addressee of this appeal");
    }
  }

  private void requireNobodyAtRisk(String caseId, String words) {
    if (!establishing.claims().masked(caseId, words).equals(words)) {
      throw new IllegalArgumentException("the letter names somebody at risk; write it without");
    }
  }

  /**
   * Lets a letter leave that somebody else composed.
   *
   * @throws IllegalArgumentException when {@code by} composed it, or it does not wait for approval
   */
  public Notice approve(String id, Viewer by) {
    return journal.alone(
        "notice " + id,
        () -> {
          Notice notice = get(id, by);
          if (notice.state() != Notice.State.COMPOSED) {
            throw new IllegalArgumentException("this notice does not wait for approval");
          }
          if (notice.composedBy().equals(by.name())) {
            throw new IllegalArgumentException("somebody else approves what you composed");
          }
          files.record(Kinds.APPROVED, notice, by.name(), Map.of());
          return get(id, by);
        });
  }

  /** Gives up a letter that has not left. */
  public Notice drop(String id, String reason, Viewer by) {
    return journal.alone(
        "notice " + id,
        () -> {
          Notice notice = get(id, by);
          if (!notice.mayDrop()) {
            throw new IllegalArgumentException("a notice that left cannot be dropped");
          }
          ObjectNode why = JSON.objectNode().put("detail", reason.strip());
          files.record(Kinds.DROPPED, notice, by.name(), Map.of("reason", why));
          return get(id, by);
        });
  }

  /**
   * Sends an approved letter by e-mail, once. Its bytes are sealed before, the words with the
   * server after; a letter that the server refused goes again with the same bytes.
   *
   * @throws IllegalStateException when sending is off or no server is set up
   * @throws IllegalArgumentException when the notice is not approved, or left already
   */
  public Notice send(String id, Viewer by, Instant now) {
    MailAccess access =
        sending
            .findMailAccess()
            .filter(server -> sending.isSending())
            .orElseThrow(
                () -> new IllegalStateException("sending is off; an administrator switches it on"));
    String from = access.server().from();
    byte[] letter =
        journal.alone(
            "notice " + id, () -> dispatch.seal(get(id, by), by, from, sending.address(), now));
    Notice leaving = get(id, by);
    Dialogue dialogue = Courier.send(access, from, leaving.address(), letter, leaving.envelopeId());
    Recorded fact = dispatch.dispatched(leaving, by, dialogue);
    if (dialogue.outcome() == Dialogue.Outcome.ACCEPTED) {
      tell(leaving, StepKind.SENT, fact.leaf(), now);
      tell(leaving, StepKind.ACCEPTED, fact.leaf(), now);
    }
    return get(id, by);
  }

  private void tell(Notice notice, StepKind kind, long leaf, Instant at) {
    appeals.shown(
        notice.demands(),
        notice.addresseeId(),
        notice.party(),
        kind,
        LocalDate.ofInstant(at, ZoneOffset.UTC),
        Evidence.notice(notice.id(), leaf));
  }

  /**
   * Records what became of a letter by post or by hand, with the scans that show it.
   *
   * @param kind sent, accepted, returned, delivered or acknowledged
   * @param items sealed items of the case that show it, at least one
   */
  public Notice hand(
      String id, StepKind kind, LocalDate day, List<String> items, String note, Viewer by) {
    Notice notice = get(id, by);
    if (!notice.mayHand() || !HANDED.contains(kind)) {
      throw new IllegalArgumentException("only an approved letter on paper is handed over");
    }
    if (items.isEmpty()) {
      throw new IllegalArgumentException("name the scan that shows it: a receipt, a signed copy");
    }
    ObjectNode handing = JSON.objectNode().put("step", kind.word()).put("day", day.toString());
    handing.put("detail", note.strip()).put("shows", true);
    for (String item : items) {
      if (!collecting.getItem(item, by).caseId().equals(notice.caseId())) {
        throw new NoSuchElementException("this scan is of another case");
      }
      handing.withArray("items").add(item);
    }
    Recorded fact = files.record(Kinds.HANDED, notice, by.name(), Map.of("handing", handing));
    tell(notice, kind, fact.leaf(), day.atStartOfDay(ZoneOffset.UTC).toInstant());
    return get(id, by);
  }

  /**
   * Takes one message that came, as bytes. What speaks of no letter of this desk is left alone, and
   * so is what came before.
   *
   * @return what it shows; empty when nothing was recorded
   */
  public Optional<Event> take(byte[] message, Viewer by, Instant now) {
    String digest = Secrets.digest(message);
    return journal.alone(
        "report " + digest,
        () -> {
          if (table.knows(digest)) {
            return Optional.empty();
          }
          Optional<Receipts.Judged> judged = receipts.judge(message);
          return judged.flatMap(one -> received(one, message, by, now));
        });
  }

  private Optional<Event> received(Receipts.Judged judged, byte[] message, Viewer by, Instant now) {
    SealedStore.Stored stored = files.seal(message);
    StepKind step = judged.step();
    ObjectNode report = JSON.objectNode().put("kind", judged.kind().word());
    report.put("sha256", stored.digest()).put("bytes", stored.bytes());
    report.put("shows", step != null).put("from", judged.from());
    report.put("detail", judged.detail()).put("signature", judged.signature());
    Notice notice = judged.notice();
    Recorded fact = files.record(Kinds.RECEIVED, notice, by.name(), Map.of("report", report));
    if (step != null) {
      tell(notice, step, fact.leaf(), now);
    }
    return table.events(notice.id()).stream()
        .filter(event -> event.leaf() == fact.leaf())
        .findFirst();
  }

  /**
   * Reads the box where answers arrive.
   *
   * @return how many messages about letters of this desk were new
   * @throws IOException when the box cannot be read
   * @throws IllegalStateException when none is set up
   */
  public int fetch(Viewer by, Instant now) throws IOException {
    return pickup.read(settings, message -> take(message, by, now).isPresent());
  }

  /** What reads the box, for other rooms that send mail. */
  public Pickup pickup() {
    return pickup;
  }

  /** The letter whose page this token opens; empty when it opens none. Nothing is recorded. */
  public Optional<Notice> findByToken(String token) {
    return table.findByToken(Secrets.digest(token));
  }

  /**
   * Records that somebody who holds the address of a letter's page confirmed it. Who does so twice
   * adds nothing.
   *
   * @param who as they name themselves; nothing proves it but that the letter went there
   */
  public Optional<Notice> acknowledge(String token, String who, Instant now) {
    String name = who.strip();
    if (name.isEmpty() || name.length() > 200) {
      throw new IllegalArgumentException("say in 1 to 200 characters for whom you confirm");
    }
    Optional<Notice> found = findByToken(token);
    found.ifPresent(notice ->
        journal.alone(
            "notice " + notice.id(),
            () -> {
              boolean before =
                  events(notice.id()).stream().anyMatch(e -> e.kind() == Event.Kind.ACKNOWLEDGED);
              if (!before && notice.state() == Notice.State.LEFT) {
                ObjectNode what = JSON.objectNode().put("from", name).put("shows", true);
                what.put("detail", "by the page of the letter");
                Recorded fact =
                    files.record(
                        Kinds.ACKNOWLEDGED, notice, Entry.MACHINE, Map.of("acknowledgement", what));
                tell(notice, StepKind.ACKNOWLEDGED, fact.leaf(), now);
              }
              return before;
            }));
    return found;
  }

  /**
   * What was sealed with an event: the letter, the words with the server, a report, an answer.
   *
   * @throws NoSuchElementException when {@code viewer} may not see it, or there is none
   */
  public byte[] open(String noticeId, long leaf, Viewer viewer) {
    get(noticeId, viewer);
    return table.events(noticeId).stream()
        .filter(event -> event.leaf() == leaf && event.hasContent())
        .findFirst()
        .map(event -> files.content(event.digest()))
        .orElseThrow(() -> new NoSuchElementException("nothing is sealed there"));
  }

  /**
   * @throws NoSuchElementException when there is none, or its appeal is out of sight
   */
  public Notice get(String id, Viewer viewer) {
    Notice notice = table.find(id).orElseThrow(() -> new NoSuchElementException("no notice " + id));
    appeals.get(notice.appealId(), viewer);
    if (!viewer.may(Role.ANALYST)) {
      throw new NoSuchElementException("no notice " + id);
    }
    return notice;
  }

  public List<Notice> list(String caseId, Viewer viewer) {
    List<String> seen = appeals.list(caseId, viewer).stream().map(Appeal::id).toList();
    return table.list(caseId).stream().filter(one -> seen.contains(one.appealId())).toList();
  }

  /** What happened to a notice, in order; ask {@link #get} first whether one may know. */
  public List<Event> events(String noticeId) {
    return table.events(noticeId);
  }

  /** Whether a fact about a notice may be shown. */
  public boolean mayKnow(Recorded fact, Viewer viewer) {
    return table
        .find(fact.subject())
        .map(one ->
            appeals.list(one.caseId(), viewer).stream()
                .anyMatch(appeal -> appeal.id().equals(one.appealId())))
        .orElse(true);
  }
}
