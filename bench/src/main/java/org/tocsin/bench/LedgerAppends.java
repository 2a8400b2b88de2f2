package org.tocsin.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.tocsin.ledger.Draft;
import org.tocsin.ledger.Ledger;
import org.tocsin.ledger.LedgerOptions;

/**
 * Durable appends a second, with a number of entries a batch. Each append returns when its batch is
 * on the disk and in the signed log; the plain side forces the same content without any of it.
 */
record LedgerAppends(int batchSize, Scale scale) implements Measurement {
  private static final long RAW_FILE_BYTES = 64L << 20;

  @Override
  public Row run(Path scratch) throws IOException {
    SampleFact facts = new SampleFact();
    try (Ledger ledger = Ledger.open(scratch.resolve("ledger"), LedgerOptions.defaults());
        RawFile raw = new RawFile(scratch.resolve("raw"), RAW_FILE_BYTES)) {
      Turns turns =
          Turns.take(
              scale.rounds(),
              round -> entriesPerSecond(batches(facts, round), ledger::append),
              round ->
                  entriesPerSecond(
                      batches(facts, round),
                      batch -> raw.append(ByteBuffer.wrap(facts.plainBytes(batch)))));
      String entries = batchSize == 1 ? "1 entry" : batchSize + " entries";
      return Row.of("ledger append, " + entries + " a batch", "entries/s", turns);
    }
  }

  private List<List<Draft>> batches(SampleFact facts, int round) {
    int first = round * scale.appendsPerRound() * batchSize;
    return IntStream.range(0, scale.appendsPerRound())
        .mapToObj(batch -> facts.drafts(batchSize, first + batch * batchSize))
        .toList();
  }

  private double entriesPerSecond(List<List<Draft>> batches, Appending appending)
      throws IOException {
    double seconds =
        Stopwatch.seconds(() -> {
          for (List<Draft> batch : batches) {
            appending.append(batch);
          }
        });
    return batches.size() * batchSize / seconds;
  }

  /** Takes one batch to the disk. */
  @FunctionalInterface
  private interface Appending {
    void append(List<Draft> batch) throws IOException;
  }
}
