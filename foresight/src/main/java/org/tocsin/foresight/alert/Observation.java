package org.tocsin.foresight.alert;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tocsin.foresight.corridor.CorridorState;
import org.tocsin.foresight.supply.SupplyForecast;

/** Something measured or claimed about a day, on which rules look. */
public sealed interface Observation {

  /** The day it is about: event time, not the day it became known. */
  LocalDate day();

  /** Ids of the claims behind it. */
  List<String> evidenceIds();

  /** What it is about, for the eye. */
  String subject();

  /**
   * A corridor comes into a state and stays in it until the next observation of that corridor.
   *
   * @param lifeline true when people depend on it for what keeps them alive
   * @param contestedByIds claims that say otherwise
   */
  record CorridorObserved(
      LocalDate day,
      String corridor,
      boolean lifeline,
      CorridorState state,
      List<String> evidenceIds,
      List<String> contestedByIds)
      implements Observation {
    public CorridorObserved {
      evidenceIds = List.copyOf(evidenceIds);
      contestedByIds = List.copyOf(contestedByIds);
    }

    @Override
    public String subject() {
      return corridor;
    }
  }

  /**
   * A binding order that a corridor be open comes into force.
   *
   * @param order its name
   */
  record OrderInForce(LocalDate day, String order, String corridor, List<String> evidenceIds)
      implements Observation {
    public OrderInForce {
      evidenceIds = List.copyOf(evidenceIds);
    }

    @Override
    public String subject() {
      return corridor;
    }
  }

  /** A binding order is no longer in force. */
  record OrderEnded(LocalDate day, String order, String corridor, List<String> evidenceIds)
      implements Observation {
    public OrderEnded {
      evidenceIds = List.copyOf(evidenceIds);
    }

    @Override
    public String subject() {
      return corridor;
    }
  }

  /**
   * Days of supply were worked out for a day, the corridor taken as closed.
   *
   * @param medianDays the median over all accounts, 0 or more, infinite when the supply does not
   *     run out
   * @param lowest the account that gives the fewest days; empty when there is only one account
   */
  record DaysLeftMeasured(
      LocalDate day,
      String place,
      String commodity,
      double medianDays,
      Optional<Account> lowest,
      List<String> evidenceIds)
      implements Observation {
    public DaysLeftMeasured {
      evidenceIds = List.copyOf(evidenceIds);
    }

    /** What a forecast shows; empty when it is unknown. */
    public static Optional<DaysLeftMeasured> of(SupplyForecast forecast) {
      if (!(forecast instanceof SupplyForecast.Known known)) {
        return Optional.empty();
      }
      SupplyForecast.SupplyScenario lowest = known.lowestAccount();
      return Optional.of(
          new DaysLeftMeasured(
              known.asOf(),
              known.place(),
              known.commodity(),
              known.corridorClosed().daysLeft().p50(),
              known.scenarios().size() == 1
                  ? Optional.empty()
                  : Optional.of(
                      new Account(lowest.daysLeft().p50(), lowest.speakers(), lowest.claimIds())),
              known.evidenceIds()));
    }

    @Override
    public String subject() {
      return commodity + " in " + place;
    }
  }

  /**
   * What some speakers alone give.
   *
   * @param days the median by their account
   * @param speakers who
   * @param evidenceIds their claims
   */
  record Account(double days, List<String> speakers, List<String> evidenceIds) {
    public Account {
      speakers = List.copyOf(speakers);
      evidenceIds = List.copyOf(evidenceIds);
    }
  }

  /**
   * Receipts over a run of fully reported days were set against normal.
   *
   * @param windowDays length of the run that ends with {@code day}
   * @param share of normal, 0 or more
   */
  record ReceiptsMeasured(
      LocalDate day, String corridor, int windowDays, double share, List<String> evidenceIds)
      implements Observation {
    public ReceiptsMeasured {
      evidenceIds = List.copyOf(evidenceIds);
    }

    @Override
    public String subject() {
      return corridor;
    }
  }

