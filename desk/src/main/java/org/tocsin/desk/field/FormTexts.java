package org.tocsin.desk.field;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** The texts of a form, plain or by language ({@code itext}). */
final class FormTexts {
  private static final Pattern REFERENCE =
      Pattern.compile("\\s*jr:itext\\(\\s*['\"]([^'\"]+)['\"]\\s*\\)\\s*");

  /** "English (en)" has its tag in brackets. */
  private static final Pattern TAG = Pattern.compile(".*\\(([A-Za-z-]{2,12})\\)\\s*");

  private final Map<String, Texts> byId;

  private FormTexts(Map<String, Texts> byId) {
    this.byId = byId;
  }

  static FormTexts of(Element model) {
    Map<String, Map<String, String>> found = new HashMap<>();
    for (Element itext : SafeXml.children(model, "itext")) {
      for (Element translation : inOrder(itext)) {
        String language = tag(translation.getAttribute("lang"));
        for (Element text : SafeXml.children(translation, "text")) {
          SafeXml.children(text, "value").stream()
              .filter(value -> value.getAttribute("form").isEmpty())
              .findFirst()
              .ifPresent(value ->
                  found
                      .computeIfAbsent(text.getAttribute("id"), id -> new LinkedHashMap<>())
                      .put(language, value.getTextContent().strip()));
        }
      }
    }
    Map<String, Texts> byId = new HashMap<>();
    found.forEach((id, texts) -> byId.put(id, new Texts(texts)));
    return new FormTexts(byId);
  }

  /** The form's own language first. */
  private static List<Element> inOrder(Element itext) {
    List<Element> all = new ArrayList<>(SafeXml.children(itext, "translation"));
    all.sort((a, b) -> Boolean.compare(b.hasAttribute("default"), a.hasAttribute("default")));
    return all;
  }

  private static String tag(String language) {
    Matcher tagged = TAG.matcher(language);
    return tagged.matches() ? tagged.group(1) : language;
  }

  /** The label or hint of a control. */
  Texts of(Element control, String what) {
    return SafeXml.child(control, what)
        .map(element ->
            element.hasAttribute("ref")
                ? referred(element.getAttribute("ref"))
                : Texts.plain(element.getTextContent()))
        .orElse(Texts.NONE);
  }

  Texts byId(String id) {
    return byId.getOrDefault(id, Texts.NONE);
  }

  private Texts referred(String reference) {
    Matcher matcher = REFERENCE.matcher(reference);
    return matcher.matches() ? byId(matcher.group(1)) : Texts.NONE;
  }
}
