package org.tocsin.foresight.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.tocsin.foresight.alert.Seen.closed;
import static org.tocsin.foresight.alert.Seen.corridor;
import static org.tocsin.foresight.alert.Seen.day;
import static org.tocsin.foresight.alert.Seen.left;
import static org.tocsin.foresight.alert.Seen.taken;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tocsin.foresight.corridor.CorridorState;
import org.tocsin.foresight.supply.SupplyForecast;

class AlertRulesTest {

  private final AlertFold fold = new AlertFold(AlertRules.shipped());

  @Test
  void theFirstClosedDayOfALifelineRaisesAnAlertWithItsEvidence() {
    List<Alert> alerts = replay(3, closed(1, "pass", "c1"));

    assertThat(alerts)
        .singleElement()
        .satisfies(alert -> {
          assertThat(alert.key()).isEqualTo("lifeline-closed|pass|2030-01-01");
          assertThat(alert.level()).isEqualTo(Level.WARNING);
          assertThat(alert.headline())
              .isEqualTo("The lifeline pass is reported closed since 2030-01-01");
          assertThat(alert.reasons().getFirst().evidenceIds()).containsExactly("c1");
        });
  }

  @Test
  void aClosureThatLastsReachesEachLimitOnItsDayAlthoughNobodyReports() {
    assertThat(replay(120, closed(1, "pass", "c1")))
        .extracting(alert -> alert.ruleId() + " " + alert.day())
        .containsExactly(
            "lifeline-closed 2030-01-01",
            "closed-7-days 2030-01-07",
            "closed-30-days 2030-01-30",
            "closed-100-days 2030-04-10");
  }

  @Test
  void daysOnWhichNothingIsKnownDoNotCountAsClosed() {
    Observation unknown = corridor(5, "pass", CorridorState.UNKNOWN, "c2");

    assertThat(replay(60, closed(1, "pass", "c1"), unknown))
        .extracting(Alert::ruleId)
        .containsExactly("lifeline-closed");
  }

  @Test
  void aConvoyLetThroughDoesNotSetTheCountOfClosedDaysBack() {
    List<Alert> alerts =
        replay(
            40,
            closed(1, "pass", "c1"),
            corridor(5, "pass", CorridorState.OPEN, "o1"),
            closed(6, "pass", "c1"),
            corridor(20, "pass", CorridorState.OPEN, "o2"),
            closed(21, "pass", "c1"));

    assertThat(alerts)
        .extracting(alert -> alert.ruleId() + " " + alert.day())
        .containsExactly(
            "lifeline-closed 2030-01-01", "closed-7-days 2030-01-08", "closed-30-days 2030-02-01");
    assertThat(alerts.getLast().reasons())
        .extracting(Reason::text)
        .contains("2 days of these, on which it was passable or unknown, are not counted");
  }

  @Test
  void aShortOpeningDoesNotRaiseTheAlertAgainButALongOneDoes() {
    Observation shortly = corridor(10, "pass", CorridorState.OPEN, "o1");
    Observation longer = corridor(30, "pass", CorridorState.OPEN, "o2");

    assertThat(
            replay(
                60,
                closed(1, "pass", "c1"),
                shortly,
                closed(14, "pass", "c2"),
                longer,
                closed(50, "pass", "c3")))
        .filteredOn(alert -> alert.ruleId().equals("lifeline-closed"))
        .extracting(Alert::key)
        .containsExactly("lifeline-closed|pass|2030-01-01", "lifeline-closed|pass|2030-02-19");
  }

  @Test
  void anOrderInForceAndADayOfClosureRaiseAnEmergencyThatCitesBoth() {
    Observation order = new Observation.OrderInForce(day(5), "Order A", "pass", List.of("o"));

    assertThat(replay(8, corridor(3, "pass", CorridorState.CLOSED, false, "c1"), order))
        .singleElement()
        .satisfies(alert -> {
          assertThat(alert.ruleId()).isEqualTo("closed-despite-order");
          assertThat(alert.day()).isEqualTo(day(6));
          assertThat(alert.reasons())
              .extracting(reason -> String.join(" ", reason.evidenceIds()))
              .containsExactly("o", "c1");
        });
  }

