package org.tocsin.desk.field;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.tocsin.desk.field.FieldRefused.Why;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads XML from strangers: no document type, so no entities of its own, nothing fetched from
 * anywhere, and no tree deeper than forms have.
 */
final class SafeXml {
  private static final int DEEPEST = 60;
  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

  /** Set up once, since each setting makes a parser to try it on; guarded by itself. */
  private static final DocumentBuilderFactory STRICT = strict();

  /** Parsers that wait for their next document: making one takes longer than reading a report. */
  private static final Queue<DocumentBuilder> IDLE = new ConcurrentLinkedQueue<>();

  private SafeXml() {}

  /**
   * The root element.
   *
   * @throws FieldRefused when it is not XML that may come in
   */
  static Element read(byte[] xml) {
    try {
      Element root = parse(xml);
      if (isDeeperThan(root, DEEPEST)) {
        throw new FieldRefused(Why.MALFORMED, "it nests more than " + DEEPEST + " levels deep");
      }
      return root;
    } catch (SAXException e) {
      throw new FieldRefused(Why.MALFORMED, complaint(e));
    } catch (IOException e) {
      throw new FieldRefused(Why.MALFORMED, "it cannot be read as XML");
    }
  }

  private static Element parse(byte[] xml) throws SAXException, IOException {
    DocumentBuilder idle = IDLE.poll();
    DocumentBuilder builder = idle == null ? builder() : idle;
    Element root = builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
    // one that failed is left to the collector
    IDLE.add(builder);
    return root;
  }

  private static String complaint(SAXException e) {
    String said = String.valueOf(e.getMessage());
    return said.contains("DOCTYPE")
        ? "it has a document type declaration, which is not taken in: remove it"
        : "it is no well-formed XML: " + said.lines().findFirst().orElse("");
  }

  private static DocumentBuilder builder() {
    try {
      DocumentBuilder builder;
      synchronized (STRICT) {
        builder = STRICT.newDocumentBuilder();
      }
      builder.setErrorHandler(new Loud());
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every Java runtime reads XML", e);
    }
  }

  private static DocumentBuilderFactory strict() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(NO_DOCTYPE, true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      return factory;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every Java runtime reads XML", e);
    }
  }

  private static boolean isDeeperThan(Element root, int levels) {
    List<Element> level = List.of(root);
    for (int depth = 0; depth < levels && !level.isEmpty(); depth++) {
      List<Element> next = new ArrayList<>();
      level.forEach(element -> next.addAll(children(element)));
      level = next;
    }
    return !level.isEmpty();
  }

  static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  /** The children of this name, in whatever namespace. */
  static List<Element> children(Element parent, String name) {
    return children(parent).stream().filter(child -> name.equals(child.getLocalName())).toList();
  }

  static Optional<Element> child(Element parent, String name) {
    return children(parent, name).stream().findFirst();
  }

  /** Errors are thrown, not printed. */
  private static final class Loud extends DefaultHandler {
    @Override
    public void error(org.xml.sax.SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
