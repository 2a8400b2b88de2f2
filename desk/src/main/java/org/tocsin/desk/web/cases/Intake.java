package org.tocsin.desk.web.cases;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.springframework.stereotype.Component;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.collect.Sealing;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.ReadOutcome;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.warn.Warning;
import org.tocsin.desk.web.frame.Words;

/**
 * Takes one file in: seals it, reads it and what it holds, and lets the rules look at the result.
 */
@Component
final class Intake {

  /**
   * What became of one file.
   *
   * @param itemId of the sealed item
   * @param line what happened, for a person
   */
  record Taken(String itemId, String name, boolean isNew, boolean read, String line) {}

  private final Collecting collecting;
  private final Establishing establishing;
  private final Warning warning;
  private final AsOf asOf;

  Intake(Collecting collecting, Establishing establishing, Warning warning, AsOf asOf) {
    this.collecting = collecting;
    this.establishing = establishing;
    this.warning = warning;
    this.asOf = asOf;
  }

  /**
   * @throws IOException when it could not be sealed; then nothing of it is recorded
   */
  Taken take(String caseId, String name, InputStream in, Viewer by) throws IOException {
    Sealing sealing = collecting.seal(caseId, name, in, by);
    Item item = sealing.item();
    if (!sealing.isNew() && item.state() != Item.State.SEALED) {
      return new Taken(item.id(), item.name(), false, true, Words.here().say("intake.before"));
    }
    return read(item);
  }

  /** Raises what the record now gives grounds for. */
  int warn(String caseId) {
    return warning.raise(caseId, asOf.day(caseId, null)).size();
  }

  private Taken read(Item first) throws IOException {
    Deque<Item> waiting = new ArrayDeque<>();
    waiting.add(first);
    int candidates = 0;
    int members = 0;
    String problem = "";
    while (!waiting.isEmpty()) {
      switch (establishing.read(waiting.remove())) {
        case ReadOutcome.Read read -> candidates += read.candidates();
        case ReadOutcome.Unpacked unpacked -> {
          members += unpacked.members().size();
          waiting.addAll(unpacked.members());
        }
        case ReadOutcome.Unread unread -> problem = unread.reason() + " " + unread.whatToDo();
        case ReadOutcome.Known known -> {}
      }
    }
    return taken(first, candidates, members, problem);
  }

  private static Taken taken(Item item, int candidates, int members, String problem) {
    String line =
        problem.isEmpty()
            ? Words.here().say("intake.read", candidates, members)
            : Words.here().say("intake.unread", problem);
    return new Taken(item.id(), item.name(), true, problem.isEmpty(), line);
  }
}
