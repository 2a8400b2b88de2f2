package org.tocsin.desk.establish.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The instruments of a desk: those that ship, and those a team puts as {@code *.json} into the
 * folder {@code law} of its home, which replace a shipped one of the same id.
 */
public final class Law {
  private static final List<String> SHIPPED =
      List.of("genocide-convention", "rome-statute", "geneva-conventions", "icerd", "echr");

  private final Map<String, Instrument> instruments = new LinkedHashMap<>();

  private Law() {}

  /** Those that ship. */
  public static Law standard() {
    Law law = new Law();
    SHIPPED.forEach(name -> law.add(shipped(name)));
    return law;
  }

  /**
   * @param folder need not exist
   * @throws IllegalArgumentException naming the file that cannot be understood
   */
  public static Law with(Path folder) {
    Law law = standard();
    if (!Files.isDirectory(folder)) {
      return law;
    }
    try (var files = Files.newDirectoryStream(folder, "*.json")) {
      List<Path> sorted = new ArrayList<>();
      files.forEach(sorted::add);
      sorted.stream().sorted().forEach(law::addFile);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder, e);
    }
    return law;
  }

  public List<Instrument> list() {
    return List.copyOf(instruments.values());
  }

  /**
   * @throws NoSuchElementException when there is no such instrument
   */
  public Instrument get(String id) {
    Instrument instrument = instruments.get(id);
    if (instrument == null) {
      throw new NoSuchElementException("no instrument " + id);
    }
    return instrument;
  }

  private void addFile(Path file) {
    try {
      add(JsonMapper.shared().readTree(Files.readString(file)));
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      throw new IllegalArgumentException(file + " is no instrument: " + e.getMessage(), e);
    }
  }

  private void add(JsonNode file) {
    List<Instrument.Provision> provisions = new ArrayList<>();
    String id = text(file, "id");
    for (JsonNode provision : file.path("provisions")) {
      String inner = id + "." + text(provision, "id");
      List<Instrument.Element> elements = new ArrayList<>();
      for (JsonNode element : provision.path("elements")) {
        elements.add(
            new Instrument.Element(inner + "." + text(element, "id"), text(element, "text")));
      }
      provisions.add(
          new Instrument.Provision(
              inner, text(provision, "article"), text(provision, "title"), elements));
    }
    instruments.put(id, new Instrument(id, text(file, "name"), text(file, "source"), provisions));
  }

  private static String text(JsonNode node, String name) {
    String text = node.path(name).asString("");
    if (text.isBlank()) {
      throw new IllegalArgumentException("something in it has no \"" + name + "\"");
    }
    return text;
  }

  private static JsonNode shipped(String name) {
    try (InputStream in = Law.class.getResourceAsStream(name + ".json")) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + name + ".json");
      }
      return JsonMapper.shared().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
