package org.tocsin.bench.sanctions;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One way of writing names of a language, such as BGN/PCGN 1947 for Russian. It goes forward only:
 * from how the language writes a name to how the system does.
 *
 * @param script what a reader sees
 * @param rules the longest spelling first applies; none for names as they are written
 * @param isSetAside whether nothing was fitted on it
 */
record Writing(
    String key,
    String language,
    String script,
    String title,
    Map<String, String> rules,
    boolean isSetAside) {
  private static final int LONGEST = 2;

  /** Every third system of the table is set aside. */
  private static final int SET_ASIDE = 3;

  /** Every system of systems.tsv. */
  static List<Writing> list() throws IOException {
    Map<String, String[]> heads = new LinkedHashMap<>();
    Map<String, Map<String, String>> rules = new HashMap<>();
    for (String[] row : rows("systems.tsv")) {
      if (row[0].equals("=")) {
        heads.put(row[1], row);
      } else {
        String written = row[2].equals("-") ? "" : row[2];
        rules.computeIfAbsent(row[0], key -> new HashMap<>()).put(row[1], written);
      }
    }
    List<Writing> all = new ArrayList<>();
    heads.forEach((key, row) ->
        all.add(
            new Writing(
                key,
                row[2],
                row[3],
                row[4],
                rules.getOrDefault(key, Map.of()),
                all.size() % SET_ASIDE == SET_ASIDE - 1)));
    return List.copyOf(all);
  }

  static List<String[]> rows(String file) throws IOException {
    try (InputStream in = Writing.class.getResourceAsStream(file);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in, file), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    }
  }

  boolean isNative() {
    return rules.isEmpty();
  }

  /**
   * @param name in the letters of the language; of Arabic, in its romanisation with vowels
   */
  String write(String name) {
    if (isNative()) {
      return name;
    }
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < name.length()) {
      boolean first = at == 0 || name.charAt(at - 1) == ' ';
      int taken = 0;
      for (int length = Math.min(LONGEST, name.length() - at); length > 0; length--) {
        String spelling = name.substring(at, at + length);
        String written = first ? rules.get("^" + spelling) : null;
        written = written == null ? rules.get(spelling) : written;
        if (written != null) {
          out.append(written);
          taken = length;
          break;
        }
      }
      if (taken == 0) {
        out.append(name.charAt(at));
        taken = 1;
      }
      at += taken;
    }
    return out.toString();
  }
}
