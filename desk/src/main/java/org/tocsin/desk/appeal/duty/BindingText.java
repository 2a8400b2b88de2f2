package org.tocsin.desk.appeal.duty;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A text with obligations in it: a treaty, an order, an interim measure, a resolution, a list of
 * recommendations.
 *
 * @param key tells shipped texts apart; of one that was read, the id of its item
 * @param kind agreement, order, interim_measure, resolution or review
 * @param day when it was made, {@code yyyy-mm-dd}
 * @param note what else a reader has to know, in words of our own
 */
public record BindingText(
    String key,
    String kind,
    Marked name,
    Marked body,
    Marked day,
    String note,
    List<Source> sources,
    List<Paragraph> paragraphs,
    List<Obligation> obligations) {
  private static final int MOST = 2_000;

  /** Where the text or a report of it was published. */
  public record Source(String title, String address) {}

  /**
   * @param label as the text numbers it
   * @param text in words of our own, or as the reader found it in a sealed item
   */
  public record Paragraph(String label, Marked text) {}

  /**
   * @throws IllegalArgumentException when it has no name or is too long to be worked with
   */
  public BindingText {
    sources = List.copyOf(sources);
    paragraphs = List.copyOf(paragraphs);
    obligations = List.copyOf(obligations);
    if (!name.isKnown()) {
      throw new IllegalArgumentException("a text needs a name");
    }
    if (paragraphs.size() > MOST || obligations.size() > MOST) {
      throw new IllegalArgumentException("it has more than 2000 paragraphs; take it in parts");
    }
  }

  static BindingText of(JsonNode node) {
    return JsonMapper.shared().treeToValue(node, BindingText.class);
  }

  JsonNode json() {
    return JsonMapper.shared().valueToTree(this);
  }
}
