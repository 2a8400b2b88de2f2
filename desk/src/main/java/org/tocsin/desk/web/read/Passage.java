package org.tocsin.desk.web.read;

import java.util.List;
import org.tocsin.desk.establish.Candidate;

/**
 * The words around one claim, with every span that was read in them.
 *
 * @param language BCP 47 tag of the text, "und" when it is not known
 * @param cutBefore whether the text goes on before the passage; {@code cutAfter} after it
 */
public record Passage(
    Candidate candidate,
    String itemName,
    List<Segment> segments,
    String language,
    boolean cutBefore,
    boolean cutAfter) {

  public String whole() {
    return "/items/" + candidate.itemId() + "/read#at-" + candidate.id();
  }
}
