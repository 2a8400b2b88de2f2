package org.tocsin.foresight.risk.escalation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.foresight.risk.DataFolder;
import org.tocsin.foresight.risk.ForecastDataException;
import org.tocsin.foresight.risk.learn.Examples;
import org.tocsin.foresight.risk.learn.Table;
import org.tocsin.foresight.score.DueForecast;

/** The series and what is made of it: examples to learn from, rows to forecast. */
final class EscalationData {
  /** Months of history before the first example. */
  private static final int HISTORY = 24;

  private final MonthlyDeaths deaths;
  private final ConflictFeatures features;

  EscalationData(DataFolder folder) {
    this.deaths = MonthlyDeaths.read(folder);
    this.features = new ConflictFeatures(deaths, Neighbours.shipped());
  }

  MonthlyDeaths deaths() {
    return deaths;
  }

  List<String> ownNames() {
    return features.ownNames();
  }

  /**
   * Examples whose outcome was known before the month {@code cut}. Where the horizon is long,
   * neighbouring months share most of their outcome, so that only every third of a horizon is
   * taken.
   *
   * @throws ForecastDataException when there is none
   */
  Examples before(int cut, Question question) {
    int step = Math.max(1, question.months() / 3);
    List<CountryMonth> rows = new ArrayList<>();
    int last = cut - 1 - question.months();
    for (int month = last; month >= deaths.firstMonth() + HISTORY; month -= step) {
      rows.addAll(atStake(month, question, true));
    }
    if (rows.isEmpty()) {
      throw new ForecastDataException(
          "no outcome of %s is known before %s"
              .formatted(question.label(), MonthlyDeaths.label(cut)));
    }
    boolean[] happened = new boolean[rows.size()];
    for (int i = 0; i < happened.length; i++) {
      happened[i] = outcome(rows.get(i), question).orElse(false);
    }
    return Examples.of(features.table(rows), happened);
  }

  /** Countries of which the question can be asked; with {@code known} only if it is answered. */
  List<CountryMonth> atStake(int month, Question question, boolean known) {
    List<CountryMonth> rows = new ArrayList<>();
    for (int country = 0; country < deaths.countries(); country++) {
      CountryMonth row = new CountryMonth(country, month);
      boolean asked = question.event().isAtStake(deaths, country, month, question.months());
      if (asked && (!known || outcome(row, question).isPresent())) {
        rows.add(row);
      }
    }
    return rows;
  }

  Table table(List<CountryMonth> rows) {
    return features.table(rows);
  }

  /** Forecasts beside what happened; rows without a known outcome must not be among them. */
  List<DueForecast> due(List<CountryMonth> rows, Question question, double[] probabilities) {
    List<DueForecast> due = new ArrayList<>(rows.size());
    for (int i = 0; i < probabilities.length; i++) {
      CountryMonth row = rows.get(i);
      due.add(
          new DueForecast(
              deaths.name(row.country()),
              row.month(),
              probabilities[i],
              outcome(row, question).orElseThrow()));
    }
    return due;
  }

  private Optional<Boolean> outcome(CountryMonth row, Question question) {
    return question.event().outcome(deaths, row.country(), row.month(), question.months());
  }
}
