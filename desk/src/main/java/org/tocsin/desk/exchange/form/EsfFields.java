package org.tocsin.desk.exchange.form;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fields of the HURIDOCS Events Standard Formats (second edition, 2001) that records travel
 * with: their codes, and the names their elements have.
 */
final class EsfFields {
  private static final String FILE = "esf-fields.tsv";
  private static final String KEY = "key";

  /**
   * @param format "event", "act" ...
   * @param element name of the element
   * @param taken what it is here when no data file says: "key", or a field; "" for nothing
   */
  private record EsfField(String format, String code, String element, String taken) {}

  private final List<EsfField> fields = load();

  /** The formats there are. */
  Set<String> formats() {
    return fields.stream().map(EsfField::format).collect(Collectors.toUnmodifiableSet());
  }

  /** The code of an element; empty when the format has none of this name. */
  Optional<String> code(String format, String element) {
    return fields.stream()
        .filter(field -> field.format().equals(format) && field.element().equals(element))
        .map(EsfField::code)
        .findFirst();
  }

  /** The element of a code; empty when it is not in the table. */
  Optional<String> element(String format, String code) {
    return fields.stream()
        .filter(field -> field.format().equals(format) && field.code().equals(code))
        .map(EsfField::element)
        .findFirst();
  }

  /** The element that holds a record's own number. */
  String keyElement(String format) {
    return fields.stream()
        .filter(field -> field.format().equals(format) && field.taken().equals(KEY))
        .map(EsfField::element)
        .findFirst()
        .orElse("record_number");
  }

  boolean isKey(String format, String code) {
    return taken(format, code).filter(KEY::equals).isPresent();
  }

  /** The field a code is taken for when no data file names the code. */
  Optional<String> taken(String format, String code) {
    return fields.stream()
        .filter(field -> field.format().equals(format) && field.code().equals(code))
        .map(EsfField::taken)
        .filter(taken -> !taken.isEmpty())
        .findFirst();
  }

  private static List<EsfField> load() {
    try (InputStream in = EsfFields.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + FILE);
      }
      List<EsfField> fields = new ArrayList<>();
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .forEach(part ->
              fields.add(new EsfField(part[0], part[1], part[2], part.length > 3 ? part[3] : "")));
      return List.copyOf(fields);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
  }
}
