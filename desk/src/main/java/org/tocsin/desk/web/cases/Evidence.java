package org.tocsin.desk.web.cases;

import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.web.frame.Say;
import org.tocsin.desk.web.read.Card;
import org.tocsin.desk.web.read.Days;

/**
 * One candidate as the reason for a number: who says it, when, how graded, where, and its proof.
 */
public record Evidence(Candidate candidate) {

  public String words() {
    return Say.brief(candidate.statement(), 220);
  }

  public String who() {
    return Card.speakers(candidate.speakers());
  }

  public String day() {
    return Days.written(candidate);
  }

  public String href() {
    return "/items/" + candidate.itemId() + "/read#at-" + candidate.id();
  }
}
