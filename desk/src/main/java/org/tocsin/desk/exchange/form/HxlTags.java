package org.tocsin.desk.exchange.form;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tocsin.desk.establish.entity.Field;

/**
 * Hashtags of the Humanitarian Exchange Language (HXL 1.1) for fields of records. Each carries the
 * field's name as an attribute, so that a table we wrote is understood again.
 */
final class HxlTags {
  /**
   * @param name with #
   * @param attributes without +
   */
  record Tag(String name, Set<String> attributes) {}

  private HxlTags() {}

  static Tag parse(String text) {
    List<String> parts = List.of(text.split("\\+"));
    return new Tag(parts.getFirst(), new LinkedHashSet<>(parts.subList(1, parts.size())));
  }

  static boolean of(TableHead head) {
    return head.tags().stream().anyMatch(tag -> !tag.isEmpty());
  }

  static String value(Field field) {
    String tag =
        switch (field.kind()) {
          case DAY -> "#date";
          case PLACE -> "#loc";
          case NUMBER -> "#affected";
          case LINK, ITEM, ADDRESS -> "#meta+link";
          case CHOICE -> "#meta+type";
          case TEXT, NAME, LONG_TEXT -> "#description";
        };
    return tag + "+" + field.name();
  }

  static String point(Field field, String part) {
    return "#geo+" + part + "+" + field.name();
  }

  static String key() {
    return "#meta+id";
  }
}
