package org.tocsin.desk.publish.proof;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What a browser sees of a page: the main element as one string, the same from any HTML parser. A
 * script in the page repeats this walk, since it cannot read the file it came from.
 */
public final class PageWalk {
  private final Document page;

  private PageWalk(Document page) {
    this.page = page;
  }

  public static PageWalk of(String html) {
    return new PageWalk(org.jsoup.Jsoup.parse(html));
  }

  /** SHA-256 of the walk through the main element; of nothing when there is none. */
  public String digest() {
    StringBuilder out = new StringBuilder();
    Element main = page.selectFirst("main");
    if (main != null) {
      walk(main, out);
    }
    return Digests.of(out.toString());
  }

  /** Words by sentence id in page order; a repeated id gets its position added. */
  public Map<String, String> sentences() {
    Map<String, String> sentences = new LinkedHashMap<>();
    for (Element element : page.select("[data-s]")) {
      String id = element.id();
      sentences.put(
          sentences.containsKey(id) ? id + " again, at place " + sentences.size() : id,
          element.wholeText());
    }
    return sentences;
  }

  private static void walk(Element element, StringBuilder out) {
    out.append('<').append(element.normalName());
    List<Attribute> attributes =
        element.attributes().asList().stream()
            .sorted(Comparator.comparing(PageWalk::name))
            .toList();
    for (Attribute attribute : attributes) {
      out.append(' ').append(name(attribute)).append("=\"");
      out.append(escape(attribute.getValue()).replace("\"", "&quot;")).append('"');
    }
    out.append('>');
    for (Node child : element.childNodes()) {
      if (child instanceof Element inner) {
        walk(inner, out);
      } else if (child instanceof TextNode text) {
        out.append(escape(text.getWholeText()));
      }
    }
    out.append("</>");
  }

  private static String name(Attribute attribute) {
    return attribute.getKey().toLowerCase(Locale.ROOT);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
