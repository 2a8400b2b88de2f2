package org.tocsin.desk.publish.outline;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * One kind of dossier: who reads it, and what they get in which order.
 *
 * @param kind in files, addresses and manifests ("special-adviser")
 * @param label what people read when the interface has no words of its own for it
 * @param purpose what its reader needs it for, one line
 * @param ofPerson whether it holds only what concerns one person
 * @param topics at least one, in order, none twice
 */
public record Outline(
    String kind, String label, String purpose, boolean ofPerson, List<Topic> topics) {
  private static final Set<Topic> OF_PERSONS =
      EnumSet.of(Topic.PERSON, Topic.CHRONOLOGY, Topic.CLAIMS);
  private static final List<String> FIELDS =
      List.of("kind", "label", "purpose", "concerns", "chapters");

  /**
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public Outline {
    topics = List.copyOf(topics);
    if (!kind.matches("[a-z0-9][a-z0-9-]{0,39}")) {
      throw new IllegalArgumentException(
          "\"kind\" has small letters, digits and hyphens, at most 40: " + kind);
    }
    if (label.isBlank() || purpose.isBlank()) {
      throw new IllegalArgumentException("\"label\" and \"purpose\" say who reads it and why");
    }
    if (topics.isEmpty() || Set.copyOf(topics).size() != topics.size()) {
      throw new IllegalArgumentException("\"chapters\" names at least one, and none twice");
    }
    if (ofPerson && !OF_PERSONS.containsAll(topics)) {
      throw new IllegalArgumentException(
          "a dossier about one person has no chapters but person, chronology and claims: the"
              + " others tell of other people");
    }
  }

  /** The topics it leaves out, except what is only for a dossier about one person. */
  public List<Topic> leavesOut() {
    Set<Topic> rest = EnumSet.allOf(Topic.class);
    topics.forEach(rest::remove);
    rest.remove(Topic.PERSON);
    return List.copyOf(rest);
  }

  /**
   * @throws IllegalArgumentException saying what is wrong with it
   */
  static Outline of(JsonNode json) {
    json.properties()
        .forEach(field -> {
          if (!FIELDS.contains(field.getKey())) {
            throw new IllegalArgumentException("an outline has no \"" + field.getKey() + "\"");
          }
        });
    String concerns = json.path("concerns").asString("");
    if (!List.of("case", "person").contains(concerns)) {
      throw new IllegalArgumentException("\"concerns\" is \"case\" or \"person\"");
    }
    List<Topic> topics = new ArrayList<>();
    json.path("chapters").forEach(code -> topics.add(Topic.of(code.asString(""))));
    return new Outline(
        json.path("kind").asString(""),
        json.path("label").asString(""),
        json.path("purpose").asString(""),
        concerns.equals("person"),
        topics);
  }
}
