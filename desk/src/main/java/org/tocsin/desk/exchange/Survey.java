package org.tocsin.desk.exchange;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.tocsin.desk.exchange.form.ReadRecord;
import org.tocsin.desk.exchange.form.RecordReader;
import org.tocsin.desk.exchange.form.Source;
import org.tocsin.desk.exchange.sheet.RefusedFile;
import org.tocsin.desk.exchange.sheet.SheetLimits;

/**
 * Goes through a file whose records link to each other before anything of it is taken: which keys
 * there are, and which of them lead to a record that can be taken. A link to one that cannot is no
 * link, which may stop the record that needs it; so the file is gone through until nothing changes.
 */
final class Survey {
  private static final int ROUNDS = 12;

  private final Source source;
  private final RecordReader reader;
  private final KeyFinder keys;
  private final Taker taker;

  Survey(Source source, RecordReader reader, KeyFinder keys, Taker taker) {
    this.source = source;
    this.reader = reader;
    this.keys = keys;
    this.taker = taker;
  }

  void run() throws IOException {
    keys.leaveOpen(true);
    source.read(raw -> {
      if (raw.number() > SheetLimits.STANDARD.rows()) {
        throw new RefusedFile(
            "it has more than %,d records".formatted(SheetLimits.STANDARD.rows()),
            "split it into several files");
      }
      ReadRecord read = reader.read(raw);
      if (read.isTaken() && !raw.key().isEmpty()) {
        keys.add(raw.key(), new KeyFinder.Arriving(taker.nextId(read), raw.type(), raw.number()));
      }
      return true;
    });
    keys.leaveOpen(false);
    for (int round = 0; round < ROUNDS && removesSome(); round++) {
      // each round may leave other records without a link that they need
    }
  }

  private boolean removesSome() throws IOException {
    Set<String> lost = new HashSet<>();
    source.read(raw -> {
      boolean bears =
          keys.find(raw.key()).filter(arriving -> arriving.number() == raw.number()).isPresent();
      if (bears) {
        ReadRecord read = reader.read(raw);
        if (!read.isTaken() || taker.refusal(read).isPresent()) {
          lost.add(raw.key());
        }
      }
      return true;
    });
    lost.forEach(keys::remove);
    return !lost.isEmpty();
  }
}
