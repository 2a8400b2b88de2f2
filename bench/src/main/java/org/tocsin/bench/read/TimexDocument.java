package org.tocsin.bench.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.tocsin.reader.Span;

/**
 * A document of TimeML (ISO 24617-1): its text and the times that people marked in it.
 *
 * @param day of its making
 */
record TimexDocument(String text, LocalDate day, List<Timex> times) {
  /**
   * @param value ISO 8601 or TimeML's own, for example {@code P1D}, {@code PRESENT_REF}
   */
  record Timex(Span span, String type, String value) {}

  private static final int DAY = "2000-01-01".length();

  static TimexDocument parse(byte[] xml) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      return new Parse(factory.createXMLStreamReader(new ByteArrayInputStream(xml))).document();
    } catch (XMLStreamException e) {
      throw new IOException("not TimeML: " + e.getMessage(), e);
    }
  }

  /** Walks the elements once; offsets count code points of the text alone. */
  private static final class Parse {
    private final XMLStreamReader xml;
    private final StringBuilder text = new StringBuilder();
    private final List<Timex> times = new ArrayList<>();
    private String day = "";
    private boolean inText;
    private int begin;
    private String type = "";
    private String value = "";

    Parse(XMLStreamReader xml) {
      this.xml = xml;
    }

    TimexDocument document() throws XMLStreamException, IOException {
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
          case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
            if (inText) {
              text.append(xml.getText());
            }
          }
          default -> {}
        }
      }
      if (day.length() < DAY) {
        throw new IOException("not TimeML: no day of making");
      }
      return new TimexDocument(
          text.toString(), LocalDate.parse(day.substring(0, DAY)), List.copyOf(times));
    }

    private void start(String name) {
      if (name.equals("TEXT")) {
        inText = true;
      } else if (name.equals("TIMEX3") && inText) {
        begin = text.codePointCount(0, text.length());
        type = attribute("type");
        value = attribute("value");
      } else if (name.equals("TIMEX3") && day.isEmpty()) {
        day = attribute("value");
      }
    }

    private String attribute(String name) {
      String given = xml.getAttributeValue(null, name);
      return given == null ? "" : given;
    }

    private void end(String name) {
      if (name.equals("TEXT")) {
        inText = false;
      } else if (name.equals("TIMEX3") && inText) {
        times.add(new Timex(new Span(begin, text.codePointCount(0, text.length())), type, value));
      }
    }
  }
}
