package org.tocsin.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Hints;
import org.tocsin.reader.Reading;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hints for many inputs, one JSON object a line: input, date, lang, publisher, kind. */
final class HintsFile {
  private HintsFile() {}

  static Map<String, Hints> read(Path file) throws IOException {
    Map<String, Hints> hints = new HashMap<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        try {
          JsonNode one = JsonMapper.shared().readTree(line);
          hints.put(one.path("input").asString(""), hints(one));
        } catch (JacksonException | DateTimeParseException | IllegalArgumentException e) {
          throw new Failure(
              file + " line " + number + " is no hint: expected {\"input\", \"date\", ...}", e);
        }
      }
    }
    return hints;
  }

  private static Hints hints(JsonNode one) {
    String date = text(one, "date");
    String kind = text(one, "kind");
    return new Hints(
        date == null ? null : LocalDate.parse(date),
        text(one, "lang"),
        text(one, "publisher"),
        kind == null ? null : Reading.DocumentKind.valueOf(kind.toUpperCase(Locale.ROOT)),
        null);
  }

  private static @Nullable String text(JsonNode one, String field) {
    JsonNode value = one.path(field);
    return value.isString() && !value.asString().isBlank() ? value.asString() : null;
  }

  /** The same object with its input as the first field. */
  static String withInput(String input, String reading) {
    return "{\"input\":"
        + JsonMapper.shared().writeValueAsString(input)
        + ","
        + reading.substring(1);
  }
}
