package org.tocsin.reader.name;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * Packs GeoNames' cities500.txt into {@code places.bin.gz}: the number of names; for each name, in
 * ascending order of its hash, six bytes of hash and four of record number; then the records of id,
 * latitude and longitude in ten-thousandths of a degree, two letters of country and population. Of
 * places that share a name the most populous is kept.
 *
 * <p>Usage: {@code GazetteerPacker cities500.txt places.bin.gz}
 */
final class GazetteerPacker {
  private static final int SMALLEST = 5_000;
  private static final int SMALLEST_WITH_VARIANTS = 25_000;

  private GazetteerPacker() {}

  private record Place(int id, int latitude, int longitude, String country, int population) {}

  public static void main(String[] arguments) throws IOException {
    List<Place> places = new ArrayList<>();
    Map<Long, Integer> names = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
      String[] f = line.split("\t", -1);
      int population = Integer.parseInt(f[14]);
      boolean seat =
          f[7].equals("PPLA") || f[7].equals("PPLA2") && population >= 1_000 || f[7].equals("PPLC");
      if (population >= SMALLEST || seat) {
        places.add(
            new Place(Integer.parseInt(f[0]), degrees(f[4]), degrees(f[5]), f[8], population));
        int index = places.size() - 1;
        boolean known =
            population >= SMALLEST_WITH_VARIANTS || f[7].equals("PPLC") || f[7].equals("PPLA");
        for (String name : namesOf(f, known)) {
          names.merge(Gazetteer.hash(name), index, (a, b) -> larger(places, a, b));
        }
      }
    }
    write(Path.of(arguments[1]), places, names);
    System.out.println(places.size() + " places, " + names.size() + " names");
  }

  private static int larger(List<Place> places, int a, int b) {
    return places.get(b).population() > places.get(a).population() ? b : a;
  }

  private static int degrees(String text) {
    return (int) Math.round(Double.parseDouble(text) * 10_000);
  }

  /** Alternate names in Latin letters, and of known places in the other scripts that are read. */
  private static List<String> namesOf(String[] f, boolean known) {
    List<String> names = new ArrayList<>(List.of(f[1], f[2]));
    for (String name : f[3].split(",")) {
      boolean sane =
          name.length() > 3
              && name.length() < 30
              && !name.equals(name.toUpperCase(java.util.Locale.ROOT));
      if (known && sane && name.codePoints().allMatch(c -> c < 0x590)) {
        names.add(name);
      }
    }
    return names;
  }

  private static void write(Path file, List<Place> places, Map<Long, Integer> names)
      throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(
            new GZIPOutputStream(Files.newOutputStream(file)) {
              {
                def.setLevel(9);
              }
            })) {
      out.writeInt(names.size());
      for (Map.Entry<Long, Integer> name : names.entrySet()) {
        out.writeInt((int) (name.getKey() >>> 16));
        out.writeShort((int) (name.getKey() & 0xffff));
        out.writeInt(name.getValue());
      }
      for (Place place : places) {
        out.writeInt(place.id());
        out.writeInt(place.latitude());
        out.writeInt(place.longitude());
        out.write(place.country().getBytes(StandardCharsets.US_ASCII));
        out.writeInt(place.population());
      }
    }
  }
}
