package org.tocsin.reader.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema.org article that a page states as JSON-LD, if any. */
final class LinkedData {
  private static final Set<String> ARTICLES =
      Set.of(
          "Article",
          "NewsArticle",
          "BlogPosting",
          "Report",
          "ReportageNewsArticle",
          "AnalysisNewsArticle",
          "OpinionNewsArticle",
          "BackgroundNewsArticle",
          "LiveBlogPosting",
          "ScholarlyArticle",
          "TechArticle",
          "SocialMediaPosting",
          "WebPage",
          "AdvertiserContentArticle",
          "SatiricalArticle",
          "ReviewNewsArticle",
          "MedicalScholarlyArticle");
  private static final int MOST_CHARACTERS = 1 << 20;

  private final List<JsonNode> articles;

  private LinkedData(List<JsonNode> articles) {
    this.articles = articles;
  }

  static LinkedData of(Document page) {
    List<JsonNode> articles = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      String json = script.data().replaceAll("^\\s*<!\\[CDATA\\[|\\]\\]>\\s*$", "");
      if (json.length() < MOST_CHARACTERS) {
        try {
          collect(JsonMapper.shared().readTree(json), articles);
        } catch (JacksonException e) {
          continue; // a page with broken linked data still has its meta elements
        }
      }
    }
    return new LinkedData(articles);
  }

  private static void collect(JsonNode node, List<JsonNode> articles) {
    if (node.isArray()) {
      node.forEach(child -> collect(child, articles));
    } else if (node.isObject()) {
      if (node.has("@graph")) {
        collect(node.get("@graph"), articles);
      }
      if (isArticle(node.path("@type"))) {
        articles.add(node);
      }
    }
  }

  private static boolean isArticle(JsonNode type) {
    Collection<JsonNode> types = type.isArray() ? type.values() : List.of(type);
    return types.stream().anyMatch(t -> ARTICLES.contains(t.asString("")));
  }

  /** A field such as "headline" or "author.name"; several authors are joined by ", ". */
  Optional<String> find(String path) {
    return articles.stream()
        .map(article -> text(article, path.split("\\."), 0))
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  private static String text(JsonNode node, String[] path, int at) {
    if (node.isArray()) {
      return node.values().stream()
          .map(child -> text(child, path, at))
          .filter(value -> !value.isBlank())
          .collect(Collectors.joining(", "));
    }
    if (at == path.length || node.isString()) {
      return node.isString() ? node.asString().strip() : "";
    }
    return node.isObject() ? text(node.path(path[at]), path, at + 1) : "";
  }
}
