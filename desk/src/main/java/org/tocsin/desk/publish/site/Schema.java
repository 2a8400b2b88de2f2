package org.tocsin.desk.publish.site;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The same page for machines, in the words of schema.org. What is disputed is a ClaimReview without
 * a number: nobody here says how true it is, only that others say otherwise.
 */
final class Schema {
  private static final int LONGEST = 300;

  private Schema() {}

  static String of(Edition edition, Sheet.Page page, List<Line> lines, String language) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("@context", "https://schema.org");
    ArrayNode graph = json.putArray("@graph");
    ObjectNode self = graph.addObject();
    self.put("@type", page.section().isPresent() ? "Report" : "WebPage");
    self.put("name", edition.title()).put("inLanguage", language);
    self.put("dateModified", edition.updated().toString());
    if (!edition.about().address().isEmpty()) {
      self.put("url", edition.about().address() + Sheet.file(page, language, 1));
    }
    if (!edition.about().publisher().isEmpty()) {
      self.putObject("publisher")
          .put("@type", "Organization")
          .put("name", edition.about().publisher());
    }
    if (page == Sheet.Page.CHRONOLOGY) {
      lines.stream()
          .filter(line -> !line.others().isEmpty() && !line.speaker().isEmpty())
          .forEach(line -> review(graph.addObject(), line, edition));
    }
    // no less-than sign may stand in a script element
    return json.toString().replace("<", "\\u003c").replace("&", "\\u0026");
  }

  private static void review(ObjectNode review, Line line, Edition edition) {
    review.put("@type", "ClaimReview").put("claimReviewed", brief(line.words()));
    edition
        .part(Section.CHRONOLOGY)
        .ifPresent(part -> review.put("datePublished", part.at().toString().substring(0, 10)));
    ObjectNode claim = review.putObject("itemReviewed").put("@type", "Claim");
    claim.putObject("author").put("@type", "Organization").put("name", line.speaker());
    if (!edition.about().publisher().isEmpty()) {
      review
          .putObject("author")
          .put("@type", "Organization")
          .put("name", edition.about().publisher());
    }
    review
        .putObject("reviewRating")
        .put("@type", "Rating")
        .put("alternateName", "Disputed: other accounts stand beside it");
  }

  private static String brief(String words) {
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
  }
}
