package org.tocsin.reader;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON form of a {@link Reading}, as {@code docs/formats/reading.md} describes it: snake-case
 * names, lower-case enum values, nulls written. Thread-safe.
 */
public final class ReadingJson {
  private final JsonMapper compact =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
          .build();
  private final JsonMapper indented =
      compact.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** One line of JSON. */
  public String write(Reading reading) {
    return compact.writeValueAsString(reading);
  }

  /** The same, laid out for people. */
  public String writeIndented(Reading reading) {
    return indented.writeValueAsString(reading);
  }

  /**
   * Reads what {@link #write} wrote; unknown fields are ignored, so that a later version can add
   * some.
   *
   * @throws IllegalArgumentException when the text is not a reading; the message says where
   */
  public Reading parse(String json) {
    try {
      return compact.readValue(json, Reading.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not a reading: " + e.getOriginalMessage(), e);
    }
  }
}
