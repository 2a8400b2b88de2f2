package org.tocsin.foresight;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A data file in JSON that people edit. Reading is strict: an unknown or missing field is an error,
 * since a rule that is silently half read would be worse than none.
 */
public final class DataFile {

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private static final Pattern CLOSED_LIST =
      Pattern.compile("(?:known type ids = |accepted for Enum class: )\\[([^\\]]+)]");

  private static final Pattern MISSING =
      Pattern.compile("^Missing creator property '([^']+)' \\(index \\d+\\)");

  private DataFile() {}

  /**
   * Reads a whole file into {@code type}.
   *
   * @param name what to call the file in an error
   * @throws IllegalArgumentException when the content does not fit, in one line that says where
   */
  public static <T> T read(InputStream json, Class<T> type, String name) {
    String text = text(json);
    try {
      return STRICT.readValue(text, type);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          name + " cannot be read: " + plain(e) + allowed(e) + where(e, text), e);
    }
  }

  private static String text(InputStream json) {
    try {
      return new String(json.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a file that ships beside {@code owner}.
   *
   * @throws IllegalStateException when it is not there
   */
  public static <T> T readShipped(Class<?> owner, String name, Class<T> type) {
    try (InputStream json = owner.getResourceAsStream(name)) {
      if (json == null) {
        throw new IllegalStateException("missing from the library: " + name);
      }
      return read(json, type, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The message without the names of classes and settings, which say nothing to who edits the file.
   */
  private static String plain(JacksonException e) {
    if (e instanceof ValueInstantiationException
        && e.getCause() instanceof IllegalArgumentException refused
        && refused.getMessage() != null) {
      return refused.getMessage();
    }
    return MISSING
        .matcher(e.getOriginalMessage())
        .replaceFirst("\"$1\" is missing")
        .split(" \\(class |; `|\\(for ", 2)[0]
        .strip();
  }

  /** What may stand there instead, where that is a closed list. */
  private static String allowed(JacksonException e) {
    if (e instanceof UnrecognizedPropertyException unknown
        && unknown.getKnownPropertyIds() != null) {
      List<String> known =
          unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList();
      return "; allowed here: " + String.join(", ", known);
    }
    Matcher list = CLOSED_LIST.matcher(e.getOriginalMessage());
    return list.find() ? "; allowed here: " + list.group(1) : "";
  }

  private static String where(JacksonException e, String text) {
    if (e.getLocation() != null && e.getLocation().getLineNr() >= 1) {
      return " (line %d, column %d)"
          .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    }
    // what the parser had put aside has lost its place: it is looked for by its name
    int at =
        e instanceof UnrecognizedPropertyException unknown
            ? text.indexOf("\"" + unknown.getPropertyName() + "\"")
            : -1;
    return at < 0 ? "" : " (line " + (text.substring(0, at).lines().count()) + ")";
  }
}
