package org.tocsin.desk.appeal.duty;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Texts as data files: those that ship, and those a team puts as {@code *.json} into the folder
 * {@code orders} of its home, which replace a shipped one of the same key. docs/formats/orders.md
 * describes the files.
 */
final class ShippedTexts {
  private static final List<String> SHIPPED =
      List.of("trilateral-statement-2020", "ecthr-interim-measure-2022", "icj-order-2023");

  private final Map<String, BindingText> texts = new LinkedHashMap<>();

  private ShippedTexts() {}

  /**
   * @param folder need not exist
   * @throws IllegalArgumentException naming the file that cannot be understood
   */
  static ShippedTexts with(Path folder) {
    ShippedTexts all = new ShippedTexts();
    SHIPPED.forEach(name -> all.add(shipped(name)));
    if (Files.isDirectory(folder)) {
      try (var files = Files.newDirectoryStream(folder, "*.json")) {
        List<Path> sorted = new ArrayList<>();
        files.forEach(sorted::add);
        sorted.stream().sorted().forEach(all::addFile);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + folder, e);
      }
    }
    return all;
  }

  List<BindingText> list() {
    return List.copyOf(texts.values());
  }

  Optional<BindingText> find(String key) {
    return Optional.ofNullable(texts.get(key));
  }

  private void add(JsonNode file) {
    BindingText text = BindingText.of(file);
    texts.put(text.key(), text);
  }

  private void addFile(Path file) {
    try {
      add(JsonMapper.shared().readTree(Files.readString(file)));
    } catch (IOException | JacksonException | IllegalArgumentException | NullPointerException e) {
      throw new IllegalArgumentException(file + " is no binding text: " + e.getMessage(), e);
    }
  }

  private static JsonNode shipped(String name) {
    try (InputStream in = ShippedTexts.class.getResourceAsStream(name + ".json")) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + name + ".json");
      }
      return JsonMapper.shared().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
