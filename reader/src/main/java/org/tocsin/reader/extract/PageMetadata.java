package org.tocsin.reader.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.extract.Extraction.Metadata;

/**
 * What a page states about itself: title, author, date, site and language, from linked data
 * (schema.org), meta elements (Open Graph, Dublin Core and others) and its markup, in that order.
 */
final class PageMetadata {
  private static final Pattern ISO_DATE =
      Pattern.compile(
          "\\b(\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?\\s?(?:Z|[+-]\\d{2}:?\\d{2})?)?)");
  private static final Pattern ADDRESS = Pattern.compile("^(?:https?:|//|www\\.).*");
  private static final int LONGEST_BYLINE = 120;

  private final Document page;
  private final LinkedData linked;
  private final MetaElements metas;

  private PageMetadata(Document page) {
    this.page = page;
    this.linked = LinkedData.of(page);
    this.metas = MetaElements.of(page);
  }

  static Metadata of(Document page) {
    PageMetadata found = new PageMetadata(page);
    return new Metadata(
        found.title(), found.site(), found.author(), found.date(), found.language());
  }

  private @Nullable String title() {
    return first(
        linked.find("headline"),
        metas.find(
            "dc:title",
            "dcterm:title",
            "og:title",
            "weibo:article:title",
            "weibo:webpage:title",
            "title",
            "twitter:title",
            "parsely-title"),
        Optional.of(PageTitle.of(page)));
  }

  private @Nullable String site() {
    return first(linked.find("publisher.name"), metas.find("og:site_name", "application-name"));
  }

  private @Nullable String author() {
    Optional<String> stated =
        linked
            .find("author.name")
            .or(() ->
                metas.find(
                    "dc:creator",
                    "dcterm:creator",
                    "author",
                    "parsely-author",
                    "article:author",
                    "byl",
                    "sailthru.author"))
            .filter(name -> !ADDRESS.matcher(name).matches());
    return first(stated, shownAuthor());
  }

  /** A byline in the page itself: an element that calls its content the author. */
  private Optional<String> shownAuthor() {
    for (Element element :
        page.select(
            "[rel=author],[itemprop~=author],[class~=(?i)byline],[id~=(?i)byline],[class~=(?i)\\bauthor\\b]")) {
      String text = element.text().strip();
      if (!text.isEmpty() && text.length() < LONGEST_BYLINE) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }

  private @Nullable String date() {
    Optional<String> stated =
        linked
            .find("datePublished")
            .or(() ->
                metas.find(
                    "article:published_time",
                    "parsely-pub-date",
                    "dc:date",
                    "dc:date.issued",
                    "dcterms.date",
                    "dcterms.created",
                    "date",
                    "pubdate",
                    "publishdate",
                    "publish_date",
                    "datepublished",
                    "og:published_time",
                    "sailthru.date",
                    "citation_publication_date",
                    "article.published"));
    return first(stated.flatMap(PageMetadata::iso), shownDate());
  }

  private Optional<String> shownDate() {
    for (Element element : page.select("[itemprop=datePublished],time[pubdate],time[datetime]")) {
      String text =
          element.hasAttr("datetime") ? element.attr("datetime") : element.attr("content");
      Optional<String> date = iso(text);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> iso(String text) {
    Matcher matcher = ISO_DATE.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private @Nullable String language() {
    Element root = page.selectFirst("html[lang]");
    return first(
        Optional.ofNullable(root).map(html -> html.attr("lang").strip()),
        metas.find("content-language", "og:locale", "dc:language").map(l -> l.replace('_', '-')));
  }

  @SafeVarargs
  private static @Nullable String first(Optional<String>... values) {
    for (Optional<String> value : values) {
      if (value.isPresent() && !value.get().isBlank()) {
        return value.get().replaceAll("\\s+", " ").strip();
      }
    }
    return null;
  }
}
