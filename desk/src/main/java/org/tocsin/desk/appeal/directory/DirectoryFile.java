package org.tocsin.desk.appeal.directory;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One file of the directory: {@code {"institutions": [...], "removed": [ids]}}; docs/formats says
 * what an entry holds.
 *
 * @param removed ids of shipped entries that this team does not want
 */
record DirectoryFile(List<Institution> institutions, List<String> removed) {
  private static final Set<String> WAYS = Set.of("mail", "post", "web");

  static DirectoryFile read(InputStream json, String name, boolean shipped) {
    try {
      JsonNode file = JsonMapper.shared().readTree(json);
      List<Institution> all = new ArrayList<>();
      file.path("institutions").forEach(entry -> all.add(institution(entry, shipped)));
      return new DirectoryFile(all, texts(file.path("removed")));
    } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }

  private static Institution institution(JsonNode entry, boolean shipped) {
    String id = entry.path("id").asString("");
    if (!id.matches("[a-z0-9][a-z0-9-]{0,62}")) {
      throw new IllegalArgumentException("an id is small letters, digits and hyphens: " + id);
    }
    List<Institution.Seat> seats = new ArrayList<>();
    entry.path("seats").forEach(seat -> seats.add(seat(seat)));
    List<Institution.Occasion> calendar = new ArrayList<>();
    entry
        .path("calendar")
        .forEach(one ->
            calendar.add(
                new Institution.Occasion(needed(one, "what", id), needed(one, "when", id))));
    String source = needed(entry, "source", id);
    if (!source.matches("https?://\\S+")) {
      throw new IllegalArgumentException(id + " needs a web address as its source");
    }
    return new Institution(
        id,
        kind(entry, id),
        needed(entry, "name", id),
        texts(entry.path("aliases")),
        entry.path("mandate").asString(""),
        offices(entry, id),
        List.copyOf(calendar),
        List.copyOf(seats),
        entry.path("seats_expected").asInt(0),
        source,
        shipped);
  }

  private static Institution.Kind kind(JsonNode entry, String id) {
    String word = entry.path("kind").asString("");
    try {
      return Institution.Kind.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(id + " is of no kind that is known: " + word, e);
    }
  }

  private static List<Institution.Office> offices(JsonNode entry, String id) {
    List<Institution.Office> offices = new ArrayList<>();
    for (JsonNode office : entry.path("offices")) {
      List<Institution.Way> ways = new ArrayList<>();
      for (JsonNode way : office.path("channels")) {
        String kind = needed(way, "kind", id);
        String address = needed(way, "address", id);
        // the page links to it: nothing but the web may stand there
        boolean linked = !kind.equals("web") || address.matches("https?://\\S+");
        if (!WAYS.contains(kind) || !linked) {
          throw new IllegalArgumentException(id + " is reached by mail, post or web: " + kind);
        }
        ways.add(new Institution.Way(kind, address));
      }
      offices.add(new Institution.Office(needed(office, "name", id), List.copyOf(ways)));
    }
    return List.copyOf(offices);
  }

  private static Institution.Seat seat(JsonNode seat) {
    @Nullable LocalDate until =
        seat.has("until") ? LocalDate.parse(seat.path("until").asString("")) : null;
    return new Institution.Seat(
        seat.path("who").asString(""),
        seat.path("seat").asString(""),
        LocalDate.parse(seat.path("from").asString("")),
        until);
  }

  private static String needed(JsonNode node, String field, String id) {
    String text = node.path(field).asString("").strip();
    if (text.isEmpty()) {
      throw new IllegalArgumentException(id + " needs a " + field);
    }
    return text;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asString("")));
    return List.copyOf(texts);
  }
}
