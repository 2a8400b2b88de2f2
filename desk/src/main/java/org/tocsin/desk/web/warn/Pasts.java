package org.tocsin.desk.web.warn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.tocsin.desk.Desk;
import org.tocsin.desk.Past;
import org.tocsin.desk.Rooms;
import org.tocsin.desk.journal.Journal;

/**
 * The rooms as they stood at the end of a day. The last one is kept, since people step through days
 * that often hold the same facts. Thread-safe: one at a time.
 */
@Component
final class Pasts implements DisposableBean {
  private final Desk desk;
  private @Nullable Past past;
  private long held = -1;

  Pasts(Desk desk) {
    this.desk = desk;
  }

  /** How many facts were on record at the end of a day, in UTC. */
  long facts(LocalDate day) {
    Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    Journal journal = desk.journal();
    long low = 0;
    long high = journal.size();
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (journal.get(middle).at().isBefore(end)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Looks at the rooms as they stood after some number of facts. */
  synchronized <T> T look(long facts, Function<Rooms, T> question) {
    Past known = past;
    if (known == null || held != facts) {
      destroy();
      try {
        known = desk.past(facts);
      } catch (IOException e) {
        throw new UncheckedIOException("the past cannot be laid out", e);
      }
      past = known;
      held = facts;
    }
    return question.apply(known.rooms());
  }

  @Override
  public synchronized void destroy() {
    Past known = past;
    past = null;
    held = -1;
    if (known != null) {
      known.close();
    }
  }
}
