package org.tocsin.desk.appeal.sanction.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One element of a record in XML, without its namespace. */
record Node(String name, Map<String, String> attributes, List<Node> children, StringBuilder text) {

  Node(String name, Map<String, String> attributes) {
    this(name, Map.copyOf(attributes), new ArrayList<>(), new StringBuilder());
  }

  /** The children of a name; of a path, the children at its end. */
  Stream<Node> all(String... path) {
    Stream<Node> here = Stream.of(this);
    for (String step : path) {
      here = here.flatMap(node -> node.children.stream()).filter(node -> node.name.equals(step));
    }
    return here;
  }

  /** The words of the first element at a path, "" for none. */
  String text(String... path) {
    return all(path).findFirst().map(node -> node.text.toString().strip()).orElse("");
  }

  String attribute(String of) {
    return attributes.getOrDefault(of, "").strip();
  }
}
