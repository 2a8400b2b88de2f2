package org.tocsin.desk.appeal.demand;

/**
 * One demand with one party: a place of the board.
 *
 * @param party id of a member, "" for the addressee as a whole
 */
public record Cell(
    Demand demand, Addressee addressee, String party, Course course, Silence silence) {

  public String partyName() {
    return addressee.nameOf(party);
  }
}
