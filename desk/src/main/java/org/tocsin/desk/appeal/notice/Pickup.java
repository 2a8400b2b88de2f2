package org.tocsin.desk.appeal.notice;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.tocsin.desk.appeal.mail.Mailbox;

/**
 * Reads the mailbox from where it was read last. That place is not kept over a restart: what is
 * read again is known by its digest. Thread-safe.
 */
public final class Pickup {
  private final Map<Mailbox, Mailbox.Mark> readUpTo = new HashMap<>();
  private final List<Predicate<byte[]>> others = new CopyOnWriteArrayList<>();

  /** Offers messages that speak of no letter to another room that sends mail. */
  public void offerTo(Predicate<byte[]> other) {
    others.add(other);
  }

  boolean offer(byte[] message) {
    return others.stream().anyMatch(other -> other.test(message));
  }

  /**
   * @param each takes one message and says whether it was about a letter and new; what is not is
   *     offered to others
   * @return how many were
   * @throws IllegalStateException when no mailbox is set up
   */
  synchronized int read(MailSettings settings, Predicate<byte[]> each) throws IOException {
    Mailbox box =
        settings.findMailbox().orElseThrow(() -> new IllegalStateException("no mailbox is set up"));
    int[] taken = {0};
    Mailbox.Mark from = readUpTo.getOrDefault(box, Mailbox.Mark.START);
    readUpTo.put(
        box,
        box.read(
            settings.password(),
            from,
            message -> taken[0] += each.test(message) || offer(message) ? 1 : 0));
    return taken[0];
  }
}
