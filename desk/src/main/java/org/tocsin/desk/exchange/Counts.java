package org.tocsin.desk.exchange;

import java.util.Map;
import java.util.TreeMap;
import org.tocsin.desk.exchange.form.OutRecord;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Counts what an export holds, by type. Used by one export at a time. */
final class Counts {
  private final Map<String, long[]> byType = new TreeMap<>();
  private final Map<String, Long> leftOut = new TreeMap<>();
  private final Map<String, Integer> withoutConsent = new TreeMap<>();

  /**
   * @param withheld values of restricted fields that stay behind
   */
  void add(String type, long records, long statements, long withheld) {
    long[] counts = byType.computeIfAbsent(type, name -> new long[3]);
    counts[0] += records;
    counts[1] += statements;
    counts[2] += withheld;
  }

  void add(OutRecord entry) {
    long all = entry.entity().statements().size();
    long out = entry.statements().size();
    add(entry.entity().type().name(), 1, out, all - out);
  }

  /** Records that the form has no place for. */
  void leaveOut(String type) {
    leftOut.merge(type, 1L, Long::sum);
  }

  /** So many of a type stay behind because consent is missing or ends with the team. */
  void holdBack(String type, int count) {
    if (count > 0) {
      withoutConsent.merge(type, count, Integer::sum);
    }
  }

  ObjectNode withoutConsentJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    withoutConsent.forEach(json::put);
    return json;
  }

  long records() {
    return byType.values().stream().mapToLong(counts -> counts[0]).sum();
  }

  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    byType.forEach((type, counts) ->
        json.putObject(type)
            .put("records", counts[0])
            .put("statements", counts[1])
            .put("statements_withheld", counts[2]));
    return json;
  }

  ObjectNode leftOutJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    leftOut.forEach(json::put);
    return json;
  }
}
