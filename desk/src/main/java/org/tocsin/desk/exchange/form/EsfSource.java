package org.tocsin.desk.exchange.form;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.tocsin.desk.establish.entity.EntityType;
import org.tocsin.desk.establish.entity.Field;
import org.tocsin.desk.exchange.sheet.Cell;
import org.tocsin.desk.exchange.sheet.RefusedFile;

/**
 * Records in XML after the HURIDOCS Events Standard Formats. No document type is accepted, so that
 * no entity of one is ever looked up or expanded; a file that declares one is refused.
 */
public final class EsfSource implements Source {
  private static final int MOST_CHARACTERS = 1_000_000;
  private static final int MOST_VALUES = 10_000;
  private static final int DEEPEST = 16;
  private static final EsfFields FIELDS = new EsfFields();

  private final Path file;
  private final TypeBook types;

  public EsfSource(Path file, TypeBook types) {
    this.file = file;
    this.types = types;
  }

  @Override
  public boolean isKeyed() {
    return true;
  }

  @Override
  public List<String> notes() {
    return List.of();
  }

  @Override
  public void read(Sink sink) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      XMLStreamReader xml = factory().createXMLStreamReader(in);
      long number = 0;
      int depth = 0;
      boolean wanted = true;
      while (wanted && xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD) {
          throw refused("it declares a document type, which is not accepted");
        } else if (event == XMLStreamConstants.START_ELEMENT) {
          String format = format(xml);
          if (depth > 0 && FIELDS.formats().contains(format)) {
            wanted = sink.take(record(xml, ++number, format));
          } else if (++depth > 1) {
            wanted = sink.take(RawRecord.troubled(++number, "", Why.NO_TYPE, xml.getLocalName()));
            skip(xml);
            depth--;
          }
        }
      }
    } catch (XMLStreamException e) {
      throw refused("it is no well-formed XML: " + place(e));
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("nothing outside the file is read");
    });
    return factory;
  }

  private static String place(XMLStreamException e) {
    return e.getLocation() == null
        ? "it breaks off"
        : "look at line " + e.getLocation().getLineNumber();
  }

  private static String format(XMLStreamReader xml) {
    return xml.getLocalName().toLowerCase(Locale.ROOT).replace('-', '_');
  }

  private RawRecord record(XMLStreamReader xml, long number, String format)
      throws XMLStreamException, RefusedFile {
    String own = attribute(xml, "type");
    String role = EsfForm.ROLES.getOrDefault(format, "");
    String asked = own.isEmpty() ? (role.isEmpty() ? ofFormat(format) : "involvement") : own;
    Optional<EntityType> type = types.find(asked);
    String key = "";
    List<RawValue> values = new ArrayList<>();
    boolean hasRole = false;
    long characters = 0;
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.isStartElement()) {
        String element = format(xml);
        String code = code(xml, format, element);
        String field = type.map(found -> field(found, format, code, xml)).orElse("");
        Qualifiers qualifiers = qualifiers(xml);
        String text = text(xml);
        characters += text.length();
        if (values.size() >= MOST_VALUES || characters > MOST_CHARACTERS) {
          throw new RefusedFile(
              "record %,d in it is larger than any record".formatted(number),
              "write one record an element, and export it again");
        }
        if (FIELDS.isKey(format, code)) {
          key = text;
        } else {
          hasRole |= field.equals("role");
          values.add(new RawValue(element, field, Cell.of(text), qualifiers));
        }
      }
    }
    if (type.isEmpty()) {
      return RawRecord.troubled(number, key, Why.NO_TYPE, format);
    }
    if (!hasRole && asked.equals("involvement")) {
      values.add(RawValue.of(format, "role", role.isEmpty() ? "alleged_perpetrator" : role));
    }
    return RawRecord.of(number, key, asked, values);
  }

  private String ofFormat(String format) {
    return types.list().stream()
        .filter(type -> format.equals(type.esf()))
        .map(EntityType::name)
        .findFirst()
        .orElse("");
  }

  private static String code(XMLStreamReader xml, String format, String element) {
    String stated = xml.getAttributeValue(null, "code");
    return stated == null ? FIELDS.code(format, element).orElse("") : stated;
  }

  private static String field(EntityType type, String format, String code, XMLStreamReader xml) {
    String own = attribute(xml, "name");
    if (type.findField(own).isPresent()) {
      return own;
    }
    return TypeBook.ofCode(type, code)
        .map(Field::name)
        .or(() -> FIELDS.taken(format, code))
        .orElse("");
  }

  private static Qualifiers qualifiers(XMLStreamReader xml) {
    return new Qualifiers(
        attribute(xml, "latitude"),
        attribute(xml, "longitude"),
        attribute(xml, "precision_metres"),
        attribute(xml, "certainty"),
        attribute(xml, "since"),
        attribute(xml, "until"),
        attribute(xml, "note"),
        words(attribute(xml, "claims")),
        words(attribute(xml, "against")));
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("\\s+"));
  }

  private static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(EsfForm.OWN, name);
    return value == null ? "" : value;
  }

  /** The text of an element, of elements inside it too; stands at its end then. */
  private static String text(XMLStreamReader xml) throws XMLStreamException, RefusedFile {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw refused("it uses an entity, " + xml.getLocalName() + ", which is not accepted");
        default -> {}
      }
      if (depth > DEEPEST || text.length() > MOST_CHARACTERS) {
        throw refused("a value in it is larger than any record");
      }
    }
    return text.toString().strip();
  }

  private static void skip(XMLStreamReader xml) throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }

  private static RefusedFile refused(String reason) {
    return new RefusedFile(reason, "export it again without document type and entities");
  }
}
