package org.tocsin.desk.appeal.sanction.list;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Entities of FollowTheMoney, one JSON document a line, as OpenSanctions publishes them. Entities
 * that name nobody (addresses, passports as things of their own, links) are left out and counted.
 */
final class FtmLines {
  private static final int LONGEST_LINE = 4_000_000;

  private FtmLines() {}

  /** The latest day any entity changed is taken for the day of the edition. */
  static Optional<LocalDate> read(BufferedReader in, Gathering to) throws IOException {
    Optional<LocalDate> last = Optional.empty();
    StringBuilder line = new StringBuilder();
    int number = 0;
    while (next(in, line)) {
      number++;
      if (line.isEmpty()) {
        continue;
      }
      JsonNode entity;
      try {
        entity = JsonMapper.shared().readTree(line.toString());
      } catch (JacksonException e) {
        to.leaveOut("line " + number + " is no JSON");
        continue;
      }
      add(entity, to);
      Optional<LocalDate> changed = Days.edition(entity.path("last_change").asString(""), false);
      if (changed.isPresent() && last.filter(l -> !changed.get().isAfter(l)).isEmpty()) {
        last = changed;
      }
    }
    return last;
  }

  /** Reads one line within a bound, since a file of one endless line would fill the memory. */
  private static boolean next(BufferedReader in, StringBuilder line) throws IOException {
    line.setLength(0);
    int letter = in.read();
    if (letter < 0) {
      return false;
    }
    while (letter >= 0 && letter != '\n') {
      if (letter != '\r') {
        line.append((char) letter);
      }
      if (line.length() > LONGEST_LINE) {
        throw new RefusedList("a line of the file is longer than any entity");
      }
      letter = in.read();
    }
    return true;
  }

  private static void add(JsonNode entity, Gathering to) {
    String kind = kind(entity.path("schema").asString(""));
    if (kind.isEmpty()) {
      to.leaveOut("an entity of the kind " + entity.path("schema").asString("?") + " names nobody");
      return;
    }
    JsonNode of = entity.path("properties");
    to.begin(entity.path("id").asString(""), kind);
    to.name(entity.path("caption").asString(""), "main");
    of.path("name").forEach(one -> to.name(one.asString(""), "alias"));
    of.path("alias").forEach(one -> to.name(one.asString(""), "alias"));
    of.path("weakAlias").forEach(one -> to.name(one.asString(""), "weak"));
    of.path("birthDate").forEach(one -> to.birth(one.asString("")));
    for (String field : new String[] {"nationality", "citizenship", "country", "jurisdiction"}) {
      of.path(field).forEach(one -> to.country(one.asString("")));
    }
    for (String field :
        new String[] {
          "passportNumber", "idNumber", "taxNumber", "registrationNumber", "imoNumber"
        }) {
      of.path(field).forEach(one -> to.identifier(field, one.asString("")));
    }
    of.path("program").forEach(one -> to.programme(one.asString("")));
    of.path("topics").forEach(one -> to.programme(one.asString("")));
    entity.path("datasets").forEach(one -> to.programme(one.asString("")));
    to.listedOn(entity.path("first_seen").asString("").split("T", 2)[0]);
    of.path("notes").forEach(one -> to.remark(one.asString("")));
    to.reference(entity.path("id").asString("")).end();
  }

  private static String kind(String schema) {
    return switch (schema) {
      case "Person" -> "person";
      case "Organization", "Company", "LegalEntity", "PublicBody" -> "organisation";
      case "Vessel" -> "vessel";
      case "Airplane" -> "aircraft";
      default -> "";
    };
  }
}
