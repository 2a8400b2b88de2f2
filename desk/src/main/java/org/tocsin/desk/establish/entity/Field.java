package org.tocsin.desk.establish.entity;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One field of an entity type, as its data file says.
 *
 * @param name in the data file and in addresses, lower case with underscores
 * @param label what people read when the interface has no words of its own for it; "" for none
 * @param kind what its values are
 * @param many whether several values may stand without disagreeing (two names, three acts); when
 *     false, two standing values are a contradiction and shown as one
 * @param required whether an entity cannot be opened without it
 * @param restricted whether its values are kept out of tables, indexes and lists, and are opened
 *     one by one, on record
 * @param dated whether its values follow each other in time: the form asks since when each holds
 * @param choices name of the vocabulary a CHOICE is taken from; "" for others
 * @param terms of that vocabulary; empty for others
 * @param to types a LINK may lead to; empty for others
 * @param esf field code of the HURIDOCS Events Standard Formats, null when it has none
 * @param ftm property of the FollowTheMoney schema, null when it has none
 */
public record Field(
    String name,
    String label,
    Kind kind,
    boolean many,
    boolean required,
    boolean restricted,
    boolean dated,
    String choices,
    List<Vocabulary.Term> terms,
    List<String> to,
    @Nullable String esf,
    @Nullable String ftm) {

  /** What a value is. */
  public enum Kind {
    /** One line. */
    TEXT,
    /** Paragraphs. */
    LONG_TEXT,
    /** A name as its source writes it. */
    NAME,
    /** An {@link UncertainDay}. */
    DAY,
    /** A whole or decimal number, a range "4-9", or either with "about" before it. */
    NUMBER,
    /** A term of a vocabulary. */
    CHOICE,
    /** A place as its source writes it, with a {@link Spot} when known. */
    PLACE,
    /** The id of another entity. */
    LINK,
    /** The id of a sealed item. */
    ITEM,
    /** A web address; shown, never fetched. */
    ADDRESS
  }

  public Field {
    terms = List.copyOf(terms);
    to = List.copyOf(to);
  }

  Field with(List<Vocabulary.Term> offered) {
    return new Field(
        name, label, kind, many, required, restricted, dated, choices, offered, to, esf, ftm);
  }

  /** The term of a code; empty when it is not one of them. */
  public Optional<Vocabulary.Term> findTerm(String code) {
    return terms.stream().filter(term -> term.code().equals(code)).findFirst();
  }
}
