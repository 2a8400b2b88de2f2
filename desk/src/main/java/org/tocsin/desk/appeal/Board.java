package org.tocsin.desk.appeal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.establish.Candidate;

/** The appeals of a case: addressee by demand, with what is recorded of each. */
public record Board(String caseId, LocalDate asOf, List<AppealSheet> appeals) {

  /**
   * One appeal.
   *
   * @param speaker who makes it, as the source wrote it
   * @param day when it was made, null when the source does not say; {@code dayNote} then tells the
   *     bounds
   */
  public record AppealSheet(
      String itemId,
      String title,
      @Nullable String speaker,
      @Nullable LocalDate day,
      @Nullable String dayNote,
      List<AddresseeRow> addressees) {}

  public record AddresseeRow(
      Candidate addressee, String name, String type, List<DemandRow> demands) {}

  /**
   * @param state prepared, made public, sent, accepted, delivered, opened, acknowledged, answered,
   *     acted, verified or lapsed; it rises only on recorded evidence
   * @param silenceDays days without a recorded answer, -1 when the day of asking is unknown
   */
  public record DemandRow(
      Candidate demand,
      String force,
      String polarity,
      String state,
      int silenceDays,
      List<Response> responses) {}

  /**
   * @param kind agreed, partly, noted, refused, referred, acknowledged or acted
   */
  public record Response(
      String kind, LocalDate day, String note, @Nullable String itemId, String by, long leaf) {}
}
