package org.tocsin.desk.appeal.sanction.list;

/** The formats of published lists that are read. */
public enum Format {
  /** The consolidated list of the UN Security Council, XML. */
  UN_XML("UN Security Council"),
  /** The consolidated financial sanctions list of the European Union, XML 1.1. */
  EU_XML("European Union"),
  /** The same as a table with semicolons, 1.1. */
  EU_CSV("European Union"),
  /** Specially designated nationals of the US Office of Foreign Assets Control, XML. */
  OFAC_XML("OFAC (United States)"),
  /** Entities of OpenSanctions or another source in the model of FollowTheMoney, a line each. */
  FTM_LINES("OpenSanctions");

  private final String publisher;

  Format(String publisher) {
    this.publisher = publisher;
  }

  /** Whose list it is, unless the person who takes it says otherwise. */
  public String publisher() {
    return publisher;
  }
}
