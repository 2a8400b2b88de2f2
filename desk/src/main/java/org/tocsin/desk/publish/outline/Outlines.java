package org.tocsin.desk.publish.outline;

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
 * The kinds of dossier a desk makes: those that ship, and beside them those a team puts into the
 * folder {@code outlines} of its home, which replace a shipped one of the same kind.
 */
public final class Outlines {
  private final Map<String, Outline> byKind = new LinkedHashMap<>();

  private Outlines() {}

  /**
   * @param folder with {@code *.json}; need not exist
   * @throws IllegalArgumentException naming the file that cannot be understood
   */
  public static Outlines with(Path folder) {
    Outlines all = new Outlines();
    shipped("index").forEach(kind -> all.add(kind.asString(), shipped(kind.asString())));
    if (Files.isDirectory(folder)) {
      all.addFolder(folder);
    }
    return all;
  }

  /** In the order they are offered. */
  public List<Outline> list() {
    return List.copyOf(byKind.values());
  }

  /**
   * @throws NoSuchElementException when there is none of this kind
   */
  public Outline get(String kind) {
    Outline outline = byKind.get(kind);
    if (outline == null) {
      throw new NoSuchElementException(
          "there is no dossier of the kind \"%s\"; there are: %s"
              .formatted(kind, String.join(", ", byKind.keySet())));
    }
    return outline;
  }

  private void addFolder(Path folder) {
    List<Path> files = new ArrayList<>();
    try (var found = Files.newDirectoryStream(folder, "*.json")) {
      found.forEach(files::add);
      for (Path file : files.stream().sorted().toList()) {
        add(file.toString(), JsonMapper.shared().readTree(Files.readAllBytes(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder, e);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(folder + " holds a file that is no JSON: " + e, e);
    }
  }

  private void add(String file, JsonNode json) {
    try {
      Outline outline = Outline.of(json);
      byKind.put(outline.kind(), outline);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  private static JsonNode shipped(String name) {
    String file = "/org/tocsin/desk/publish/outline/" + name + ".json";
    try (InputStream in = Outlines.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing from this build");
      }
      return JsonMapper.shared().readTree(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read from this build", e);
    }
  }
}
