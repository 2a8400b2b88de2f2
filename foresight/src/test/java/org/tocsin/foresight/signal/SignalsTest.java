package org.tocsin.foresight.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.foresight.interval.DayInterval;
import org.tocsin.foresight.series.Figure;

class SignalsTest {
  private static final PriceSignal SIGNAL = PriceSignal.STANDARD;

  private static Figure quote(int commodity, YearMonth month, double price) {
    LocalDate day = month.atDay(15);
    return new Figure(
        Figure.Kind.PRICE,
        "commodity " + commodity,
        "Dale, Market",
        DayInterval.of(day),
        price,
        "X/KG",
        "a survey",
        "Retail",
        day,
        1);
  }

  private static List<Figure> basket(int commodities, int months, double price) {
    List<Figure> quotes = new ArrayList<>();
    for (int c = 0; c < commodities; c++) {
      for (int m = 0; m < months; m++) {
        quotes.add(quote(c, YearMonth.of(2021, 1).plusMonths(m), price));
      }
    }
    return quotes;
  }

  @Test
  void aThirdOfTheBasketRisingAtOnceAlarmsAndOnePriceAloneDoesNot() {
    List<Figure> quotes = basket(10, 4, 10);
    YearMonth may = YearMonth.of(2021, 5);
    for (int c = 0; c < 10; c++) {
      quotes.add(quote(c, may, c < 3 ? 12 : 10));
    }
    PriceMonth month = SIGNAL.follow(quotes).getLast();
    assertThat(month.findShareRisen()).hasValue(0.3);
    assertThat(SIGNAL.pricesAlarm(month)).isTrue();
    assertThat(SIGNAL.episodes(SIGNAL.follow(quotes))).containsExactly(new Episode(may, may, 1));
  }

  @Test
  void goodsThatAreQuotedNoMoreAreASignalOfTheirOwn() {
    List<Figure> quotes = basket(10, 4, 10);
    for (int c = 0; c < 7; c++) {
      quotes.add(quote(c, YearMonth.of(2021, 5), 10));
    }
    PriceMonth month = SIGNAL.follow(quotes).getLast();
    assertThat(month.gone()).hasSize(3);
    assertThat(SIGNAL.availabilityAlarms(month)).isTrue();
    assertThat(SIGNAL.pricesAlarm(month)).isFalse();
  }

  @Test
  void aMonthThatNobodySurveyedIsUnknownAndNeitherAlarmNorAllClear() {
    List<Figure> quotes = basket(10, 4, 10);
    for (int c = 0; c < 10; c++) {
      quotes.add(quote(c, YearMonth.of(2021, 6), 20));
    }
    List<PriceMonth> months = SIGNAL.follow(quotes);
    assertThat(months).hasSize(6);
    assertThat(months.get(4).findShareRisen()).isEmpty();
    assertThat(months.get(4).findShareGone()).isEmpty();
    assertThat(months.get(5).findShareRisen()).isEmpty();
  }

  @Test
  void ofTooFewCommoditiesNothingIsSaid() {
    assertThat(SIGNAL.follow(basket(7, 4, 10)).getLast().findShareRisen()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aShiftInTheMeanIsDatedWhereItHappened(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = new double[80];
    Arrays.setAll(values, i -> random.nextGaussian() + (i < 40 ? 0 : 6));
    List<ChangePoints.Judgement> judged = new ChangePoints(60, 12).follow(values);
    assertThat(judged.getLast().likeliestStart()).isBetween(39, 41);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aSteadySeriesIsOneRun(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = random.doubles(80, -1, 1).toArray();
    assertThat(new ChangePoints(120, 12).follow(values).getLast().likeliestStart()).isLessThan(12);
  }

  @Test
  void thePoolComesToTrustWhoeverIsRight() {
    ExpertPool pool = new ExpertPool(2);
    assertThat(pool.weights()).containsExactly(0.5, 0.5);
    for (int i = 0; i < 50; i++) {
      pool.learn(new double[] {10, 20}, 10);
    }
    assertThat(pool.weights()[0]).isGreaterThan(0.95);
    assertThat(pool.median(new double[] {10, 20})).isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aForecastNeverKnowsTheWeekItIsOf(long seed) {
    double[] weeks = new SplittableRandom(seed).doubles(30, 0, 1000).toArray();
    double[] other = weeks.clone();
    other[29] += 5000;
    assertThat(WeekAhead.replay(other).getLast().forecast())
        .isEqualTo(WeekAhead.replay(weeks).getLast().forecast());
  }

  @Test
  void ofOneWeekNothingIsForetold() {
    assertThat(WeekAhead.forecast(new double[] {5})).isEmpty();
  }
}
