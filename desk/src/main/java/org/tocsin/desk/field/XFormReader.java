package org.tocsin.desk.field;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tocsin.desk.field.FieldRefused.Why;
import org.tocsin.desk.field.Question.Control;
import org.w3c.dom.Element;

/**
 * Reads an XForm as ODK Collect takes it (ODK XForms specification): the primary instance, its
 * binds, the texts and the body. What goes beyond the web form's controls is noted, not refused:
 * devices with Collect can still fill it in.
 */
final class XFormReader {
  static final int MOST_BYTES = 4 << 20;
  private static final int MOST_QUESTIONS = 1_000;
  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}._:/#-]{1,150}");
  private static final Pattern VERSION = Pattern.compile("[\\p{L}\\p{N}._: -]{0,60}");

  /** Attributes with which a form says what an answer means. */
  private static final String OURS = "urn:tocsin:field:1";

  private final Element model;
  private final FormTexts texts;
  private final Choices choices;
  private final Map<String, Element> binds = new LinkedHashMap<>();
  private final Map<String, Question> questions = new LinkedHashMap<>();
  private boolean isSimple = true;

  private XFormReader(Element model) {
    this.model = model;
    this.texts = FormTexts.of(model);
    this.choices = new Choices(model, texts);
  }

  /**
   * @throws FieldRefused when it is no form
   */
  static XForm read(byte[] xml) {
    if (xml.length > MOST_BYTES) {
      throw new FieldRefused(
          Why.TOO_LARGE, "the form is larger than 4 MB: put its lists into media files");
    }
    Element html = SafeXml.read(xml);
    Element head = SafeXml.child(html, "head").orElseThrow(XFormReader::noForm);
    Element model = SafeXml.child(head, "model").orElseThrow(XFormReader::noForm);
    Element body = SafeXml.child(html, "body").orElseThrow(XFormReader::noForm);
    String title = SafeXml.child(head, "title").map(Element::getTextContent).orElse("").strip();
    return new XFormReader(model).read(title, body);
  }

  private static FieldRefused noForm() {
    return new FieldRefused(
        Why.MALFORMED,
        "this is no XForm: send the XML that ODK tools write, with h:head, model and h:body");
  }

  private XForm read(String title, Element body) {
    Element root =
        SafeXml.child(model, "instance")
            .flatMap(instance -> SafeXml.children(instance).stream().findFirst())
            .orElseThrow(XFormReader::noForm);
    String id = root.getAttribute("id");
    if (!ID.matcher(id).matches()) {
      throw new FieldRefused(Why.MALFORMED, "the form has no usable id on its instance");
    }
    String version = root.getAttribute("version");
    if (!VERSION.matcher(version).matches()) {
      throw new FieldRefused(Why.MALFORMED, "the form's version is not usable: " + version);
    }
    SafeXml.children(model, "bind").forEach(bind -> binds.put(bind.getAttribute("nodeset"), bind));
    walk(body, Texts.NONE);
    binds.entrySet().stream()
        .filter(bind -> !bind.getKey().contains("/meta/"))
        .forEach(bind ->
            questions.computeIfAbsent(bind.getKey(), path -> hidden(path, bind.getValue())));
    if (questions.isEmpty() || questions.size() > MOST_QUESTIONS) {
      throw new FieldRefused(
          Why.MALFORMED, "the form has " + questions.size() + " questions; 1 to 1,000 are taken");
    }
    String name = title.isEmpty() ? id : title;
    return new XForm(
        id, version, name, root.getLocalName(), List.copyOf(questions.values()), isSimple);
  }

  private void walk(Element parent, Texts group) {
    for (Element element : SafeXml.children(parent)) {
      switch (element.getLocalName()) {
        case "group" -> {
          Texts own = texts.of(element, "label");
          walk(element, own.equals(Texts.NONE) ? group : own);
        }
        case "repeat" -> {
          isSimple = false;
          walk(element, group);
        }
        case "input", "select", "select1", "upload", "trigger", "range", "rank" ->
            add(element, group);
        default -> {}
      }
    }
  }

  private void add(Element control, Texts group) {
    String path = path(control);
    Optional<Element> bind = Optional.ofNullable(binds.get(path));
    String type = attribute(bind, "type");
    boolean readOnly = attribute(bind, "readonly").startsWith("true");
    String relevant = attribute(bind, "relevant");
    Control kind = control(control, type, readOnly);
    List<Question.Option> options = choices.of(control);
    boolean isOdd =
        kind == Control.OTHER
            || choices.isOpen(control)
            || !attribute(bind, "calculate").isEmpty()
            || !attribute(bind, "constraint").isEmpty()
            || !Relevance.isSimple(relevant);
    isSimple = isSimple && !isOdd;
    questions.put(
        path,
        new Question(
            path,
            kind,
            type,
            texts.of(control, "label"),
            texts.of(control, "hint"),
            group,
            attribute(bind, "required").startsWith("true"),
            relevant,
            options,
            control.getAttribute("mediatype"),
            "",
            mapping(bind)));
  }

  private Question hidden(String path, Element bind) {
    Optional<Element> some = Optional.of(bind);
    String kind = attribute(some, "preload");
    String what = attribute(some, "preloadParams");
    if (!attribute(some, "calculate").isEmpty()) {
      isSimple = false;
    }
    return new Question(
        path,
        Control.HIDDEN,
        attribute(some, "type"),
        Texts.NONE,
        Texts.NONE,
        Texts.NONE,
        false,
        "",
        List.of(),
        "",
        kind.isEmpty() ? "" : what,
        mapping(some));
  }

  private static String path(Element control) {
    String ref = control.getAttribute("ref");
    return ref.isEmpty() ? control.getAttribute("bind") : ref;
  }

  private static Control control(Element element, String type, boolean readOnly) {
    return switch (element.getLocalName()) {
      case "select1" -> Control.ONE_OF;
      case "select" -> Control.SOME_OF;
      case "upload" -> Control.UPLOAD;
      case "trigger" -> Control.TICK;
      case "input" -> readOnly ? Control.NOTE : input(element, type);
      default -> Control.OTHER;
    };
  }

  private static Control input(Element element, String type) {
    return switch (type) {
      case "", "string", "text" ->
          element.getAttribute("appearance").contains("multiline")
              ? Control.LONG_TEXT
              : Control.TEXT;
      case "int", "integer" -> Control.WHOLE_NUMBER;
      case "decimal" -> Control.NUMBER;
      case "date" -> Control.DAY;
      case "dateTime" -> Control.MOMENT;
      case "geopoint" -> Control.POSITION;
      default -> Control.OTHER;
    };
  }

  private static Mapping mapping(Optional<Element> bind) {
    String as = bind.map(b -> b.getAttributeNS(OURS, "as")).orElse("");
    String of = bind.map(b -> b.getAttributeNS(OURS, "of")).orElse("");
    List<String> known = new ArrayList<>();
    for (Meaning meaning : Meaning.values()) {
      known.add(meaning.name());
      if (meaning.name().equalsIgnoreCase(as)) {
        return new Mapping(meaning, of);
      }
    }
    if (!as.isEmpty()) {
      throw new FieldRefused(
          Why.MALFORMED, "the form says as=\"" + as + "\"; known are " + String.join(", ", known));
    }
    return Mapping.NOTHING;
  }

  /** An attribute by its name without prefix. */
  private static String attribute(Optional<Element> bind, String name) {
    if (bind.isEmpty()) {
      return "";
    }
    var all = bind.get().getAttributes();
    for (int i = 0; i < all.getLength(); i++) {
      if (name.equals(all.item(i).getLocalName())) {
        return all.item(i).getNodeValue();
      }
    }
    return "";
  }
}
