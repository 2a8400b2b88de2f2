package org.tocsin.desk.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What became of a whole file. The counts balance: records are those taken and those refused.
 *
 * @param digest SHA-256 of the original, hex
 * @param records how many the file holds; blank rows are none
 * @param taken how many became an entity, a claim or an item
 * @param refused how many did not, each with its reason among the outcomes
 * @param valuesTaken values taken as they stand, {@code valuesChanged} otherwise than they stand
 * @param reasons how often each reason was given, of values and of records
 * @param leftOut columns that somebody chose to leave out
 * @param notes what of the file was left unread on purpose
 * @param outcomes SHA-256 of the sealed table of outcomes, hex
 */
public record Receipt(
    String digest,
    FileForm form,
    long records,
    long taken,
    long refused,
    long valuesTaken,
    long valuesChanged,
    long valuesRefused,
    Map<String, Long> reasons,
    List<String> leftOut,
    List<String> notes,
    String outcomes) {

  public Receipt {
    if (records != taken + refused) {
      throw new IllegalStateException(
          "the counts do not balance: %d records, %d taken, %d refused"
              .formatted(records, taken, refused));
    }
    reasons = java.util.Collections.unmodifiableMap(new TreeMap<>(reasons));
    leftOut = List.copyOf(leftOut);
    notes = List.copyOf(notes);
  }

  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("item_sha256", digest).put("form", form.name());
    json.put("records", records).put("taken", taken).put("refused", refused);
    json.putObject("values")
        .put("taken", valuesTaken)
        .put("changed", valuesChanged)
        .put("refused", valuesRefused);
    ObjectNode why = json.putObject("reasons");
    reasons.forEach(why::put);
    leftOut.forEach(json.putArray("left_out")::add);
    notes.forEach(json.putArray("notes")::add);
    json.put("outcomes_sha256", outcomes);
    return json;
  }

  static Receipt fromJson(JsonNode json) {
    Map<String, Long> reasons = new TreeMap<>();
    json.path("reasons")
        .properties()
        .forEach(reason -> reasons.put(reason.getKey(), reason.getValue().asLong(0)));
    JsonNode values = json.path("values");
    return new Receipt(
        json.path("item_sha256").asString(""),
        FileForm.valueOf(json.path("form").asString("")),
        json.path("records").asLong(0),
        json.path("taken").asLong(0),
        json.path("refused").asLong(0),
        values.path("taken").asLong(0),
        values.path("changed").asLong(0),
        values.path("refused").asLong(0),
        reasons,
        texts(json.path("left_out")),
        texts(json.path("notes")),
        json.path("outcomes_sha256").asString(""));
  }

  static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(element -> texts.add(element.asString("")));
    return texts;
  }
}
