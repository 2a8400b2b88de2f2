package org.tocsin.foresight.series;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A hashtag of the Humanitarian Exchange Language (HXL 1.1): {@code #affected +children +killed}.
 *
 * @param name with its #, in lower case; "" for a column without a hashtag
 * @param attributes without +, in lower case
 */
record HxlTag(String name, Set<String> attributes) {
  private static final Pattern TAG =
      Pattern.compile("#\\s*[a-z][a-z0-9_]*(?:\\s*\\+\\s*[a-z][a-z0-9_]*)*");

  HxlTag {
    attributes = Set.copyOf(attributes);
  }

  static HxlTag parse(String cell) {
    String text = cell.strip().toLowerCase(Locale.ROOT);
    if (!TAG.matcher(text).matches()) {
      return new HxlTag("", Set.of());
    }
    List<String> parts = List.of(text.replaceAll("\\s", "").split("\\+"));
    return new HxlTag(parts.getFirst(), new LinkedHashSet<>(parts.subList(1, parts.size())));
  }

  /** Whether a row is one of hashtags: no other text, and at least one hashtag. */
  static boolean isTagRow(List<String> cells) {
    boolean some = false;
    for (String cell : cells) {
      boolean tag = !parse(cell).name().isEmpty();
      if (!tag && !cell.isBlank()) {
        return false;
      }
      some |= tag;
    }
    return some;
  }

  boolean is(String tag, String... needed) {
    return name.equals(tag) && attributes.containsAll(List.of(needed));
  }
}
