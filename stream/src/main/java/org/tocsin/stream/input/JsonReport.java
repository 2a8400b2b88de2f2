package org.tocsin.stream.input;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One line of input: an object with date and text, and perhaps id, lang and publisher. */
final class JsonReport {
  private final JsonMapper mapper = JsonMapper.builder().build();

  Entry parse(long number, String line) {
    JsonNode node = tree(line);
    if (node == null || !node.isObject()) {
      return new Entry.Bad(number, "not a JSON object on one line");
    }
    Optional<LocalDate> day = day(node);
    if (day.isEmpty()) {
      return new Entry.Bad(number, "no \"date\" of the form YYYY-MM-DD");
    }
    Optional<String> text = string(node, "text");
    if (text.isEmpty()) {
      return new Entry.Bad(number, "no \"text\", or an empty one");
    }
    return new Entry.Good(
        number,
        string(node, "id"),
        day.get(),
        text.get().getBytes(StandardCharsets.UTF_8),
        "report.txt",
        string(node, "lang"),
        string(node, "publisher"));
  }

  private @Nullable JsonNode tree(String line) {
    try {
      return mapper.readTree(line);
    } catch (JacksonException e) {
      return null;
    }
  }

  private static Optional<String> string(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isString() && !value.asString().isBlank()
        ? Optional.of(wellFormed(value.asString()))
        : Optional.empty();
  }

  /** Half a surrogate pair, which JSON can spell and no file can hold, becomes a question mark. */
  private static String wellFormed(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static Optional<LocalDate> day(JsonNode node) {
    try {
      return string(node, "date").map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
