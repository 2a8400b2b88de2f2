package org.tocsin.desk.field;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.desk.journal.Recorded;
import tools.jackson.databind.JsonNode;

/** Parts of facts. */
final class Parts {
  private Parts() {}

  static JsonNode of(Recorded fact, String name) {
    JsonNode part = fact.parts().get(name);
    if (part == null) {
      throw new IllegalStateException(fact.kind() + " " + fact.leaf() + " has no part " + name);
    }
    return part;
  }

  static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(element -> strings.add(element.asString("")));
    return List.copyOf(strings);
  }
}
