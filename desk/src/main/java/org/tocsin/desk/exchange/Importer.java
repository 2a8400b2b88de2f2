package org.tocsin.desk.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.exchange.form.Mapping;
import org.tocsin.desk.exchange.form.ReadRecord;
import org.tocsin.desk.exchange.form.RecordReader;
import org.tocsin.desk.exchange.form.Source;
import org.tocsin.desk.exchange.form.Why;
import org.tocsin.desk.journal.SealedStore;

/** Takes one file in, record by record and batch by batch, and seals what became of it. */
final class Importer {
  private static final int BATCH = 1_000;

  private final Source source;
  private final RecordReader reader;
  private final KeyFinder keys;
  private final Taker taker;
  private final OutcomeSheet outcomes;
  private final Tally tally;
  private final LongConsumer progress;
  private final List<ReadRecord> waiting = new ArrayList<>();

  Importer(
      Source source,
      RecordReader reader,
      KeyFinder keys,
      Taker taker,
      OutcomeSheet outcomes,
      Tally tally,
      LongConsumer progress) {
    this.source = source;
    this.reader = reader;
    this.keys = keys;
    this.taker = taker;
    this.outcomes = outcomes;
    this.tally = tally;
    this.progress = progress;
  }

  void run() throws IOException {
    if (source.isKeyed()) {
      new Survey(source, reader, keys, taker).run();
    }
    source.read(raw -> {
      waiting.add(checked(reader.read(raw)));
      if (waiting.size() == BATCH) {
        takeWaiting();
      }
      return true;
    });
    takeWaiting();
  }

  /** What the survey found out about a record that bears a key. */
  private ReadRecord checked(ReadRecord read) {
    String key = read.raw().key();
    if (!read.isTaken() || key.isEmpty() || !source.isKeyed()) {
      return read;
    }
    Optional<KeyFinder.Arriving> bearer = keys.find(key);
    if (bearer.isEmpty()) {
      return read.refused(Why.RULE, taker.refusal(read).orElse(""));
    }
    return bearer.get().number() == read.raw().number() ? read : read.refused(Why.KEY_TWICE, key);
  }

  private void takeWaiting() throws IOException {
    List<Taker.Ready> ready = new ArrayList<>();
    for (ReadRecord read : waiting) {
      if (read.isTaken()) {
        ready.add(new Taker.Ready(id(read), read));
      }
    }
    List<Optional<String>> refusals = ready.isEmpty() ? List.of() : taker.take(ready);
    int next = 0;
    for (ReadRecord read : waiting) {
      if (read.isTaken()) {
        Optional<String> refusal = refusals.get(next);
        String id = ready.get(next++).id();
        add(refusal.map(why -> read.refused(Why.RULE, why)).orElse(read), id);
      } else {
        add(read, "");
      }
    }
    waiting.clear();
    progress.accept(tally.records());
  }

  private void add(ReadRecord read, String id) throws IOException {
    outcomes.add(read, read.isTaken() ? id : "");
    tally.add(read, read.isTaken());
  }

  private String id(ReadRecord read) {
    return keys.find(read.raw().key())
        .filter(arriving -> source.isKeyed() && !read.raw().key().isEmpty())
        .map(KeyFinder.Arriving::id)
        .orElseGet(() -> taker.nextId(read));
  }

  /** Seals the outcomes and gives their receipt. */
  static Receipt receipt(
      LaidOut table,
      SealedStore store,
      Tally tally,
      String digest,
      FileForm form,
      @Nullable Mapping mapping,
      List<String> notes) {
    try (InputStream in = Files.newInputStream(table.file())) {
      String outcomes = store.seal(in).digest();
      List<String> leftOut = mapping == null ? List.of() : mapping.leftOut();
      return tally.receipt(digest, form, leftOut, notes, outcomes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
