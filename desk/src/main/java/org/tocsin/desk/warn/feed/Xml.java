package org.tocsin.desk.warn.feed;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements of one namespace; text is escaped, and what XML cannot hold is left out. */
final class Xml {
  private final StringWriter out = new StringWriter();
  private final XMLStreamWriter writer;

  Xml(String root, String namespace) {
    try {
      writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      writer.writeStartDocument("UTF-8", "1.0");
      writer.writeStartElement(root);
      writer.writeDefaultNamespace(namespace);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An element that holds a text. */
  Xml add(String name, String text) {
    try {
      writer.writeStartElement(name);
      writer.writeCharacters(plain(text));
      writer.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An empty element with attributes, names and values in turn. */
  Xml mark(String name, String... attributes) {
    try {
      writer.writeEmptyElement(name);
      for (int i = 0; i < attributes.length; i += 2) {
        writer.writeAttribute(attributes[i], plain(attributes[i + 1]));
      }
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An element around what {@code inside} adds. */
  Xml around(String name, Runnable inside) {
    try {
      writer.writeStartElement(name);
      inside.run();
      writer.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  String end() {
    try {
      writer.writeEndElement();
      writer.writeEndDocument();
      writer.close();
      return out.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .filter(c ->
            c == '\t'
                || c == '\n'
                || (c >= 0x20 && c < 0xD800)
                || (c > 0xDFFF && c < 0xFFFE)
                || c > 0xFFFF)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
