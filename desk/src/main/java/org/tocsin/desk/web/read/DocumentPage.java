package org.tocsin.desk.web.read;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.ItemReading;

/**
 * A document beside what was read in it.
 *
 * @param kinds how many candidates of each kind, in the order of kinds
 * @param kind the kind shown, "" for all
 * @param notes warnings about the text itself
 * @param from first code point shown; {@code until} one past the last; {@code length} of the text
 * @param opened true when names of persons at risk are shown, which was recorded
 */
public record DocumentPage(
    Item item,
    @Nullable ItemReading reading,
    List<Segment> segments,
    List<Card> cards,
    Map<String, Integer> kinds,
    String kind,
    List<String> notes,
    int from,
    int until,
    int length,
    boolean opened) {
  /** Code points; with a candidate in each hundred the page stays under 150 KB. */
  public static final int WINDOW = 8_000;

  public String here() {
    return "/items/" + item.id() + "/read";
  }

  public int total() {
    return kinds.values().stream().mapToInt(Integer::intValue).sum();
  }

  public boolean hasMore() {
    return until < length;
  }

  public boolean namesAtRisk() {
    return reading != null && reading.namesAtRisk();
  }

  /** Title of the document as it gives it, else the item's name. */
  public String title() {
    String title = reading == null ? "" : reading.document().path("title").asString("");
    return title.isBlank() ? item.name() : title;
  }

  /** What the document says of itself: kind, publisher, stated_date or language; "" when silent. */
  public String about(String field) {
    return reading == null ? "" : reading.document().path(field).asString("");
  }
}
