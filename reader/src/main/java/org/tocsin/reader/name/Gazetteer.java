package org.tocsin.reader.name;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Places by any of their names, from a packed read-only file: a table of name hashes in ascending
 * order, each with the number of a place, and the columns of the places. Nothing is made into
 * objects until it is looked up, so that loading costs little more than unpacking. {@code
 * GazetteerPacker} in the tests writes the file and says how it is laid out.
 */
public final class Gazetteer {
  /**
   * One place.
   *
   * @param id GeoNames id; 0 for a division, country or area, whose point is the middle of its
   *     settlements
   * @param country ISO 3166; empty for an area
   * @param division GeoNames code of the first-order division, such as {@code LA} in the United
   *     States; empty when it has none
   * @param population of its settlements, in 2024 or before
   */
  public record Entry(
      long id,
      double latitude,
      double longitude,
      String country,
      String division,
      int population,
      Kind kind) {}

  /** What kind of place. */
  public enum Kind {
    SETTLEMENT,
    /** Seat of a first-order division. */
    SEAT,
    CAPITAL,
    /** First-order division: a state, province, governorate. */
    DIVISION,
    /** Second-order division: a county, district. */
    DISTRICT,
    COUNTRY,
    /** A continent, an ocean, a part of the world without borders of its own. */
    AREA
  }

  static final int SETTLEMENT = Kind.SETTLEMENT.ordinal();
  static final int SEAT = Kind.SEAT.ordinal();
  static final int CAPITAL = Kind.CAPITAL.ordinal();
  static final int DIVISION = Kind.DIVISION.ordinal();
  static final int DISTRICT = Kind.DISTRICT.ordinal();
  static final int COUNTRY = Kind.COUNTRY.ordinal();
  static final int AREA = Kind.AREA.ordinal();

  /** Set in the kind of what a text may name without saying where it is. */
  static final int KNOWN = 0x40;

  static final double DEGREE = 10_000;

  /** Before the code of a country, to make the name under which its point is packed. */
  static final String COUNTRY_NAME = "iso3166:";

  private static final String RESOURCE = "/org/tocsin/reader/gazetteer/places.bin.gz";
  private static final int HEADER_BYTES = 12;

  /**
   * A column of numbers: one plane of bytes after the other, the highest first.
   *
   * @param at offset of the first plane
   */
  private record Column(byte[] data, int at, int rows, int bytes) {
    long get(int row) {
      long value = 0;
      for (int plane = 0; plane < bytes; plane++) {
        value = value << 8 | (data[at + plane * rows + row] & 0xff);
      }
      return value;
    }

    int end() {
      return at + rows * bytes;
    }

    Column next(int width) {
      return new Column(data, end(), rows, width);
    }
  }

  private final int names;
  private final int places;
  private final Column hashes;
  private final Column numbers;
  private final Column ids;
  private final Column latitudes;
  private final Column longitudes;
  private final Column populations;
  private final Column codes;
  private final Column kinds;
  private final List<String> divisions;

  private Gazetteer(byte[] bytes) throws IOException {
    ByteBuffer header = ByteBuffer.wrap(bytes);
    this.names = header.getInt(0);
    this.places = header.getInt(4);
    this.hashes = new Column(bytes, HEADER_BYTES, names, 6);
    this.numbers = hashes.next(4);
    this.ids = new Column(bytes, numbers.end(), places, 4);
    this.latitudes = ids.next(4);
    this.longitudes = latitudes.next(4);
    this.populations = longitudes.next(4);
    this.codes = populations.next(2);
    this.kinds = codes.next(1);
    this.divisions = codes(bytes, kinds.end(), header.getInt(8));
  }

  private static List<String> codes(byte[] bytes, int at, int count) throws IOException {
    List<String> codes = new ArrayList<>(count);
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(bytes, at, bytes.length - at))) {
      for (int i = 0; i < count; i++) {
        codes.add(in.readUTF());
      }
    }
    return List.copyOf(codes);
  }

  /** Reads the packed file that ships with the library. */
  public static Gazetteer standard() {
    try (InputStream in = Gazetteer.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the gazetteer is missing from the library: " + RESOURCE);
      }
      return new Gazetteer(new GZIPInputStream(in, 1 << 16).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the gazetteer", e);
    }
  }

  /** The best known settlement of that name, or null; hamlets are not known by their name alone. */
  public @Nullable Entry find(String name) {
    long wanted = hash(name);
    for (int slot = firstSlot(wanted); slot < names && hashes.get(slot) == wanted; slot++) {
      int place = (int) numbers.get(slot);
      int kind = (int) kinds.get(place);
      if ((kind & KNOWN) != 0 && (kind & ~KNOWN) <= CAPITAL) {
        return entry(place);
      }
    }
    return null;
  }

  /** Every place of that name, the most populous first. */
  public List<Entry> all(String name) {
    long wanted = hash(name);
    List<Entry> found = new ArrayList<>();
    for (int slot = firstSlot(wanted); slot < names && hashes.get(slot) == wanted; slot++) {
      found.add(entry((int) numbers.get(slot)));
    }
    return found;
  }

  /** Where a country is shown by one point, or null. */
  public @Nullable Entry country(String code) {
    List<Entry> found = all(COUNTRY_NAME + code);
    return found.isEmpty() ? null : found.get(0);
  }

  /** A first-order division by its country and GeoNames code, or null. */
  public @Nullable Entry division(String country, String code) {
    List<Entry> found = all(COUNTRY_NAME + country + "." + code);
    return found.isEmpty() ? null : found.get(0);
  }

  /** The settlement nearest to a point, on a sphere. */
  public Entry nearest(double latitude, double longitude) {
    int best = 0;
    double least = Double.MAX_VALUE;
    double narrow = Math.cos(Math.toRadians(latitude));
    for (int i = 0; i < places; i++) {
      if ((kinds.get(i) & ~KNOWN) <= CAPITAL) {
        double north = (int) latitudes.get(i) / DEGREE - latitude;
        double east = Math.abs((int) longitudes.get(i) / DEGREE - longitude);
        east = Math.min(east, 360 - east) * narrow;
        double distance = north * north + east * east;
        if (distance < least) {
          least = distance;
          best = i;
        }
      }
    }
    return entry(best);
  }

  private int firstSlot(long wanted) {
    int low = 0;
    int high = names;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (hashes.get(middle) < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private Entry entry(int place) {
    String code = divisions.get((int) codes.get(place));
    return new Entry(
        ids.get(place),
        (int) latitudes.get(place) / DEGREE,
        (int) longitudes.get(place) / DEGREE,
        code.substring(0, 2).strip(),
        code.substring(2),
        (int) populations.get(place),
        Kind.values()[(int) kinds.get(place) & ~KNOWN]);
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
