package org.tocsin.desk.collect;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.tocsin.desk.journal.SealedStore;

/**
 * Something that has arrived and is to become an item.
 *
 * @param name the name it came with
 * @param mediaType what it is said to be
 * @param from one plain line for its custody ("received from device key 3")
 * @param compartment where it is to stand, "" for the open
 */
public record Parcel(
    String name, String mediaType, String from, String compartment, Content content) {

  /** The bytes, or where they lie. */
  public sealed interface Content {
    /** SHA-256, hex. */
    String digest();

    long bytes();
  }

  /** Bytes few enough to stand in the fact itself: then one write makes both durable. */
  public record Small(String digest, long bytes, String base64) implements Content {
    /** Most bytes that a fact carries. */
    public static final int MOST_BYTES = 64 << 10;

    /**
     * @throws IllegalArgumentException when there are more than {@link #MOST_BYTES}
     */
    public static Small of(byte[] content) {
      if (content.length > MOST_BYTES) {
        throw new IllegalArgumentException(content.length + " bytes are too many for a fact");
      }
      return new Small(
          sha256(content), content.length, Base64.getEncoder().encodeToString(content));
    }
  }

  /** Bytes that were sealed before. */
  public record Kept(SealedStore.Stored stored) implements Content {
    @Override
    public String digest() {
      return stored.digest();
    }

    @Override
    public long bytes() {
      return stored.bytes();
    }
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
