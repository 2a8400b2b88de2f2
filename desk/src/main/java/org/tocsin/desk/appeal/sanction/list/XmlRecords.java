package org.tocsin.desk.appeal.sanction.list;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Goes through an XML file once and gives on each record as a small tree. A document type is
 * refused, so that no entity is ever expanded or fetched; a record has bounds.
 */
final class XmlRecords {
  private static final int DEEPEST = 32;
  private static final int MOST_NODES = 20_000;
  private static final int MOST_LETTERS = 4_000_000;

  private final Set<String> records;
  private final Consumer<Node> sink;
  private final Consumer<Node> others;
  private final Deque<Node> open = new ArrayDeque<>();
  private int depth;
  private int nodes;
  private int letters;

  /**
   * @param records names of the elements that are records
   * @param sink is given each record
   * @param others is given every element outside records as it begins and, for short ones, as it
   *     ends with its words
   */
  XmlRecords(Set<String> records, Consumer<Node> sink, Consumer<Node> others) {
    this.records = records;
    this.sink = sink;
    this.others = others;
  }

  static XMLStreamReader reader(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("refers to something outside");
    });
    return factory.createXMLStreamReader(in);
  }

  void read(InputStream in) {
    try {
      XMLStreamReader reader = reader(in);
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw new RefusedList(
                  "the file declares a document type or entities; it is not read");
          case XMLStreamConstants.START_ELEMENT -> begin(reader);
          case XMLStreamConstants.END_ELEMENT -> end();
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> words(reader);
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      throw new RefusedList("the file is no XML that can be read: " + first(e), e);
    }
  }

  private static String first(Exception e) {
    String message = String.valueOf(e.getMessage());
    return message.lines().findFirst().orElse("").strip();
  }

  private void begin(XMLStreamReader reader) {
    if (++depth > DEEPEST) {
      throw new RefusedList("the file is nested deeper than any list");
    }
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String value = reader.getAttributeValue(i);
      letters += value.length();
      attributes.put(reader.getAttributeLocalName(i), value);
    }
    Node node = new Node(reader.getLocalName(), attributes);
    if (open.isEmpty() && !records.contains(node.name())) {
      outside(node);
      return;
    }
    if (++nodes > MOST_NODES || letters > MOST_LETTERS) {
      throw new RefusedList("an entry of the file is longer than any of a list");
    }
    Node parent = open.peek();
    if (parent != null) {
      parent.children().add(node);
    }
    open.push(node);
  }

  private Node pending = new Node("", Map.of());

  private void outside(Node node) {
    letters = 0;
    others.accept(node);
    pending = node;
  }

  private void words(XMLStreamReader reader) {
    Node here = open.peek();
    if (here == null) {
      if (pending.text().length() < 100) {
        pending.text().append(reader.getText());
      }
      return;
    }
    letters += reader.getTextLength();
    if (letters > MOST_LETTERS) {
      throw new RefusedList("an entry of the file is longer than any of a list");
    }
    here.text().append(reader.getText());
  }

  private void end() {
    depth--;
    if (open.isEmpty()) {
      others.accept(pending);
      pending = new Node("", Map.of());
      return;
    }
    Node done = open.pop();
    if (open.isEmpty()) {
      sink.accept(done);
      nodes = 0;
      letters = 0;
    }
  }
}
