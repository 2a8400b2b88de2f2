package org.tocsin.desk.field;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One text in the languages of its form.
 *
 * @param byLanguage BCP 47 tags, or names as the form has them; the form's own language first
 */
public record Texts(Map<String, String> byLanguage) {
  static final Texts NONE = new Texts(Map.of());

  public Texts {
    byLanguage = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
  }

  static Texts plain(String text) {
    return text.isBlank() ? NONE : new Texts(Map.of("", text.strip()));
  }

  /** In this language, else in the form's own; "" when there is none. */
  public String in(String tag) {
    String own = byLanguage.get(tag);
    return own != null ? own : byLanguage.values().stream().findFirst().orElse("");
  }

  /** In the form's own language. */
  public String text() {
    return in("");
  }
}
