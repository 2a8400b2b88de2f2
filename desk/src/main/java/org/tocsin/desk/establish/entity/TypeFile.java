package org.tocsin.desk.establish.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.people.Role;
import tools.jackson.databind.JsonNode;

/** One data file of types, vocabularies and workflows, any of which may be absent. */
final class TypeFile {
  private final JsonNode file;

  TypeFile(JsonNode file) {
    this.file = file;
  }

  List<EntityType> types() {
    return list(file.path("types"), TypeFile::type);
  }

  List<Vocabulary> vocabularies() {
    List<Vocabulary> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : file.path("vocabularies").properties()) {
      all.add(new Vocabulary(entry.getKey(), list(entry.getValue(), TypeFile::term)));
    }
    return all;
  }

  List<Workflow> workflows() {
    return list(file.path("workflows"), TypeFile::workflow);
  }

  private static EntityType type(JsonNode node) {
    return new EntityType(
        text(node, "name"),
        node.path("label").asString(""),
        node.path("section").asString(""),
        node.path("workflow").asString("record"),
        list(node.path("titles"), JsonNode::asString),
        list(node.path("columns"), JsonNode::asString),
        optional(node, "esf"),
        optional(node, "ftm"),
        node.path("grounded").asBoolean(false),
        list(node.path("fields"), TypeFile::field));
  }

  private static Field field(JsonNode node) {
    String kind = node.path("kind").asString("TEXT").toUpperCase(Locale.ROOT);
    return new Field(
        text(node, "name"),
        node.path("label").asString(""),
        Field.Kind.valueOf(kind),
        node.path("many").asBoolean(false),
        node.path("required").asBoolean(false),
        node.path("restricted").asBoolean(false),
        node.path("dated").asBoolean(false),
        node.path("choices").asString(""),
        List.of(),
        list(node.path("to"), JsonNode::asString),
        optional(node, "esf"),
        optional(node, "ftm"));
  }

  /** A term is its code alone, or an object with code, label and esf. */
  private static Vocabulary.Term term(JsonNode node) {
    if (node.isString()) {
      String code = node.asString();
      return new Vocabulary.Term(code, code.replace('_', ' '), null);
    }
    String code = text(node, "code");
    String label = node.path("label").asString(code.replace('_', ' '));
    return new Vocabulary.Term(code, label, optional(node, "esf"));
  }

  private static Workflow workflow(JsonNode node) {
    return new Workflow(
        text(node, "name"),
        text(node, "start"),
        list(
            node.path("states"),
            state ->
                new Workflow.State(
                    text(state, "name"),
                    state.path("editable").asBoolean(false),
                    state.path("settled").asBoolean(false),
                    state.path("back").asBoolean(false))),
        list(node.path("transitions"), TypeFile::transition));
  }

  private static Workflow.Transition transition(JsonNode node) {
    Set<Workflow.NotBy> notBy = new HashSet<>();
    node.path("not_by")
        .forEach(who -> notBy.add(Workflow.NotBy.valueOf(who.asString().toUpperCase(Locale.ROOT))));
    return new Workflow.Transition(
        text(node, "name"),
        Set.copyOf(list(node.path("from"), JsonNode::asString)),
        text(node, "to"),
        Role.valueOf(node.path("role").asString("analyst").toUpperCase(Locale.ROOT)),
        node.path("reason").asBoolean(false),
        notBy,
        list(node.path("needs"), JsonNode::asString));
  }

  private static String text(JsonNode node, String name) {
    String text = node.path(name).asString("");
    if (text.isBlank()) {
      throw new IllegalArgumentException("something in it has no \"" + name + "\"");
    }
    return text;
  }

  private static @Nullable String optional(JsonNode node, String name) {
    return node.path(name).isString() ? node.path(name).asString() : null;
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
    List<T> all = new ArrayList<>();
    array.forEach(node -> all.add(each.apply(node)));
    return all;
  }
}
