package org.tocsin.desk.establish.entity;

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
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The types, vocabularies and workflows of a desk, from data files: those that ship, and beside
 * them those a team puts into the folder {@code types} of its home, which replace a shipped one of
 * the same name. docs/formats/types.md describes the files.
 */
public final class EntityTypes {
  private static final String SHIPPED = "types/";

  private final Map<String, EntityType> types = new LinkedHashMap<>();
  private final Map<String, Vocabulary> vocabularies = new LinkedHashMap<>();
  private final Map<String, Workflow> workflows = new LinkedHashMap<>();

  private EntityTypes() {}

  /** Those that ship. */
  public static EntityTypes standard() {
    EntityTypes all = new EntityTypes();
    shipped("index").forEach(name -> all.add(shipped(name.asString())));
    all.check();
    return all;
  }

  /**
   * Those that ship with a team's own over them.
   *
   * @param folder with {@code *.json}; need not exist
   * @throws IllegalArgumentException naming the file that cannot be understood
   */
  public static EntityTypes with(Path folder) {
    EntityTypes all = standard();
    if (!Files.isDirectory(folder)) {
      return all;
    }
    try (var files = Files.newDirectoryStream(folder, "*.json")) {
      List<Path> sorted = new ArrayList<>();
      files.forEach(sorted::add);
      sorted.stream().sorted().forEach(all::addFile);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder, e);
    }
    all.check();
    return all;
  }

  public List<EntityType> list() {
    return List.copyOf(types.values());
  }

  /** The types whose list stands in a section of the desk. */
  public List<EntityType> inSection(String section) {
    return types.values().stream().filter(type -> type.section().equals(section)).toList();
  }

  public Optional<EntityType> find(String name) {
    return Optional.ofNullable(types.get(name));
  }

  /**
   * @throws NoSuchElementException when there is no such type
   */
  public EntityType get(String name) {
    return find(name).orElseThrow(() -> new NoSuchElementException("no type of record " + name));
  }

  public Workflow workflow(EntityType type) {
    return known(workflows, type.workflow(), "workflow");
  }

  public Vocabulary vocabulary(String name) {
    return known(vocabularies, name, "vocabulary");
  }

  private void addFile(Path file) {
    try {
      add(JsonMapper.shared().readTree(Files.readString(file)));
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      throw new IllegalArgumentException(file + " is no file of types: " + e.getMessage(), e);
    }
  }

  private void add(JsonNode file) {
    TypeFile read = new TypeFile(file);
    read.types().forEach(type -> types.put(type.name(), type));
    read.vocabularies().forEach(words -> vocabularies.put(words.name(), words));
    read.workflows().forEach(flow -> workflows.put(flow.name(), flow));
  }

  /** Finds names that lead nowhere now, not when somebody opens the form. */
  private void check() {
    for (EntityType type : types.values()) {
      workflow(type);
      type.titles().forEach(type::field);
      for (Field field : type.fields()) {
        if (field.kind() == Field.Kind.CHOICE) {
          vocabulary(field.choices());
        }
        field.to().forEach(this::get);
      }
    }
  }

  private static <T> T known(Map<String, T> all, String name, String what) {
    T found = all.get(name);
    if (found == null) {
      throw new NoSuchElementException("no " + what + " " + name);
    }
    return found;
  }

  private static JsonNode shipped(String name) {
    try (InputStream in = EntityTypes.class.getResourceAsStream(SHIPPED + name + ".json")) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + SHIPPED + name + ".json");
      }
      return JsonMapper.shared().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
