package org.tocsin.desk.publish.reply;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A request to one party to answer what is going to be said.
 *
 * @param party as they are named
 * @param institution id in the directory, "" when it is an actor
 * @param actor id of the record of an actor, "" when it is an institution
 * @param words what is going to be said about them
 * @param claims ids of the claims it rests on
 * @param due the last day on which an answer is waited for
 * @param notice id of the letter that asks, "" for none
 * @param asked the day it was asked; empty before
 * @param answer the latest; empty when there is none
 * @param steps those that stand, in their order
 */
public record Request(
    String id,
    String caseId,
    String party,
    String institution,
    String actor,
    String words,
    List<String> claims,
    LocalDate due,
    State state,
    String notice,
    Optional<LocalDate> asked,
    Optional<Answer> answer,
    List<Step> steps,
    String by,
    long leaf) {

  public Request {
    claims = List.copyOf(claims);
    steps = List.copyOf(steps);
  }

  /** How far a request has come. */
  public enum State {
    /** Written down; nobody was asked yet. */
    PREPARED,
    ASKED,
    ANSWERED,
    /** Asked, and the day has passed without an answer. */
    SILENT;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What was done with a request after it was prepared. */
  public enum Kind {
    LETTER,
    HANDED,
    ANSWERED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param text their words
   * @param item the sealed item that shows it; "" when it may not be seen
   */
  public record Answer(LocalDate day, String text, String item, long leaf) {}

  /**
   * @param day when it happened
   * @param item the sealed item that shows it, "" for none
   * @param notice id of a letter, "" for none
   * @param text what was answered, "" for other steps
   */
  public record Step(
      long leaf, Kind kind, LocalDate day, String item, String notice, String text, String by) {

    /** For somebody who does not see every name, and perhaps not the item. */
    Step shown(UnaryOperator<String> mask, boolean itemToo) {
      return new Step(leaf, kind, day, itemToo ? item : "", notice, mask.apply(text), by);
    }
  }
}
