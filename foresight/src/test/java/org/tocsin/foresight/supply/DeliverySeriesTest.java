package org.tocsin.foresight.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.tocsin.foresight.interval.DayInterval;

class DeliverySeriesTest {

  private static final LocalDate START = LocalDate.of(2030, 5, 1);

  @Test
  void aDayThatNobodySpeaksOfIsNotADayWithoutDelivery() {
    DeliverySeries series = DeliverySeries.of(Measure.TONNES, List.of(tonnes(1, 40, "A")));

    assertThat(series.find(day(2))).isEmpty();
    assertThat(series.rolling(day(7), 7, 40).findShare()).isEmpty();
    assertThat(series.rolling(day(7), 7, 40).knownDays()).isEqualTo(1);
  }

  @Test
  void aReportThatNothingCameIsAZero() {
    List<Delivery> reports = new ArrayList<>(List.of(tonnes(1, 40, "A")));
    reports.addAll(Delivery.none("n", DayInterval.inclusive(day(2), day(10)), "pass", "food", "A"));
    DeliverySeries series = DeliverySeries.of(Measure.TONNES, reports);

    assertThat(series.rolling(day(8), 7, 40).findShare()).hasValue(0);
    assertThat(series.rolling(day(7), 7, 40).findShare()).hasValue(1.0 / 7);
    assertThat(series.findDaysSinceLastDelivery(day(10))).hasValue(9);
  }

  @Test
  void twoSpeakersWhoReportOneDayAreNotAddedUp() {
    DeliverySeries series =
        DeliverySeries.of(
            Measure.TONNES, List.of(tonnes(1, 10, "A"), tonnes(1, 15, "A"), tonnes(1, 40, "B")));

    assertThat(series.find(day(1)))
        .contains(new DayReceipts(day(1), 25, 40, List.of("d1A10.0", "d1A15.0", "d1B40.0")));
    assertThat(series.findBaseline(DayInterval.of(day(1)))).hasValue(32.5);
  }

  @Test
  void aDeliveryOfUnknownSizeLeavesTheDayUnknownButIsAnArrival() {
    Delivery unsized =
        new Delivery("1", day(3), "pass", "food", OptionalDouble.empty(), OptionalInt.of(4), "A");
    DeliverySeries inTonnes =
        DeliverySeries.complete(
            Measure.TONNES, List.of(unsized), DayInterval.inclusive(day(1), day(5)));

    assertThat(inTonnes.find(day(3))).isEmpty();
    assertThat(inTonnes.find(day(4))).contains(new DayReceipts(day(4), 0, 0, List.of()));
    assertThat(inTonnes.findDaysSinceLastDelivery(day(5))).hasValue(2);
    assertThat(DeliverySeries.of(Measure.TRUCKS, List.of(unsized)).find(day(3)))
        .contains(new DayReceipts(day(3), 4, 4, List.of("1")));
  }

  @Test
  void theDeficitCountsOnlyTheDaysThatAreReported() {
    List<Delivery> reports =
        new ArrayList<>(
            Delivery.none("n", DayInterval.inclusive(day(1), day(3)), "pass", "food", "A"));
    reports.add(tonnes(4, 100, "A"));
    Deficit deficit =
        DeliverySeries.of(Measure.TONNES, reports)
            .deficit(DayInterval.inclusive(day(1), day(10)), 400);

    assertThat(deficit).isEqualTo(new Deficit(1500, 1500, 4, 6));
    assertThat(deficit.leastPersonDays(0.0005)).isEqualTo(3_000_000);
  }

  @Test
  void receiptsForAForecastKeepTheirEvidenceAndTheMiddleOfTheAccounts() {
    DeliverySeries series =
        DeliverySeries.of(Measure.TONNES, List.of(tonnes(1, 38, "A"), tonnes(1, 52, "B")));

    assertThat(series.toReceipts("pass", 1000))
        .containsExactly(new Receipt(List.of("d1A38.0", "d1B52.0"), day(1), "pass", 45_000));
  }

  @Test
  void noDeliveryOnRecordIsNotZeroDays() {
    assertThat(DeliverySeries.of(Measure.TONNES, List.of()).findDaysSinceLastDelivery(day(1)))
        .isEmpty();
  }

  private static LocalDate day(int number) {
    return START.plusDays(number - 1L);
  }

  private static Delivery tonnes(int day, double amount, String speaker) {
    return new Delivery(
        "d" + day + speaker + amount,
        day(day),
        "pass",
        "food",
        OptionalDouble.of(amount),
        OptionalInt.empty(),
        speaker);
  }
}