  /**
   * The evidence for a lasting drop of deliveries was worked out for a day.
   *
   * @param statistic as {@link org.tocsin.foresight.supply.DropDetector} gives it, 0 or more
   */
  record DropMeasured(LocalDate day, String corridor, double statistic, List<String> evidenceIds)
      implements Observation {
    public DropMeasured {
      evidenceIds = List.copyOf(evidenceIds);
    }

    @Override
    public String subject() {
      return corridor;
    }
  }

  /** Supplies are reported to have arrived. */
  record SuppliesArrived(LocalDate day, String place, List<String> evidenceIds)
      implements Observation {
    public SuppliesArrived {
      evidenceIds = List.copyOf(evidenceIds);
    }

    @Override
    public String subject() {
      return place;
    }
  }

  /**
   * It is said of a day that no supplies come.
   *
   * @param since the first day without, as the report has it; not after {@code day}
   */
  record SuppliesAbsent(LocalDate day, String place, LocalDate since, List<String> evidenceIds)
      implements Observation {
    public SuppliesAbsent {
      evidenceIds = List.copyOf(evidenceIds);
    }

    @Override
    public String subject() {
      return place;
    }
  }

  /**
   * A person is reported abducted, or detained.
   *
   * @param personRef an opaque reference and never a name: it goes into keys
   * @param place where, as the source writes it; empty when it does not say
   * @param atCheckpoint true when it is said to have happened at a checkpoint
   */
  record PersonTaken(
      LocalDate day, String personRef, String place, boolean atCheckpoint, List<String> evidenceIds)
      implements Observation {
    public PersonTaken {
      evidenceIds = List.copyOf(evidenceIds);
    }

    @Override
    public String subject() {
      return personRef;
    }
  }

  /**
   * It was looked whether a place is still told of.
   *
   * @param silent nothing was told of it in the weeks up to {@code day}
   * @param expected origins to be expected in these weeks at the place's own past rate
   * @param evidenceIds the last claims before
   */
  record PlaceHeard(
      LocalDate day, String place, boolean silent, double expected, List<String> evidenceIds)
      implements Observation {
    public PlaceHeard {
      evidenceIds = List.copyOf(evidenceIds);
    }

    @Override
    public String subject() {
      return place;
    }
  }

  /**
   * Evidence that supports an indicator of the framework was graded by a person.
   *
   * @param indicator its number and words
   * @param source 'A' to 'F'
   * @param information 1 to 6
   */
  record FindingSupported(
      LocalDate day, String indicator, char source, int information, List<String> evidenceIds)
      implements Observation {
    public FindingSupported {
      evidenceIds = List.copyOf(evidenceIds);
    }

    @Override
    public String subject() {
      return indicator;
    }
  }

  /**
   * A person states that an indicator of the framework is present.
   *
   * @param finding which finding, such as "finding 3"; never a name
   * @param indicator its number and words
   * @param place where, as the finding has it; empty when it does not say
   * @param source 'A' to 'F'
   * @param information 1 to 6
   * @param reviewed true when a second person reviewed the finding
   * @param disputed true when a colleague contests it
   * @param evidenceIds the claims for it
   * @param contestedByIds the claims against it
   */
  record IndicatorFound(
      LocalDate day,
      String finding,
      String indicator,
      String place,
      char source,
      int information,
      boolean reviewed,
      boolean disputed,
      List<String> evidenceIds,
      List<String> contestedByIds)
      implements Observation {
    public IndicatorFound {
      evidenceIds = List.copyOf(evidenceIds);
      contestedByIds = List.copyOf(contestedByIds);
    }

    @Override
    public String subject() {
      return finding;
    }
  }

  /** A day is over, so that what lasts can reach its limit although nobody reports anything. */
  record DayEnded(LocalDate day) implements Observation {
    @Override
    public List<String> evidenceIds() {
      return List.of();
    }

    @Override
    public String subject() {
      return "";
    }
  }
}
