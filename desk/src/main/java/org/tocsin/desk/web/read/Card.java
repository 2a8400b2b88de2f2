package org.tocsin.desk.web.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.Candidate.Status;
import org.tocsin.desk.establish.Review;
import org.tocsin.desk.web.frame.Say;

/**
 * One candidate as a card.
 *
 * @param itemName name of the item it was read in
 * @param lastAct what settled it last, null when nobody did anything
 * @param back address of the page the card stands on
 */
public record Card(Candidate candidate, String itemName, @Nullable Review lastAct, String back) {

  /**
   * The innermost speaker first, as people say it: "A, quoted by B"; {@code chain} has the
   * outermost first.
   */
  public static String speakers(List<String> chain) {
    return chain.isEmpty() ? "no speaker named" : String.join(", quoted by ", chain.reversed());
  }

  public boolean isOpen() {
    return candidate.status() == Status.CANDIDATE;
  }

  public String css() {
    return Say.word(candidate.status());
  }

  /** "12 Dec 2022", "Dec 2022" or "2020", as precise as the source. */
  public String day() {
    return Days.written(candidate);
  }

  public String placeInText() {
    return "/items/" + candidate.itemId() + "/read#at-" + candidate.id();
  }

  /** The page it stands on, with the passage of this one beside the list. */
  public String beside() {
    String page = back.contains("#") ? back.substring(0, back.indexOf('#')) : back;
    return page + (page.contains("?") ? "&" : "?") + "at=" + candidate.id() + "#" + candidate.id();
  }

  /** Address of one of its forms. */
  public String form(String name) {
    return "/candidates/" + candidate.id() + "?form=" + name;
  }
}