  @Test
  void anOrderThatHasEndedRaisesNothing() {
    assertThat(
            replay(
                6,
                new Observation.OrderInForce(day(1), "Order A", "pass", List.of("o")),
                new Observation.OrderEnded(day(2), "Order A", "pass", List.of("e")),
                corridor(3, "pass", CorridorState.CLOSED, false, "c1")))
        .isEmpty();
  }

  @Test
  void aConvoyLetThroughDoesNotRaiseTheAlertAboutAnOrderAgain() {
    assertThat(
            replay(
                20,
                new Observation.OrderInForce(day(1), "Order A", "pass", List.of("o")),
                corridor(3, "pass", CorridorState.CLOSED, false, "c1"),
                corridor(9, "pass", CorridorState.OPEN, false, "o1"),
                corridor(10, "pass", CorridorState.CLOSED, false, "c1")))
        .filteredOn(alert -> alert.ruleId().equals("closed-despite-order"))
        .extracting(Alert::key)
        .containsExactly("closed-despite-order|pass/Order A|2030-01-03");
  }

  @Test
  void theLadderOfDaysLeftRisesOnceAndClearsOnlyWithRoomToSpare() {
    assertThat(
            replay(
                9,
                left(1, 40),
                left(2, 29),
                left(3, 31),
                left(4, 28),
                left(5, 13),
                left(6, 6),
                left(7, 40),
                left(8, 20)))
        .extracting(alert -> alert.ruleId() + " " + alert.day())
        .containsExactly(
            "days-left-30 2030-01-02",
            "days-left-14 2030-01-05",
            "days-left-7 2030-01-06",
            "days-left-30 2030-01-08");
  }

  @Test
  void oneAccountOfFewDaysIsNotHiddenByTheMedianOverAll() {
    Observation measured =
        new Observation.DaysLeftMeasured(
            day(1),
            "valley",
            "flour",
            38,
            Optional.of(new Observation.Account(6, List.of("trader"), List.of("s1"))),
            List.of("s1", "s2"));

    assertThat(replay(1, measured))
        .extracting(Alert::ruleId)
        .containsExactly("days-left-14-by-one-account", "days-left-7-by-one-account");
    assertThat(replay(1, measured).getFirst().reasons())
        .containsExactly(
            new Reason(
                "By the account of trader alone flour in valley lasts 6 days", List.of("s1")));
  }

  @Test
  void anUnknownForecastIsNoObservation() {
    assertThat(
            Observation.DaysLeftMeasured.of(
                new SupplyForecast.Unknown("valley", "flour", day(1), List.of("no stock"))))
        .isEmpty();
  }

  @Test
  void aSupplyThatDoesNotRunOutRaisesNothing() {
    assertThat(replay(2, left(1, Double.POSITIVE_INFINITY))).isEmpty();
  }

  @Test
  void receiptsThatCollapseRaiseAWarning() {
    assertThat(
            replay(
                9,
                new Observation.ReceiptsMeasured(day(8), "pass", 7, 0.25, List.of("r1")),
                new Observation.ReceiptsMeasured(day(9), "pass", 7, 0.19, List.of("r2"))))
        .extracting(Alert::headline)
        .containsExactly("Receipts through pass over 7 days fell to 19 % of normal");
  }

  @Test
  void aPersonTakenAtACheckpointRaisesOneEmergencyWithoutAName() {
    Observation first = taken(4, "person-7", true, "p1");
    Observation again = taken(5, "person-7", true, "p2");
    Observation elsewhere = taken(5, "person-8", false, "p3");

    assertThat(replay(9, first, again, elsewhere))
        .singleElement()
        .extracting(Alert::key, Alert::level)
        .containsExactly("person-taken-at-checkpoint|person-7|2030-01-04", Level.EMERGENCY);
  }

  @Test
  void suppliesSaidToBeAbsentCountFromTheDayThatIsNamed() {
    Observation absent = new Observation.SuppliesAbsent(day(40), "valley", day(1), List.of("s1"));
    Observation arrived = new Observation.SuppliesArrived(day(41), "valley", List.of("s2"));
    Observation again = new Observation.SuppliesAbsent(day(60), "valley", day(42), List.of("s3"));

    assertThat(replay(90, absent, arrived, again))
        .extracting(alert -> alert.ruleId() + " " + alert.day())
        .containsExactly(
            "no-supplies-14-days 2030-02-09",
            "no-supplies-30-days 2030-02-09",
            "no-supplies-14-days 2030-03-01");
  }

