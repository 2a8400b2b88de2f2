package org.tocsin.desk.warn.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.foresight.alert.TrackRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a rule would have given in the past of a case.
 *
 * @param asOf the last day that was looked at
 * @param outcomes how many things that happened it was held against
 * @param firings in the order of the days
 */
public record Trial(
    LocalDate asOf,
    int outcomes,
    TrackRecord record,
    List<Fired> firings,
    String by,
    Instant at,
    long leaf) {

  /**
   * One alert it would have raised.
   *
   * @param on the day it would have been raised
   * @param day the day it speaks of
   */
  public record Fired(LocalDate on, LocalDate day, String headline, List<String> evidence) {}

  static ObjectNode json(LocalDate asOf, int outcomes, TrackRecord record, List<Firing> firings) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("as_of", asOf.toString()).put("outcomes", outcomes);
    json.put("truly", record.truly()).put("falsely", record.falsely());
    json.put("open", record.open()).put("missed", record.missed());
    record.leadDays().forEach(json.putArray("lead_days")::add);
    var list = json.putArray("firings");
    for (Firing firing : firings) {
      ObjectNode one = list.addObject().put("on", firing.firedOn().toString());
      one.put("day", firing.alert().day().toString());
      one.put("headline", firing.alert().headline());
      firing.evidence().forEach(one.putArray("evidence")::add);
    }
    return json;
  }

  static Trial of(JsonNode json, String by, Instant at, long leaf) {
    List<Integer> leads = new ArrayList<>();
    json.path("lead_days").forEach(lead -> leads.add(lead.asInt(0)));
    List<Fired> firings = new ArrayList<>();
    for (JsonNode one : json.path("firings")) {
      List<String> evidence = new ArrayList<>();
      one.path("evidence").forEach(id -> evidence.add(id.asString("")));
      firings.add(
          new Fired(
              LocalDate.parse(one.path("on").asString("")),
              LocalDate.parse(one.path("day").asString("")),
              one.path("headline").asString(""),
              evidence));
    }
    TrackRecord record =
        new TrackRecord(
            json.path("truly").asInt(0),
            json.path("falsely").asInt(0),
            json.path("open").asInt(0),
            json.path("missed").asInt(0),
            leads);
    return new Trial(
        LocalDate.parse(json.path("as_of").asString("")),
        json.path("outcomes").asInt(0),
        record,
        List.copyOf(firings),
        by,
        at,
        leaf);
  }
}
