package org.tocsin.reader.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How common each group of one to three letters is in each language, as read from languages.txt.
 */
final class GramTable {
  private static final float UNSEEN_SHORT = -11.5f;
  private static final float UNSEEN_LONG = -12.4f;

  private final List<String> languages = new ArrayList<>();
  private final Map<Long, float[]> grams = new HashMap<>();

  static GramTable standard() {
    GramTable table = new GramTable();
    try (InputStream in = GramTable.class.getResourceAsStream("languages.txt")) {
      if (in == null) {
        throw new IllegalStateException("missing languages.txt");
      }
      table.read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  private void read(BufferedReader lines) throws IOException {
    List<String[]> rows = new ArrayList<>();
    List<Integer> owners = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("[")) {
        languages.add(line.substring(1, line.indexOf(']')));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        rows.add(line.split(" "));
        owners.add(languages.size() - 1);
      }
    }
    for (int i = 0; i < rows.size(); i++) {
      add(rows.get(i), owners.get(i));
    }
  }

  private void add(String[] row, int language) {
    float value = Integer.parseInt(row[0]) / 100f;
    for (int i = 1; i < row.length; i++) {
      String gram = row[i].replace('_', ' ');
      grams.computeIfAbsent(key(gram, 0, gram.length()), key -> unseen(gram.length()))[language] =
          value;
    }
  }

  private float[] unseen(int length) {
    float[] values = new float[languages.size()];
    java.util.Arrays.fill(values, length < 3 ? UNSEEN_SHORT : UNSEEN_LONG);
    return values;
  }

  static long key(CharSequence text, int begin, int end) {
    long key = 0;
    for (int i = begin; i < end; i++) {
      key = key << 16 | text.charAt(i);
    }
    return key;
  }

  List<String> languages() {
    return List.copyOf(languages);
  }

  /** A value a language, or null for a group that is unseen in all of them alike. */
  float @Nullable [] find(long key) {
    return grams.get(key);
  }
}