  @Test
  void aPlaceThatFallsSilentIsWarnedOfOnceUntilItIsHeardOfAgain() {
    assertThat(replay(40, heard(7, true), heard(14, true), heard(21, false), heard(35, true)))
        .extracting(Alert::key)
        .containsExactly(
            "place-gone-silent|valley|2030-01-07", "place-gone-silent|valley|2030-02-04");
  }

  private static Observation heard(int day, boolean silent) {
    return new Observation.PlaceHeard(day(day), "valley", silent, 4, List.of("h" + day));
  }

  @Test
  void evidenceForAnIndicatorCountsOnceAndOnlyWhenItIsGradedWellEnough() {
    assertThat(
            replay(9, graded(2, 'C', 1), graded(3, 'B', 3), graded(4, 'B', 2), graded(5, 'A', 1)))
        .extracting(alert -> alert.ruleId() + " " + alert.day())
        .containsExactly("indicator-supported 2030-01-04");
  }

  private static Observation graded(int day, char source, int information) {
    return new Observation.FindingSupported(
        day(day), "8.1 deployments", source, information, List.of("g" + day));
  }

  @Test
  void aFindingOnAnIndicatorRaisesOneAlertThatCitesItsClaims() {
    List<Alert> alerts = replay(9, found(2, "finding 1", 'B', 2), found(3, "finding 1", 'A', 1));

    assertThat(alerts)
        .singleElement()
        .satisfies(alert -> {
          assertThat(alert.ruleId()).isEqualTo("indicator-finding");
          assertThat(alert.headline()).contains("8.1 deployments", "B2", "the dale");
          assertThat(alert.reasons().getFirst().text()).contains("finding 1", "not yet reviewed");
          assertThat(alert.reasons().getFirst().evidenceIds()).containsExactly("for");
          assertThat(alert.reasons().get(1).evidenceIds()).containsExactly("against");
          assertThat(alert.reasons().get(2).text()).contains("contests");
        });
  }

  @Test
  void aFindingGradedBelowTheLimitInEitherHalfRaisesNothing() {
    assertThat(replay(9, found(2, "finding 1", 'C', 2), found(3, "finding 2", 'B', 3))).isEmpty();
    assertThat(replay(9, found(2, "finding 1", 'A', 1), found(3, "finding 2", 'B', 2))).hasSize(2);
  }

  private static Observation found(int day, String finding, char source, int information) {
    return new Observation.IndicatorFound(
        day(day),
        finding,
        "8.1 deployments",
        "the dale",
        source,
        information,
        false,
        true,
        List.of("for"),
        List.of("against"));
  }

  @Test
  void aRuleLooksOnlyWhereItSays() {
    AlertRule shipped = AlertRules.shipped().find("lifeline-closed").orElseThrow();
    AlertRule there =
        new AlertRule(
            shipped.id(),
            shipped.level(),
            List.of("Other Pass"),
            shipped.when(),
            shipped.headline(),
            shipped.standDown(),
            "");
    AlertFold only = new AlertFold(new AlertRules("one", List.of(there)));
    assertThat(only.replay(List.of(closed(1, "pass", "c1")), day(3)).alerts()).isEmpty();
    assertThat(only.replay(List.of(closed(1, "other pass", "c1")), day(3)).alerts()).hasSize(1);
  }

  @Test
  void aRuleThatWouldClearBelowItsOwnLimitIsRefused() {
    String json =
        """
        {"edition": "1", "rules": [{"id": "few-days", "level": "watch", "where": [], "who": "",
         "when": {"type": "days-left-below", "whose": "all-accounts", "days": 30, "clearAtDays": 20},
         "headline": "few days", "standDown": ""}]}
        """;

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> AlertRules.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))))
        .withMessageContaining("must not clear below its own limit");
  }

  private List<Alert> replay(int lastDay, Observation... observations) {
    return fold.replay(List.of(observations), day(lastDay)).alerts();
  }
}
