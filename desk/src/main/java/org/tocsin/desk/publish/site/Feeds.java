package org.tocsin.desk.publish.site;

import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What changed, for readers of feeds (RFC 4287, JSON Feed 1.1), and what crawlers look for. */
record Feeds(Edition edition, SiteWords words) {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private record Entry(String id, String title, String text, String page, Instant at) {}

  static String name(String stem, String ending, String language) {
    return stem + (language.equals("en") ? "" : "." + language) + "." + ending;
  }

  private String urn(String what) {
    return "urn:tocsin:" + edition.log().name().replaceAll("[^A-Za-z0-9.-]", "-") + ":" + what;
  }

  /** Newest first. */
  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (Edition.Part part : edition.parts()) {
      String section = part.clearance().section().word();
      entries.add(
          new Entry(
              urn(String.valueOf(part.clearance().leaf())),
              words.tell("page." + section),
              words.tell("feed.cleared", words.day(part.clearance().asOf().toString())),
              address(section),
              part.at()));
    }
    for (Correction one : edition.corrections()) {
      entries.add(
          new Entry(
              urn(one.leaf() + "-" + one.kind().word()),
              words.tell("feed.correction", words.tell("page." + one.section().word())),
              (words.tell("correction." + one.kind().word(), one.count()) + " " + one.reason())
                  .strip(),
              address("corrections"),
              one.day().atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
    entries.sort(Comparator.comparing(Entry::at).reversed().thenComparing(Entry::id));
    return entries;
  }

  private String address(String page) {
    return edition.about().address()
        + Sheet.file(
            Sheet.Page.valueOf(page.toUpperCase(java.util.Locale.ROOT)), words.language(), 1);
  }

  String atom() {
    StringWriter out = new StringWriter();
    out.write(XML);
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      xml.writeAttribute("xml:lang", words.language());
      element(xml, "id", urn("site"));
      element(xml, "title", edition.title());
      element(xml, "updated", edition.updated().toString());
      link(xml, "self", edition.about().address() + name("feed", "xml", words.language()));
      link(xml, "alternate", address("index"));
      author(xml);
      for (Entry entry : entries()) {
        xml.writeStartElement("entry");
        element(xml, "id", entry.id());
        element(xml, "title", entry.title());
        element(xml, "updated", entry.at().toString());
        link(xml, "alternate", entry.page());
        element(xml, "summary", entry.text());
        xml.writeEndElement();
      }
      xml.writeEndElement();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a feed in memory is always written", e);
    }
    return out + "\n";
  }

  private void author(XMLStreamWriter xml) throws XMLStreamException {
    String who = edition.about().publisher();
    xml.writeStartElement("author");
    element(xml, "name", who.isEmpty() ? edition.log().name() : who);
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(plain(text));
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("href", href);
  }

  /** Without what XML 1.0 cannot hold. */
  private static String plain(String text) {
    return text.replaceAll(
        "[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
  }

  String json() {
    ObjectNode feed = JsonNodeFactory.instance.objectNode();
    feed.put("version", "https://jsonfeed.org/version/1.1").put("title", edition.title());
    feed.put("language", words.language());
    if (!edition.about().address().isEmpty()) {
      feed.put("home_page_url", address("index"));
      feed.put("feed_url", edition.about().address() + name("feed", "json", words.language()));
    }
    ArrayNode items = feed.putArray("items");
    for (Entry entry : entries()) {
      ObjectNode item = items.addObject().put("id", entry.id()).put("title", entry.title());
      item.put("content_text", entry.text()).put("date_published", entry.at().toString());
      if (!edition.about().address().isEmpty()) {
        item.put("url", entry.page());
      }
    }
    return feed.toPrettyString() + "\n";
  }

  static String robots(Edition edition) {
    String address = edition.about().address();
    return "User-agent: *\nAllow: /\n"
        + (address.isEmpty() ? "" : "Sitemap: " + address + "sitemap.xml\n");
  }

  static String sitemap(Edition edition, List<String> pages) {
    StringBuilder out = new StringBuilder(XML);
    out.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (String page : pages) {
      out.append("<url><loc>").append(edition.about().address()).append(page);
      out.append("</loc><lastmod>").append(edition.updated()).append("</lastmod></url>\n");
    }
    return out.append("</urlset>\n").toString();
  }
}
