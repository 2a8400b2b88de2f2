package org.tocsin.reader.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The meta elements of a page by name; "dc.title" and "dc:title" are the same name. */
final class MetaElements {
  private final Map<String, String> values = new HashMap<>();

  static MetaElements of(Document page) {
    MetaElements metas = new MetaElements();
    for (Element meta : page.select("meta[content]")) {
      String content = meta.attr("content").strip();
      if (!content.isEmpty()) {
        for (String attribute : new String[] {"property", "name", "itemprop", "http-equiv"}) {
          for (String name : meta.attr(attribute).split("\\s+")) {
            metas.values.putIfAbsent(canonical(name), content);
          }
        }
      }
    }
    metas.values.remove("");
    return metas;
  }

  private static String canonical(String name) {
    return name.toLowerCase(Locale.ROOT).strip().replace('.', ':');
  }

  Optional<String> find(String... names) {
    for (String name : names) {
      String value = values.get(canonical(name));
      if (value != null) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
