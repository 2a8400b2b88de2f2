package org.tocsin.ledger.proof;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tocsin.ledger.merkle.Hash;
import org.tocsin.ledger.merkle.TreeHash;
import tools.jackson.databind.JsonNode;

/**
 * The public form of a fact: its kind, its claimed time and one commitment a part. It holds no
 * content; part names are words of the software, never of a source.
 *
 * @param kind what happened, in the past tense, such as {@code ItemSealed}
 * @param at claimed time
 * @param commitments part name to commitment, sorted by name
 * @param text the exact bytes in the log, as text: RFC 8785 JSON
 */
public record Leaf(String kind, Instant at, SortedMap<String, Hash> commitments, String text) {
  /** Longest leaf, in bytes. */
  public static final int MAX_BYTES = 4096;

  private static final int VERSION = 1;
  private static final String AT = "{\"at\":\"";
  private static final String KIND_BEFORE = "},\"kind\":\"";
  private static final String END = "\",\"v\":1}";
  private static final Pattern KIND = Pattern.compile("[A-Z][A-Za-z0-9]{0,63}");
  private static final Pattern PART = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");

  /** Copies the map. */
  public Leaf {
    commitments = Collections.unmodifiableSortedMap(new TreeMap<>(commitments));
  }

  /**
   * Commits to the parts of a fact.
   *
   * @param secret 32 random bytes of this fact alone
   * @throws IllegalArgumentException when kind or part names are not plain words, a value has no
   *     exact canonical form, or the leaf would be longer than 4096 bytes
   */
  public static Leaf commit(String kind, Instant at, Map<String, JsonNode> parts, Hash secret) {
    SortedMap<String, Hash> commitments = new TreeMap<>();
    Salts salts = new Salts(secret);
    for (Map.Entry<String, JsonNode> part : parts.entrySet()) {
      String name = part.getKey();
      try {
        EcmaNumber.requireExact(part.getValue());
        commitments.put(name, Commitment.to(salts.of(name), part.getValue()));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("part \"" + name + "\": " + e.getMessage(), e);
      }
    }
    Leaf leaf = new Leaf(kind, at, commitments, write(kind, at, commitments));
    leaf.validate();
    return leaf;
  }

  /**
   * Reads a leaf and insists on its canonical form.
   *
   * @throws IllegalArgumentException when it is no leaf of version 1
   */
  public static Leaf parse(String text) {
    JsonNode json = Jcs.parse(text);
    require(json.isObject() && json.size() == 4, "expected at, commitments, kind and v");
    require(json.path("v").isInt() && json.path("v").intValue() == VERSION, "unknown version");
    require(json.path("kind").isString() && json.path("at").isString(), "kind or at is no text");
    require(json.path("commitments").isObject(), "no commitments");
    SortedMap<String, Hash> commitments = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : json.path("commitments").properties()) {
      require(entry.getValue().isString(), "a commitment is no text");
      commitments.put(entry.getKey(), Hash.fromBase64(entry.getValue().stringValue()));
    }
    Leaf leaf =
        new Leaf(
            json.path("kind").stringValue(),
            instant(json.path("at").stringValue()),
            commitments,
            text);
    leaf.validate();
    require(text.equals(write(leaf.kind, leaf.at, commitments)), "not in canonical form");
    return leaf;
  }

  /**
   * Kind and time of a leaf.
   *
   * @param at as in the leaf
   */
  public record Head(String kind, Instant at) {}

  /**
   * Kind and time out of a leaf in canonical form, without its commitments: for bytes that are
   * known to be as they were written.
   *
   * @throws IllegalArgumentException when it is no leaf of version 1
   */
  public static Head head(String text) {
    int at = text.indexOf('"', AT.length());
    int kind = text.lastIndexOf(KIND_BEFORE);
    boolean sound = text.startsWith(AT) && at > 0 && kind > at && text.endsWith(END);
    require(sound, "not in canonical form");
    return new Head(
        text.substring(kind + KIND_BEFORE.length(), text.length() - END.length()),
        instant(text.substring(AT.length(), at)));
  }

  /** The bytes in the log. */
  public byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The leaf's hash in the tree. */
  public Hash hash() {
    return TreeHash.leaf(bytes());
  }

  boolean commitsTo(String part, Hash commitment) {
    return commitment.equals(commitments.get(part));
  }

  private void validate() {
    if (!KIND.matcher(kind).matches()) {
      throw malformed("kind \"" + kind + "\" is not one word such as ItemSealed");
    }
    for (String part : commitments.keySet()) {
      if (!PART.matcher(part).matches()) {
        throw malformed("part name \"" + part + "\" is not one plain word");
      }
    }
    int bytes = bytes().length;
    if (bytes > MAX_BYTES) {
      throw malformed(
          "%d bytes with %d parts, at most %d: put several values into one part"
              .formatted(bytes, commitments.size(), MAX_BYTES));
    }
  }

  private static String write(String kind, Instant at, SortedMap<String, Hash> commitments) {
    StringBuilder text = new StringBuilder("{\"at\":").append(Jcs.quoted(at.toString()));
    text.append(",\"commitments\":{");
    String separator = "";
    for (Map.Entry<String, Hash> commitment : commitments.entrySet()) {
      text.append(separator).append(Jcs.quoted(commitment.getKey()));
      text.append(":\"").append(commitment.getValue().base64()).append('"');
      separator = ",";
    }
    return text.append("},\"kind\":").append(Jcs.quoted(kind)).append(",\"v\":1}").toString();
  }

  private static Instant instant(String text) {
    try {
      return WrittenInstant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("malformed leaf: bad time", e);
    }
  }

  private static void require(boolean condition, String complaint) {
    if (!condition) {
      throw malformed(complaint);
    }
  }

  private static IllegalArgumentException malformed(String complaint) {
    return new IllegalArgumentException("malformed leaf: " + complaint);
  }
}
