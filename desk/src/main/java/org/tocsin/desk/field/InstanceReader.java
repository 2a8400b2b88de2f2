package org.tocsin.desk.field;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tocsin.desk.field.FieldRefused.Why;
import org.w3c.dom.Element;

/** Reads a filled-in form (OpenRosa metadata 1.0: instanceID and deprecatedID stand in meta). */
final class InstanceReader {
  static final int MOST_BYTES = 1 << 20;
  private static final int LONGEST_ID = 200;
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private final Map<String, List<String>> answers = new LinkedHashMap<>();
  private final Map<String, String> captured = new LinkedHashMap<>();

  private InstanceReader() {}

  /**
   * @throws FieldRefused when it is no report
   */
  static Instance read(byte[] xml) {
    if (xml.length > MOST_BYTES) {
      throw new FieldRefused(
          Why.TOO_LARGE, "the report is larger than 1 MB: send photos as files beside it");
    }
    return new InstanceReader().read(SafeXml.read(xml));
  }

  private Instance read(Element root) {
    String formId = formId(root);
    if (formId.isEmpty()) {
      throw new FieldRefused(
          Why.MALFORMED, "the report does not say which form it answers: its root needs an id");
    }
    Optional<Element> meta = SafeXml.child(root, "meta");
    String instanceId = meta.map(m -> text(m, "instanceID")).orElse("");
    if (instanceId.isEmpty() || instanceId.length() > LONGEST_ID) {
      throw new FieldRefused(
          Why.MALFORMED,
          "the report has no usable instanceID in its meta: it could not be told from others");
    }
    walk(root, "/" + root.getLocalName());
    return new Instance(
        formId,
        root.getAttribute("version"),
        instanceId,
        meta.map(m -> text(m, "deprecatedID")).orElse(""),
        root.getLocalName(),
        answers,
        captured);
  }

  private static String formId(Element root) {
    String id = root.getAttribute("id");
    String namespace = root.getNamespaceURI();
    return id.isEmpty() && namespace != null ? namespace : id;
  }

  private void walk(Element parent, String path) {
    for (Element child : SafeXml.children(parent)) {
      String here = path + "/" + child.getLocalName();
      if (!child.getLocalName().equals("meta")) {
        List<Element> inside = SafeXml.children(child);
        if (inside.isEmpty()) {
          note(child, here);
        } else {
          walk(child, here);
        }
      }
    }
  }

  private void note(Element leaf, String path) {
    String answer = leaf.getTextContent().strip();
    if (!answer.isEmpty()) {
      answers.computeIfAbsent(path, p -> new ArrayList<>()).add(answer);
      String hash = leaf.getAttribute("sha256");
      if (SHA256.matcher(hash).matches()) {
        captured.put(answer, hash);
      }
    }
  }

  private static String text(Element meta, String name) {
    return SafeXml.child(meta, name).map(Element::getTextContent).orElse("").strip();
  }
}
