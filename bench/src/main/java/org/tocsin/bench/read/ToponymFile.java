package org.tocsin.bench.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.tocsin.reader.place.PlaceResolver;

/**
 * Articles with the places that people marked, as the geoparsing corpora of Gritta et al. (2019)
 * have them: {@code article/text} and {@code toponym} with name, start, end, GeoNames id, latitude
 * and longitude.
 */
final class ToponymFile {
  /**
   * @param toponyms in the order of the text, only those with a GeoNames id and a point
   */
  record Article(String text, List<Gold> toponyms) {}

  /**
   * @param literal names the place itself, not its people or something called after it
   */
  record Gold(PlaceResolver.Toponym toponym, boolean literal, double latitude, double longitude) {}

  private final List<Article> articles = new ArrayList<>();
  private final List<Gold> toponyms = new ArrayList<>();
  private final Map<String, String> fields = new HashMap<>();
  private final StringBuilder chars = new StringBuilder();
  private String text = "";

  private ToponymFile() {}

  static List<Article> parse(byte[] xml) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      ToponymFile file = new ToponymFile();
      file.read(factory.createXMLStreamReader(new ByteArrayInputStream(xml)));
      return List.copyOf(file.articles);
    } catch (XMLStreamException e) {
      throw new IOException("not a file of articles and toponyms: " + e.getMessage(), e);
    }
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> chars.setLength(0);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> chars.append(xml.getText());
        case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
        default -> {}
      }
    }
  }

  private void end(String name) {
    switch (name) {
      case "text" -> text = chars.toString();
      case "toponym" -> {
        toponym();
        fields.clear();
      }
      case "article" -> {
        toponyms.sort(Comparator.comparingInt(gold -> gold.toponym().begin()));
        articles.add(new Article(text, List.copyOf(toponyms)));
        toponyms.clear();
      }
      default -> fields.put(name, chars.toString().strip());
    }
  }

  private void toponym() {
    String id = fields.getOrDefault("geonamesID", "");
    String latitude = fields.getOrDefault("latitude", "");
    String longitude = fields.getOrDefault("longitude", "");
    int begin = Integer.parseInt(fields.getOrDefault("start", "-1"));
    int end = Integer.parseInt(fields.getOrDefault("end", "-1"));
    if (!id.isEmpty() && !latitude.isEmpty() && begin >= 0 && end <= text.length()) {
      toponyms.add(
          new Gold(
              new PlaceResolver.Toponym(text.substring(begin, end), begin, end),
              fields.getOrDefault("type", "Literal").equals("Literal"),
              Double.parseDouble(latitude),
              Double.parseDouble(longitude)));
    }
  }
}
