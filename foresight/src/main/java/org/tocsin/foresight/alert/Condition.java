package org.tocsin.foresight.alert;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What a rule waits for. A condition that has raised an alert raises no other for the same subject
 * until it has cleared; the distance between the two limits is the hysteresis.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Condition.FirstClosedDay.class, name = "first-closed-day"),
  @JsonSubTypes.Type(value = Condition.ClosedFor.class, name = "closed-for"),
  @JsonSubTypes.Type(value = Condition.ClosedDespiteOrder.class, name = "closed-despite-order"),
  @JsonSubTypes.Type(value = Condition.DaysLeftBelow.class, name = "days-left-below"),
  @JsonSubTypes.Type(value = Condition.ReceiptsBelow.class, name = "receipts-below"),
  @JsonSubTypes.Type(value = Condition.DeliveriesDrop.class, name = "deliveries-drop"),
  @JsonSubTypes.Type(value = Condition.PersonTaken.class, name = "person-taken"),
  @JsonSubTypes.Type(value = Condition.NoSupplies.class, name = "no-supplies"),
  @JsonSubTypes.Type(value = Condition.GoneSilent.class, name = "gone-silent"),
  @JsonSubTypes.Type(value = Condition.FindingGraded.class, name = "finding-graded"),
  @JsonSubTypes.Type(value = Condition.IndicatorFound.class, name = "indicator-found")
})
public sealed interface Condition {

  /**
   * A corridor is closed.
   *
   * @param lifelineOnly true to look at lifelines alone
   * @param clearAfterDays cleared once it has been passable for more days than this
   */
  record FirstClosedDay(boolean lifelineOnly, int clearAfterDays) implements Condition {}

  /**
   * A corridor has been closed for a number of days, the first counted as 1.
   *
   * @param clearAfterDays cleared once it has been passable for more days than this; a shorter
   *     interruption does not end the closure, but its days are not counted
   */
  record ClosedFor(int days, int clearAfterDays) implements Condition {}

  /**
   * A corridor stays closed although a binding order that it be open is in force.
   *
   * @param hours how long both must have held together; observations are by day, so it is rounded
   *     up to whole days
   * @param clearAfterDays cleared once it has been passable for more days than this
   */
  record ClosedDespiteOrder(int hours, int clearAfterDays) implements Condition {}

  /**
   * The median days of supply fall below a limit.
   *
   * @param whose over all accounts, or by the lowest account alone where accounts contradict each
   *     other
   * @param days the limit
   * @param clearAtDays cleared at this many days or more; not below {@code days}
   */
  record DaysLeftBelow(Whose whose, double days, double clearAtDays) implements Condition {
    public DaysLeftBelow {
      requireRoom(days, clearAtDays);
    }
  }

  /** Which median a rule looks at. */
  enum Whose {
    @JsonProperty("all-accounts")
    ALL_ACCOUNTS,
    @JsonProperty("lowest-account")
    LOWEST_ACCOUNT
  }

  /**
   * Receipts over a fully reported run of days fall below a share of normal.
   *
   * @param share the limit, 0 to 1
   * @param windowDays length of the run
   * @param clearAtShare cleared at this share or more; not below {@code share}
   */
  record ReceiptsBelow(double share, int windowDays, double clearAtShare) implements Condition {
    public ReceiptsBelow {
      requireRoom(share, clearAtShare);
    }
  }

  /**
   * The count of deliveries has dropped for good; cleared when the evidence for it is used up.
   *
   * @param onceInYears how rarely steady traffic may reach the limit by chance, in years, above 0
   */
  record DeliveriesDrop(double onceInYears) implements Condition {}

  /** A person is reported taken; each person once. */
  record PersonTaken(boolean atCheckpointOnly) implements Condition {}

  /**
   * Supplies are said to have been absent for a number of days; cleared when some arrive. Days
   * count only as far as someone speaks of them.
   */
  record NoSupplies(int days) implements Condition {}

  /**
   * Nothing is told any more of a place of which much was told before; cleared when something is.
   *
   * @param expected how many independent origins were to be expected before it counts, above 0
   */
  record GoneSilent(double expected) implements Condition {}

  /**
   * Evidence for an indicator is graded this well or better, for the first time; each indicator
   * once.
   *
   * @param source "A" (reliable) to "F"
   * @param information 1 (confirmed by others) to 6
   */
  record FindingGraded(String source, int information) implements Condition {
    public FindingGraded {
      requireGrade(source, information);
    }
  }

  /**
   * A person states that an indicator is present, graded this well or better; each finding once.
   *
   * @param source "A" (reliable) to "F"
   * @param information 1 (confirmed by others) to 6
   */
  record IndicatorFound(String source, int information) implements Condition {
    public IndicatorFound {
      requireGrade(source, information);
    }
  }

  private static void requireGrade(String source, int information) {
    if (!source.matches("[A-F]") || information < 1 || information > 6) {
      throw new IllegalArgumentException(
          "a grade is A to F and 1 to 6, not " + source + information);
    }
  }

  private static void requireRoom(double limit, double clearAt) {
    if (!(clearAt >= limit)) {
      throw new IllegalArgumentException(
          "a rule must not clear below its own limit: " + clearAt + " < " + limit);
    }
  }
}
