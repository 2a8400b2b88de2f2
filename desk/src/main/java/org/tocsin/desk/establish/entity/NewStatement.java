package org.tocsin.desk.establish.entity;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A statement about to be recorded.
 *
 * @param value in the canonical form of its field's kind; the source's own writing for names and
 *     places
 * @param spot where, null when it is not known or not a place
 * @param since from when it holds, an {@link UncertainDay}, "" when nobody said
 * @param until to when, "" when nobody said
 * @param note the writer's own words about it, "" for none
 * @param claims ids of claims it rests on
 * @param against ids of claims that speak against it
 */
public record NewStatement(
    String field,
    String value,
    @Nullable Spot spot,
    Certainty certainty,
    String since,
    String until,
    String note,
    List<String> claims,
    List<String> against) {

  public NewStatement {
    value = value.strip();
    since = since.strip();
    until = until.strip();
    note = note.strip();
    claims = List.copyOf(claims);
    against = List.copyOf(against);
  }

  public static NewStatement of(String field, String value) {
    return new NewStatement(
        field, value, null, Certainty.NOT_STATED, "", "", "", List.of(), List.of());
  }

  /** Every claim it names, for it and against it. */
  Stream<String> grounds() {
    return Stream.concat(claims.stream(), against.stream());
  }

  public NewStatement restingOn(List<String> ids) {
    return new NewStatement(field, value, spot, certainty, since, until, note, ids, against);
  }

  public NewStatement speakingAgainst(List<String> ids) {
    return new NewStatement(field, value, spot, certainty, since, until, note, claims, ids);
  }

  public NewStatement at(Spot place) {
    return new NewStatement(field, value, place, certainty, since, until, note, claims, against);
  }

  public NewStatement with(Certainty how) {
    return new NewStatement(field, value, spot, how, since, until, note, claims, against);
  }

  public NewStatement lasting(String from, String to) {
    return new NewStatement(field, value, spot, certainty, from, to, note, claims, against);
  }

  public NewStatement noted(String words) {
    return new NewStatement(field, value, spot, certainty, since, until, words, claims, against);
  }
}
