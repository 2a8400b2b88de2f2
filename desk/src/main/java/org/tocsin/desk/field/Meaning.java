package org.tocsin.desk.field;

/** What an answer is to the record. */
public enum Meaning {
  /** Kept in the sealed original and in the text of the report, read as nothing more. */
  NOTHING,
  /** What the informant says, as a claim in their words. */
  STATEMENT,
  /** Something that happened; {@link Mapping#of} names its type, else the chosen answer does. */
  EVENT,
  /** A number; {@link Mapping#of} is its unit and what it counts ("tonnes flour"). */
  QUANTITY,
  /** Tonnes that arrived; {@link Mapping#of} is the commodity or the question that tells it. */
  DELIVERED_TONNES,
  /** Trucks that arrived; as with tonnes. */
  DELIVERED_TRUCKS,
  /** The day of what is told. */
  DAY,
  /** The place of what is told. */
  PLACE,
  /** The position of what is told. */
  POSITION,
  /** Who tells it: withheld, the record shows a sign that is always the same for this person. */
  INFORMANT,
  /** How the informant is reached: withheld. */
  CONTACT,
  /** A person at risk: masked in the whole case. */
  PERSON,
  /** Whether it may be used; "no", or no answer, withholds the whole report. */
  CONSENT,
  /** The day of the report itself. */
  REPORTED_ON
}
