package org.tocsin.ledger.proof;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON in the one canonical form of RFC 8785: no white space, names sorted by UTF-16 code units,
 * numbers as ECMAScript prints the nearest IEEE double.
 */
public final class Jcs {
  private static final int MAX_DEPTH = 500;
  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** What is in canonical form names nothing twice. */
  private static final JsonMapper OWN = JsonMapper.builder().build();

  private Jcs() {}

  /**
   * The canonical text of a value.
   *
   * @throws IllegalArgumentException when the value has no canonical form: a number that is not
   *     finite, an unpaired surrogate, nesting deeper than 500, or a node that is not JSON
   */
  public static String text(JsonNode value) {
    StringBuilder out = new StringBuilder();
    write(out, value, 0);
    return out.toString();
  }

  /** The canonical text in UTF-8. */
  public static byte[] bytes(JsonNode value) {
    return text(value).getBytes(StandardCharsets.UTF_8);
  }

  /** A string as a JSON literal in canonical form. */
  public static String quoted(String text) {
    StringBuilder out = new StringBuilder();
    writeString(out, text);
    return out.toString();
  }

  /**
   * Reads any JSON strictly: no duplicate names, nothing behind the value.
   *
   * @throws IllegalArgumentException when it is not such JSON
   */
  public static JsonNode parse(String json) {
    try {
      return STRICT.readTree(json);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
  }

  /**
   * Reads JSON in UTF-8 that this class wrote, from {@code start} to the end.
   *
   * @throws IllegalArgumentException when it is not JSON
   */
  public static JsonNode parse(byte[] utf8, int start) {
    try {
      return OWN.readTree(utf8, start, utf8.length - start);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static void write(StringBuilder out, JsonNode value, int depth) {
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException("JSON nested deeper than " + MAX_DEPTH);
    }
    switch (value.getNodeType()) {
      case OBJECT -> writeObject(out, value, depth);
      case ARRAY -> writeArray(out, value, depth);
      case STRING -> writeString(out, value.stringValue());
      case NUMBER -> out.append(EcmaNumber.text(value));
      case BOOLEAN -> out.append(value.booleanValue());
      case NULL -> out.append("null");
      default -> throw new IllegalArgumentException("not a JSON value: " + value.getNodeType());
    }
  }

  private static void writeObject(StringBuilder out, JsonNode object, int depth) {
    Map<String, JsonNode> sorted = new TreeMap<>();
    object.properties().forEach(property -> sorted.put(property.getKey(), property.getValue()));
    out.append('{');
    String separator = "";
    for (Map.Entry<String, JsonNode> property : sorted.entrySet()) {
      out.append(separator);
      writeString(out, property.getKey());
      out.append(':');
      write(out, property.getValue(), depth + 1);
      separator = ",";
    }
    out.append('}');
  }

  private static void writeArray(StringBuilder out, JsonNode array, int depth) {
    out.append('[');
    String separator = "";
    for (JsonNode element : array) {
      out.append(separator);
      write(out, element, depth + 1);
      separator = ",";
    }
    out.append(']');
  }

  /** What needs no care is written as one piece, which is nearly all of it. */
  private static void writeString(StringBuilder out, String text) {
    out.append('"');
    int written = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        requirePair(text, i++);
      } else if (c < 0x20 || c == '"' || c == '\\') {
        out.append(text, written, i);
        writeEscaped(out, c);
        written = i + 1;
      }
    }
    out.append(text, written, text.length()).append('"');
  }

  private static void requirePair(String text, int at) {
    if (!Character.isHighSurrogate(text.charAt(at))
        || at + 1 == text.length()
        || !Character.isLowSurrogate(text.charAt(at + 1))) {
      throw new IllegalArgumentException("unpaired surrogate in a JSON string");
    }
  }

  private static void writeEscaped(StringBuilder out, char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case '\f' -> out.append("\\f");
      case '\r' -> out.append("\\r");
      default -> out.append("\\u%04x".formatted((int) c));
    }
  }
}
