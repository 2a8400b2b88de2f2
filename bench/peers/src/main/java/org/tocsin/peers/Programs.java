package org.tocsin.peers;

import com.chimbori.crux.articles.ArticleExtractor;
import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import tools.jackson.databind.node.ObjectNode;

/** The programs by name, as {@code org.tocsin.bench.read.Peer} names them. */
final class Programs {
  private Programs() {}

  static Program named(String name) throws Exception {
    return switch (name) {
      case "READABILITY4J" -> Programs::readability4j;
      case "CRUX" -> Programs::crux;
      case "BOILERPIPE" ->
          request ->
              de.l3s.boilerpipe.extractors.ArticleExtractor.INSTANCE.getText(
                  request.get("html").asString());
      case "LINGUA" -> lingua();
      case "OPENNLP_LANGUAGE" -> OpenNlp.language();
      case "OPENNLP_SENTENCES" -> OpenNlp.sentences();
      case "OPENNLP_TOKENS" -> OpenNlp.tokens();
      case "OPENNLP_POS" -> OpenNlp.partsOfSpeech();
      default -> throw new IllegalArgumentException("no program " + name);
    };
  }

  private static Object readability4j(ObjectNode request) {
    var article =
        new Readability4J(request.get("address").asString(), request.get("html").asString())
            .parse();
    if (request.has("metadata")) {
      return fields(article.getTitle(), article.getByline(), "");
    }
    // text content without white space between blocks would join words of two paragraphs
    String html = article.getContent();
    return html == null ? "" : Jsoup.parse(html).text();
  }

  private static Object crux(ObjectNode request) {
    String html = request.get("html").asString();
    var article =
        ArticleExtractor.with(request.get("address").asString(), html)
            .extractMetadata()
            .extractContent()
            .article();
    return request.has("metadata")
        ? fields(article.title, "", article.siteName)
        : article.document.text();
  }

  private static Map<String, String> fields(String title, String byline, String site) {
    return Map.of(
        "title", Objects.requireNonNullElse(title, ""),
        "byline", Objects.requireNonNullElse(byline, ""),
        "siteName", Objects.requireNonNullElse(site, ""));
  }

  /** One detector for each set of languages to choose among. */
  private static Program lingua() {
    Map<String, LanguageDetector> detectors = new HashMap<>();
    return request -> {
      String among = request.path("among").asString("");
      LanguageDetector detector =
          detectors.computeIfAbsent(among, Programs::linguaDetector);
      return detector
          .detectLanguageOf(request.get("text").asString())
          .getIsoCode639_1()
          .toString();
    };
  }

  private static LanguageDetector linguaDetector(String among) {
    if (among.isEmpty()) {
      return LanguageDetectorBuilder.fromAllLanguages().build();
    }
    IsoCode639_1[] codes =
        Arrays.stream(among.split(" "))
            .map(code -> IsoCode639_1.valueOf(code.toUpperCase(Locale.ROOT)))
            .toArray(IsoCode639_1[]::new);
    return LanguageDetectorBuilder.fromIsoCodes639_1(codes).build();
  }
}
