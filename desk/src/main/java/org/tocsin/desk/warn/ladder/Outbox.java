package org.tocsin.desk.warn.ladder;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Journal;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Sends what waits, each notice once. What the other side does not take is tried again after 1, 2,
 * 4 … minutes, at most an hour apart, for as long as the alert is open. When a way is down, one
 * notice finds that out and the others wait beside it. Thread-safe: one round at a time.
 */
final class Outbox {
  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private final Journal journal;
  private final LadderTable table;
  private final Settings settings;
  private final Map<Channel, Carrier> carriers = new EnumMap<>(Channel.class);
  private final ReentrantLock round = new ReentrantLock();

  Outbox(Journal journal, LadderTable table, Settings settings, Carrier webhooks) {
    this.journal = journal;
    this.table = table;
    this.settings = settings;
    carriers.put(Channel.WEBHOOK, webhooks);
    carriers.put(Channel.MAIL, this::mail);
  }

  private void mail(Notice notice, Recipient to) throws IOException {
    MailAccess access =
        settings.findMailAccess().orElseThrow(() -> new IOException("no mail server is set up"));
    new MailCarrier(access).carry(notice, to);
  }

  /**
   * Sends what is to be sent now.
   *
   * @param ended whether an alert needs no telling any more
   * @return how many were taken by the other side
   */
  int send(Instant now, java.util.function.Predicate<String> ended) {
    if (!round.tryLock()) {
      return 0;
    }
    try {
      List<Notice> waiting = table.listWaiting();
      Set<Channel> down = EnumSet.noneOf(Channel.class);
      int sent = 0;
      for (Notice notice : waiting) {
        if (!notice.alertId().isEmpty() && ended.test(notice.alertId())) {
          withdraw(notice, "the alert was confirmed or stood down before this left");
        } else if (!down.contains(downKey(notice)) && isDue(notice, now)) {
          sent += send(notice, now, down) ? 1 : 0;
        }
      }
      return sent;
    } finally {
      round.unlock();
    }
  }

  private boolean isDue(Notice notice, Instant now) {
    boolean mayLeave = settings.isSending() || notice.alertId().isEmpty();
    return mayLeave && !notice.nextAt().isAfter(now);
  }

  /** All mail goes through one server; each webhook has one of its own. */
  private static Channel downKey(Notice notice) {
    return notice.channel();
  }

  private boolean send(Notice notice, Instant now, Set<Channel> down) {
    Optional<Recipient> to = settings.findRecipient(notice.person());
    if (to.isEmpty()) {
      withdraw(notice, "the recipient is not known any more");
      return false;
    }
    try {
      java.util.Objects.requireNonNull(carriers.get(notice.channel())).carry(notice, to.get());
      record(Kinds.NOTICE_SENT, notice, "sent", "attempt", String.valueOf(notice.attempts() + 1));
      return true;
    } catch (IOException e) {
      failed(notice, now, String.valueOf(e.getMessage()));
      if (notice.channel() == Channel.MAIL) {
        down.add(Channel.MAIL);
      }
      return false;
    }
  }

  private void failed(Notice notice, Instant now, String why) {
    long minutes = FIRST_WAIT.toMinutes() << Math.min(notice.attempts(), 6);
    Duration wait = Duration.ofMinutes(Math.min(minutes, LONGEST_WAIT.toMinutes()));
    var failure = JsonNodeFactory.instance.objectNode().put("why", why);
    failure.put("next_ms", now.plus(wait).toEpochMilli());
    journal.record(
        new Entry(
            Kinds.NOTICE_FAILED,
            notice.caseId(),
            notice.id(),
            Entry.MACHINE,
            Map.of("failure", failure)));
  }

  private void withdraw(Notice notice, String why) {
    record(Kinds.NOTICE_WITHDRAWN, notice, "reason", "text", why);
  }

  private void record(String kind, Notice notice, String part, String name, String value) {
    journal.record(
        new Entry(
            kind,
            notice.caseId(),
            notice.id(),
            Entry.MACHINE,
            Map.of(part, JsonNodeFactory.instance.objectNode().put(name, value))));
  }
}
