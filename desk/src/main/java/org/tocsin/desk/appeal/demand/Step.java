package org.tocsin.desk.appeal.demand;

import java.time.LocalDate;

/**
 * One thing shown about one demand and one party.
 *
 * @param leaf of the fact; also its id
 * @param addressee id of the addressee
 * @param party id of the member of the addressee it concerns, "" for the addressee as a whole
 * @param day when it happened, in UTC for what a machine reports
 * @param note in own words
 * @param withdrawn true when somebody took it back; it then counts for nothing
 */
public record Step(
    long leaf,
    String demand,
    String addressee,
    String party,
    StepKind kind,
    LocalDate day,
    Evidence evidence,
    String note,
    String by,
    boolean withdrawn) {}
