package org.tocsin.desk.web.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.Candidate.Kind;
import org.tocsin.desk.establish.Candidate.Status;
import org.tocsin.desk.web.frame.Say;

/**
 * One candidate as a card.
 *
 * @param itemName name of the item it was read in
 * @param lastAct who did what last, null when nobody did anything
 * @param back address of the page the card stands on
 */
public record Card(Candidate candidate, String itemName, @Nullable String lastAct, String back) {

  /** "event: closure", "demand". */
  public String kind() {
    String kind = Say.word(candidate.kind());
    boolean telling = !candidate.type().isBlank() && candidate.kind() != Kind.ADDRESSEE;
    return telling ? kind + ": " + Say.word(candidate.type()) : kind;
  }

  /** "A, quoted by B, says", "A denies", "no speaker named". */
  public String saidBy() {
    if (candidate.speakers().isEmpty()) {
      return "no speaker named";
    }
    String verb =
        switch (candidate.stance()) {
          case "denies" -> "denies it";
          case "doubts" -> "doubts it";
          default -> "says so";
        };
    return speakers(candidate.speakers()) + " " + verb;
  }

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

  public boolean isSettled() {
    return candidate.status() == Status.ACCEPTED || candidate.status() == Status.CORRECTED;
  }

  public String css() {
    return Say.word(candidate.status());
  }

  /** "12 Dec 2022", "Dec 2022" or "2020", as precise as the source. */
  public String day() {
    return Days.written(candidate);
  }

  public String status() {
    return switch (candidate.status()) {
      case CANDIDATE -> "read by machine, nobody has accepted it";
      case ACCEPTED -> "accepted";
      case CORRECTED -> "corrected and accepted";
      case REJECTED -> "rejected";
    };
  }

  /** What to tell the person once this has been recorded. */
  public String told() {
    return switch (candidate.status()) {
      case CANDIDATE -> "Undone: it is a candidate again.";
      case ACCEPTED -> "Accepted. Press u to undo.";
      case CORRECTED -> "Corrected. Press u to undo.";
      case REJECTED -> "Rejected. It stays on record. Press u to undo.";
    };
  }

  public String placeInText() {
    return "/items/" + candidate.itemId() + "/read#at-" + candidate.id();
  }
}
