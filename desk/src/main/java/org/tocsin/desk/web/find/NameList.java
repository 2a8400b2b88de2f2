package org.tocsin.desk.web.find;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.tocsin.desk.find.Finding;

/**
 * A list of names: one a line, or the first column of a table; each name once, in order.
 *
 * @param wrong key of what is wrong with it, "" for nothing
 */
record NameList(List<String> names, String wrong) {
  private static final long MOST_BYTES = 1 << 20;
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  static NameList of(String typed, @Nullable MultipartFile file) throws IOException {
    Set<String> names = new LinkedHashSet<>();
    typed.lines().forEach(line -> add(names, line));
    if (file != null && !file.isEmpty()) {
      if (file.getSize() > MOST_BYTES) {
        return new NameList(List.of(), "find.names.too_large");
      }
      try {
        addFirstColumn(names, new String(file.getBytes(), StandardCharsets.UTF_8));
      } catch (IOException | UncheckedIOException | IllegalStateException notCsv) {
        return new NameList(List.of(), "find.names.no_table");
      }
    }
    if (names.isEmpty()) {
      return new NameList(List.of(), "find.names.none");
    }
    return names.size() > Finding.MOST_NAMES
        ? new NameList(List.of(), "find.names.too_many")
        : new NameList(List.copyOf(names), "");
  }

  private static void addFirstColumn(Set<String> names, String table) throws IOException {
    boolean marked = !table.isEmpty() && table.charAt(0) == BYTE_ORDER_MARK;
    String text = marked ? table.substring(1) : table;
    CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
    try (CSVParser rows = CSVParser.parse(new StringReader(text), format)) {
      for (CSVRecord row : rows) {
        add(names, row.get(0));
      }
    }
  }

  private static void add(Set<String> names, String line) {
    String name = line.strip();
    if (!name.isEmpty()) {
      names.add(name);
    }
  }
}
