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
import org.tocsin.desk.establish.Grade;
import org.tocsin.desk.establish.law.Law;
import org.tocsin.desk.establish.lens.Frameworks;
import org.tocsin.desk.establish.lens.Lens;
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
    return with(Path.of("none"), Law.standard(), Frameworks.shipped());
  }

  /**
   * Those that ship with a team's own over them.
   *
   * @param folder with {@code *.json}; need not exist
   * @param law whose elements the vocabulary {@code element} offers
   * @param frameworks whose questions the vocabularies {@code indicator} and {@code stage} offer
   * @throws IllegalArgumentException naming the file that cannot be understood
   */
  public static EntityTypes with(Path folder, Law law, Frameworks frameworks) {
    EntityTypes all = new EntityTypes();
    shipped("index").forEach(name -> all.add(shipped(name.asString())));
    all.vocabularies.put("element", elements(law));
    for (Lens.Kind kind : Lens.Kind.values()) {
      all.vocabularies.put(kind.field(), questions(frameworks.lens(kind)));
    }
    all.vocabularies.put("admiralty", grades());
    if (Files.isDirectory(folder)) {
      try (var files = Files.newDirectoryStream(folder, "*.json")) {
        List<Path> sorted = new ArrayList<>();
        files.forEach(sorted::add);
        sorted.stream().sorted().forEach(all::addFile);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + folder, e);
      }
    }
    all.settle();
    return all;
  }

  private static Vocabulary elements(Law law) {
    return new Vocabulary(
        "element",
        law.list().stream()
            .flatMap(instrument -> instrument.provisions().stream())
            .flatMap(provision ->
                provision.elements().stream()
                    .map(element ->
                        new Vocabulary.Term(
                            element.id(), provision.article() + ": " + element.text(), null)))
            .toList());
  }

  private static Vocabulary questions(Lens lens) {
    return new Vocabulary(
        lens.kind().field(),
        lens.questions().stream()
            .map(q -> new Vocabulary.Term(q.code(), q.code() + " " + q.text(), null))
            .toList());
  }

  private static Vocabulary grades() {
    List<Vocabulary.Term> terms = new ArrayList<>();
    for (char source = 'A'; source <= 'F'; source++) {
      for (int information = 1; information <= 6; information++) {
        String grade = new Grade(source, information).toString();
        terms.add(new Vocabulary.Term(grade, grade, null));
      }
    }
    return new Vocabulary("admiralty", terms);
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

  /** Whether a state counts as done, in whatever workflow it is. */
  public boolean isSettled(String state) {
    return workflows.values().stream()
        .flatMap(flow -> flow.states().stream())
        .anyMatch(known -> known.name().equals(state) && known.settled());
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

  /** Finds names that lead nowhere now, not when somebody opens the form, and puts terms in. */
  private void settle() {
    types.replaceAll((name, type) -> settled(type));
    for (EntityType type : types.values()) {
      workflow(type);
      type.titles().forEach(type::field);
      type.columns().forEach(column -> isOpen(type, column));
      type.fields().forEach(field -> field.to().forEach(this::get));
    }
  }

  private static void isOpen(EntityType type, String column) {
    if (type.field(column).restricted()) {
      throw new IllegalArgumentException(
          type.name() + " cannot show " + column + " in lists: it is restricted");
    }
  }

  private EntityType settled(EntityType type) {
    return new EntityType(
        type.name(),
        type.label(),
        type.section(),
        type.workflow(),
        type.titles(),
        type.columns(),
        type.esf(),
        type.ftm(),
        type.grounded(),
        type.fields().stream()
            .map(field ->
                field.kind() == Field.Kind.CHOICE
                    ? field.with(vocabulary(field.choices()).terms())
                    : field)
            .toList());
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
