package org.tocsin.desk.establish;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Span;
import tools.jackson.databind.JsonNode;

/**
 * One thing the machine read, apart from what people have established until somebody accepts it.
 *
 * @param id stable: the same item read by the same reader gives the same ids
 * @param span code points in the item's extracted text
 * @param statement what is said, safe to show: names of persons at risk are masked
 * @param quote the words of the source, verbatim, when nobody is at risk in them; else the
 *     statement, and {@link Establishing#openRestricted} gives the words
 * @param restricted true when something of it is withheld
 * @param speakers who says it, outermost first, names as the source wrote them; empty when nobody
 *     is named
 * @param stance asserts, denies or doubts
 * @param type event type, claim kind, instrument kind ... by {@code kind}; "" when there is none
 * @param day when it is said to have happened, null when the source does not say
 * @param dayText the date as published ("2022-12", "2020"), null like {@code day}
 * @param dayInferred true when a rule supplied part of the date
 * @param place as the source wrote it
 * @param addressee id of the ADDRESSEE candidate a DEMAND belongs to
 * @param detail everything else the reading holds about it, as in the reading contract
 * @param leaf number of the fact that recorded it
 * @param compartment that of its item: whose members alone find it, "" when it is open to the desk
 */
public record Candidate(
    String id,
    String caseId,
    String itemId,
    Kind kind,
    Status status,
    Span span,
    String statement,
    String quote,
    boolean restricted,
    List<String> speakers,
    String stance,
    String type,
    @Nullable LocalDate day,
    @Nullable String dayText,
    boolean dayInferred,
    @Nullable String place,
    @Nullable String addressee,
    Grade grade,
    JsonNode detail,
    long leaf,
    String compartment) {

  public enum Kind {
    EVENT,
    CLAIM,
    QUANTITY,
    ADDRESSEE,
    DEMAND,
    INSTRUMENT,
    OBLIGATION,
    CRITERION,
    DELIVERY
  }

  public enum Status {
    CANDIDATE,
    ACCEPTED,
    CORRECTED,
    REJECTED
  }
}
