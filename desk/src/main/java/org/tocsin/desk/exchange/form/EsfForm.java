package org.tocsin.desk.exchange.form;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.tocsin.desk.establish.entity.Certainty;
import org.tocsin.desk.establish.entity.EntityType;
import org.tocsin.desk.establish.entity.Field;

/**
 * Records in XML after the HURIDOCS Events Standard Formats: one element a record, one element a
 * value with the code of its field. What the formats have no place for (how sure somebody is, from
 * when to when) stands in attributes of our own, which others pass over.
 */
public final class EsfForm {
  static final String NAMESPACE = "http://www.huridocs.org/";
  static final String OWN = "https://tocsin.org/ns/exchange/1";
  static final String OWN_FIELD = "field";

  /** An involvement's role decides which format it is: source, intervening party, or neither. */
  static final Map<String, String> ROLES =
      Map.of("information", "source", "intervention", "intervening_party");

  private static final EsfFields FIELDS = new EsfFields();

  private EsfForm() {}

  /** The format of a type; empty when the standard has nothing like it. */
  public static Optional<String> format(EntityType type) {
    return type.name().equals("actor") ? Optional.of("person") : Optional.ofNullable(type.esf());
  }

  static String format(OutRecord entry) {
    for (Map.Entry<String, String> role : ROLES.entrySet()) {
      boolean plays =
          entry.of("role").stream().anyMatch(said -> said.value().equals(role.getValue()));
      if (entry.entity().type().name().equals("involvement") && plays) {
        return role.getKey();
      }
    }
    return format(entry.entity().type()).orElseThrow();
  }

  public static RecordWriter writer(OutputStream out) throws IOException {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.setDefaultNamespace(NAMESPACE);
      xml.writeStartElement(NAMESPACE, "events_standard_formats");
      xml.writeDefaultNamespace(NAMESPACE);
      xml.writeNamespace("t", OWN);
      return new Elements(xml);
    } catch (XMLStreamException e) {
      throw new IOException("cannot write XML", e);
    }
  }

  private record Elements(XMLStreamWriter xml) implements RecordWriter {
    @Override
    public void write(OutRecord entry) throws IOException {
      try {
        String format = format(entry);
        xml.writeCharacters("\n ");
        xml.writeStartElement(NAMESPACE, format);
        own("type", entry.entity().type().name());
        xml.writeCharacters("\n  ");
        xml.writeStartElement(NAMESPACE, FIELDS.keyElement(format));
        xml.writeCharacters(entry.entity().id());
        xml.writeEndElement();
        for (OutStatement statement : entry.statements()) {
          value(format, entry.entity().type(), statement);
        }
        xml.writeCharacters("\n ");
        xml.writeEndElement();
      } catch (XMLStreamException e) {
        throw new IOException("cannot write XML", e);
      }
    }

    private void value(String format, EntityType type, OutStatement statement)
        throws XMLStreamException {
      Optional<String> code = type.findField(statement.field()).map(Field::esf);
      Optional<String> element = code.flatMap(known -> FIELDS.element(format, known));
      xml.writeCharacters("\n  ");
      if (element.isPresent()) {
        xml.writeStartElement(NAMESPACE, element.get());
        xml.writeAttribute("code", code.orElseThrow());
      } else {
        xml.writeStartElement("t", OWN_FIELD, OWN);
      }
      own("name", statement.field());
      own("latitude", TableForm.degrees(statement.spot(), true));
      own("longitude", TableForm.degrees(statement.spot(), false));
      own("precision_metres", TableForm.metres(statement.spot()));
      Certainty certainty = statement.statement().certainty();
      own("certainty", certainty == Certainty.NOT_STATED ? "" : certainty.name());
      own("since", statement.statement().since());
      own("until", statement.statement().until());
      own("note", statement.note());
      own("claims", String.join(" ", statement.statement().claims()));
      own("against", String.join(" ", statement.statement().against()));
      xml.writeCharacters(printable(statement.value()));
      xml.writeEndElement();
    }

    private void own(String name, String value) throws XMLStreamException {
      if (!value.isEmpty()) {
        xml.writeAttribute("t", OWN, name, printable(value));
      }
    }

    /** XML 1.0 has no place for most control characters. */
    private static String printable(String text) {
      return text.codePoints()
          .filter(c -> c >= ' ' && c != 0xFFFE && c != 0xFFFF || c == '\n' || c == '\t')
          .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
          .toString();
    }

    @Override
    public void close() throws IOException {
      try {
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.flush();
      } catch (XMLStreamException e) {
        throw new IOException("cannot write XML", e);
      }
    }
  }
}
