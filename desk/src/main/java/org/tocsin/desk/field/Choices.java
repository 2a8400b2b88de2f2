package org.tocsin.desk.field;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** The options of a selection: written beside it, or a list in an instance of the form's own. */
final class Choices {
  private static final Pattern LIST =
      Pattern.compile("instance\\(['\"]([^'\"]+)['\"]\\)/root/item(\\[.*])?");

  private final Element model;
  private final FormTexts texts;

  Choices(Element model, FormTexts texts) {
    this.model = model;
    this.texts = texts;
  }

  List<Question.Option> of(Element control) {
    List<Question.Option> options = new ArrayList<>();
    for (Element item : SafeXml.children(control, "item")) {
      String value = SafeXml.child(item, "value").map(Element::getTextContent).orElse("").strip();
      options.add(new Question.Option(value, texts.of(item, "label")));
    }
    for (Element set : SafeXml.children(control, "itemset")) {
      Matcher list = LIST.matcher(set.getAttribute("nodeset").strip());
      if (list.matches()) {
        addListed(list.group(1), set, options);
      }
    }
    return options;
  }

  /** True when the options depend on other answers or stand in a file. */
  boolean isOpen(Element control) {
    List<Element> sets = SafeXml.children(control, "itemset");
    return sets.stream()
        .anyMatch(set -> {
          Matcher list = LIST.matcher(set.getAttribute("nodeset").strip());
          return !list.matches() || list.group(2) != null || of(control).isEmpty();
        });
  }

  private void addListed(String id, Element set, List<Question.Option> options) {
    String value = reference(set, "value", "name");
    String label = reference(set, "label", "label");
    for (Element instance : SafeXml.children(model, "instance")) {
      if (instance.getAttribute("id").equals(id)) {
        for (Element root : SafeXml.children(instance, "root")) {
          for (Element item : SafeXml.children(root, "item")) {
            options.add(new Question.Option(text(item, value), label(item, label)));
          }
        }
      }
    }
  }

  private static String reference(Element set, String what, String otherwise) {
    return SafeXml.child(set, what).map(e -> e.getAttribute("ref")).orElse(otherwise).strip();
  }

  private Texts label(Element item, String reference) {
    boolean translated = reference.startsWith("jr:itext(") && reference.endsWith(")");
    return translated
        ? texts.byId(text(item, reference.substring("jr:itext(".length(), reference.length() - 1)))
        : Texts.plain(text(item, reference));
  }

  private static String text(Element item, String name) {
    return SafeXml.child(item, name).map(Element::getTextContent).orElse("").strip();
  }
}
