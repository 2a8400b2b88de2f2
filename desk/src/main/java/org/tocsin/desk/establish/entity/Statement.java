package org.tocsin.desk.establish.entity;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One value of one field, as somebody wrote it.
 *
 * @param value the value; "" when it is withheld, {@link Entities#openRestricted} gives it
 * @param withheld whether the field is restricted
 * @param masked whether a name of a person at risk is hidden in its value or note; {@link
 *     Entities#openRestricted} gives the words
 * @param claims ids of claims it rests on; {@code against} of those that speak against it
 * @param by who wrote it, when, and in which fact
 */
public record Statement(
    String id,
    String entityId,
    String field,
    String value,
    boolean withheld,
    boolean masked,
    @Nullable Spot spot,
    Certainty certainty,
    String since,
    String until,
    String note,
    List<String> claims,
    List<String> against,
    String by,
    Instant at,
    long leaf) {

  /** The same with the point of a place, which a restricted one keeps apart. */
  public Statement at(@Nullable Spot point) {
    return new Statement(
        id, entityId, field, value, withheld, masked, point, certainty, since, until, note, claims,
        against, by, at, leaf);
  }

  /** The same in the words that may be shown. */
  Statement shown(String value, String note) {
    boolean hides = masked || !value.equals(this.value) || !note.equals(this.note);
    return new Statement(
        id, entityId, field, value, withheld, hides, spot, certainty, since, until, note, claims,
        against, by, at, leaf);
  }

  /** Every claim it names, for it and against it. */
  Stream<String> grounds() {
    return Stream.concat(claims.stream(), against.stream());
  }

  /** Whether its words are shown only to who says why. */
  public boolean isClosed() {
    return withheld || masked;
  }

  /** The same to be written once more; of a restricted one without its value. */
  public NewStatement anew() {
    return new NewStatement(field, value, spot, certainty, since, until, note, claims, against);
  }
}
