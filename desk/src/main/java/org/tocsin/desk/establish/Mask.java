package org.tocsin.desk.establish;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Reading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Hides the names of persons at risk. Each part of a name is hidden too, since texts go on with the
 * surname alone, unless that part is also the name of a place or an institution in the same text.
 */
final class Mask {
  static final String WITHHELD = "[name withheld]";
  private static final int SHORTEST_PART = 3;

  private final @Nullable Pattern names;

  private Mask(Collection<String> names) {
    String alternatives =
        names.stream()
            .filter(name -> !name.isBlank())
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(n -> n))
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    this.names =
        alternatives.isEmpty()
            ? null
            : Pattern.compile(
                "(?<![\\p{L}\\p{M}])(?:" + alternatives + ")(?![\\p{L}\\p{M}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  static Mask of(Collection<String> names) {
    return new Mask(names);
  }

  /** Every form under which the persons at risk of a reading are named in it. */
  static Set<String> namesAtRisk(Reading reading) {
    Quotes quotes = new Quotes(reading.text());
    Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    reading.places().forEach(place -> addParts(known, place.name()));
    reading.actors().forEach(actor -> addParts(known, actor.name()));
    Set<String> names = new LinkedHashSet<>();
    for (Reading.Person person : reading.persons()) {
      if (person.atRisk()) {
        names.add(person.name());
        person.spans().forEach(span -> names.add(quotes.at(span)));
        for (String part : person.name().split("\\s+")) {
          if (part.codePointCount(0, part.length()) >= SHORTEST_PART && !known.contains(part)) {
            names.add(part);
          }
        }
      }
    }
    return names;
  }

  private static void addParts(Set<String> known, String name) {
    known.add(name);
    known.addAll(List.of(name.split("\\s+")));
  }

  boolean hides(String text) {
    return names != null && names.matcher(text).find();
  }

  String apply(String text) {
    return names == null ? text : names.matcher(text).replaceAll(WITHHELD.replace("[", "\\["));
  }

  /** Hides by as many blocks as the name has code points, so that spans still point right. */
  String applyInPlace(String text) {
    return names == null ? text : names.matcher(text).replaceAll(Mask::blocks);
  }

  private static String blocks(MatchResult match) {
    String name = match.group();
    return "\u2588".repeat(name.codePointCount(0, name.length()));
  }

  /** The same tree with names hidden in every string of it. */
  JsonNode apply(JsonNode node) {
    if (names == null) {
      return node;
    }
    return switch (node) {
      case StringNode string -> StringNode.valueOf(apply(string.asString()));
      case ArrayNode array -> {
        ArrayNode masked = array.arrayNode();
        array.forEach(element -> masked.add(apply(element)));
        yield masked;
      }
      case ObjectNode object -> {
        ObjectNode masked = object.objectNode();
        object.properties().forEach(field -> masked.set(field.getKey(), apply(field.getValue())));
        yield masked;
      }
      default -> node;
    };
  }
}
