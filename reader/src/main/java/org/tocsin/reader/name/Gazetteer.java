package org.tocsin.reader.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Populated places by any of their names, from a packed read-only file: a table of name hashes in
 * ascending order, each with the offset of a record. Nothing is made into objects until it is
 * looked up, so that loading costs no more than unpacking. {@code GazetteerPacker} in the tests
 * writes the file and says how it is laid out.
 */
public final class Gazetteer {
  /**
   * One populated place.
   *
   * @param id GeoNames id
   * @param country ISO 3166
   */
  public record Entry(long id, double latitude, double longitude, String country, int population) {}

  private static final String RESOURCE = "/org/tocsin/reader/gazetteer/places.bin.gz";
  private static final int SLOT_BYTES = 10;
  private static final int RECORD_BYTES = 18;
  private static final double DEGREE = 10_000;

  private final ByteBuffer data;
  private final int names;

  private Gazetteer(ByteBuffer data) {
    this.data = data;
    this.names = data.getInt(0);
  }

  /** Reads the packed file that ships with the library. */
  public static Gazetteer standard() {
    try (InputStream in = Gazetteer.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the gazetteer is missing from the library: " + RESOURCE);
      }
      return new Gazetteer(ByteBuffer.wrap(new GZIPInputStream(in, 1 << 16).readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the gazetteer", e);
    }
  }

  /** The best known place of that name, or null. */
  public @Nullable Entry find(String name) {
    long wanted = hash(name);
    int low = 0;
    int high = names - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int slot = 4 + middle * SLOT_BYTES;
      long hash = ((data.getInt(slot) & 0xffff_ffffL) << 16) | (data.getShort(slot + 4) & 0xffff);
      if (hash == wanted) {
        return record(data.getInt(slot + 6));
      }
      if (hash < wanted) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return null;
  }

  private Entry record(int index) {
    int at = 4 + names * SLOT_BYTES + index * RECORD_BYTES;
    byte[] code = {data.get(at + 12), data.get(at + 13)};
    return new Entry(
        Integer.toUnsignedLong(data.getInt(at)),
        data.getInt(at + 4) / DEGREE,
        data.getInt(at + 8) / DEGREE,
        new String(code, StandardCharsets.US_ASCII),
        data.getInt(at + 14));
  }

  /** FNV-1a over the lower-case name, folded to 48 bits: enough to keep the names packed apart. */
  static long hash(String name) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : name.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    return (hash ^ (hash >>> 48)) & 0xffff_ffff_ffffL;
  }
}
