package org.tocsin.desk.establish;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is told in several ways. No way is picked, and none is counted against another.
 *
 * @param id stable as long as its claims are
 * @param place as a source wrote it, "" when nobody said
 * @param type event type or unit, "" when there is none
 * @param from first day told, null when nobody said
 * @param positions the values, in time order
 * @param decision what a person said of it, null while it is a suggestion of the machine
 */
public record Matter(
    String id,
    Question question,
    String place,
    String type,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    List<Position> positions,
    @Nullable Decision decision) {

  /** What is told in several ways. */
  public enum Question {
    HAPPENED_OR_NOT,
    OPEN_OR_CLOSED,
    HOW_MANY,
    WHEN,
    WHO,
    /** Put together by a person. */
    OTHER
  }

  public enum State {
    CONFIRMED,
    DISMISSED
  }

  /**
   * @param value as the sources give it
   * @param stance asserts, denies or doubts
   * @param tellings the claims, in time order
   * @param origins how many independent origins they have
   */
  public record Position(String value, String stance, List<Candidate> tellings, int origins) {}

  /**
   * @param leaf the fact
   * @param since how many claims came after it
   */
  public record Decision(long leaf, State state, String reason, String by, Instant at, int since) {}

  public List<String> claims() {
    return tellings().map(Candidate::id).toList();
  }

  Stream<Candidate> tellings() {
    return positions.stream().flatMap(position -> position.tellings().stream());
  }
}
