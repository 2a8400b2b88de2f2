package org.tocsin.ledger;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tocsin.ledger.journal.Journal;
import org.tocsin.ledger.merkle.Hash;
import org.tocsin.ledger.proof.Jcs;
import org.tocsin.ledger.proof.Leaf;
import tools.jackson.databind.JsonNode;

/**
 * A fact as the journal keeps it: its secret, its exact leaf and its parts.
 *
 * <p>Bytes: version 1 (one byte), secret (32), length of the leaf (uint16), leaf, parts as a JSON
 * object in UTF-8 whose values are canonical and whose names are in the order given.
 */
record StoredFact(Hash secret, Leaf leaf, Map<String, JsonNode> parts) {
  private static final byte VERSION = 1;
  private static final int FIXED_BYTES = 1 + Hash.BYTES + Short.BYTES;

  /** Commits to a draft under a new secret. */
  static StoredFact commit(Draft draft, SecureRandom randomness) {
    byte[] secret = new byte[Hash.BYTES];
    randomness.nextBytes(secret);
    Hash factSecret = Hash.of(secret);
    Leaf leaf = Leaf.commit(draft.kind(), draft.at(), draft.parts(), factSecret);
    return new StoredFact(factSecret, leaf, draft.parts());
  }

  byte[] encode() {
    byte[] leafBytes = leaf.bytes();
    byte[] partsBytes = partsText().getBytes(StandardCharsets.UTF_8);
    int length = FIXED_BYTES + leafBytes.length + partsBytes.length;
    if (length > Journal.MAX_RECORD_BYTES) {
      throw new IllegalArgumentException(
          leaf.kind()
              + " of "
              + length
              + " bytes: seal content in the vault, keep facts below 16 MiB");
    }
    return ByteBuffer.allocate(length)
        .put(VERSION)
        .put(secret.toBytes())
        .putShort((short) leafBytes.length)
        .put(leafBytes)
        .put(partsBytes)
        .array();
  }

  /** The exact leaf out of the bytes of a record, without reading the rest. */
  static byte[] leafBytes(byte[] record) {
    int length = Short.toUnsignedInt(ByteBuffer.wrap(record).getShort(1 + Hash.BYTES));
    return Arrays.copyOfRange(record, FIXED_BYTES, FIXED_BYTES + length);
  }

  /**
   * Reads the bytes of a record.
   *
   * @throws IllegalArgumentException when they are no fact of version 1
   */
  static StoredFact decode(byte[] record) {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(record);
      if (buffer.get() != VERSION) {
        throw new IllegalArgumentException("unknown version of a journal record");
      }
      byte[] secret = new byte[Hash.BYTES];
      buffer.get(secret);
      byte[] leaf = new byte[Short.toUnsignedInt(buffer.getShort())];
      buffer.get(leaf);
      return new StoredFact(
          Hash.of(secret),
          Leaf.parse(new String(leaf, StandardCharsets.UTF_8)),
          parts(record, buffer.position()));
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException("journal record too short", e);
    }
  }

  /**
   * The fact out of the bytes of a record that was opened with the journal's key, so is as it was
   * written: what was checked then is not checked again.
   *
   * @throws IllegalArgumentException when they are no fact of version 1
   */
  static Fact fact(byte[] record, long index) {
    if (record.length < FIXED_BYTES || record[0] != VERSION) {
      throw new IllegalArgumentException("unknown version of a journal record");
    }
    int length = Short.toUnsignedInt(ByteBuffer.wrap(record).getShort(1 + Hash.BYTES));
    int end = FIXED_BYTES + length;
    Leaf.Head head = Leaf.head(new String(record, FIXED_BYTES, length, StandardCharsets.UTF_8));
    return new Fact(index, head.kind(), head.at(), parts(record, end));
  }

  /**
   * This fact with its parts as the record gives them, so that what is told now equals what is read
   * later.
   */
  StoredFact readBack(byte[] record) {
    return new StoredFact(secret, leaf, parts(record, FIXED_BYTES + leaf.bytes().length));
  }

  Fact fact(long index) {
    return new Fact(index, leaf.kind(), leaf.at(), parts);
  }

  /** Whether the leaf is what these parts commit to. */
  boolean isConsistent() {
    return Leaf.commit(leaf.kind(), leaf.at(), parts, secret).text().equals(leaf.text());
  }

  private String partsText() {
    StringBuilder text = new StringBuilder("{");
    String separator = "";
    for (Map.Entry<String, JsonNode> part : parts.entrySet()) {
      text.append(separator).append(Jcs.quoted(part.getKey())).append(':');
      text.append(Jcs.text(part.getValue()));
      separator = ",";
    }
    return text.append('}').toString();
  }

  private static Map<String, JsonNode> parts(byte[] record, int start) {
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    Jcs.parse(record, start)
        .properties()
        .forEach(part -> parts.put(part.getKey(), part.getValue()));
    return parts;
  }
}
