package org.tocsin.desk.exchange;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tocsin.desk.exchange.form.CellOutcome;
import org.tocsin.desk.exchange.form.ReadRecord;
import org.tocsin.desk.exchange.form.Why;

/** Counts what becomes of a file. Used by one import at a time. */
final class Tally {
  private final Map<String, Long> reasons = new TreeMap<>();
  private long taken;
  private long refused;
  private long valuesTaken;
  private long valuesChanged;
  private long valuesRefused;

  void add(ReadRecord read, boolean isTaken) {
    taken += isTaken ? 1 : 0;
    refused += isTaken ? 0 : 1;
    count(read.refusal());
    for (CellOutcome value : read.outcomes()) {
      count(value.why());
      switch (value.kind()) {
        case TAKEN -> valuesTaken++;
        case CHANGED -> valuesChanged++;
        case REFUSED -> valuesRefused++;
      }
    }
  }

  void addRecord(boolean isTaken, Why why) {
    taken += isTaken ? 1 : 0;
    refused += isTaken ? 0 : 1;
    count(why);
  }

  private void count(Why why) {
    if (why != Why.AS_IS) {
      reasons.merge(why.name(), 1L, Long::sum);
    }
  }

  long records() {
    return taken + refused;
  }

  Receipt receipt(
      String digest, FileForm form, List<String> leftOut, List<String> notes, String outcomes) {
    return new Receipt(
        digest,
        form,
        records(),
        taken,
        refused,
        valuesTaken,
        valuesChanged,
        valuesRefused,
        reasons,
        leftOut,
        notes,
        outcomes);
  }
}
