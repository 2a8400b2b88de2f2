package org.tocsin.foresight.risk.deaths;

import org.tocsin.foresight.risk.Windows;

/** Scores models on windows whose outcomes are known. */
final class Scoring {

  private final DeathSeries series;
  private final long seed;

  Scoring(DeathSeries series, long seed) {
    this.series = series;
    this.seed = seed;
  }

  /** Fits the model to what was known before each window, and scores what it said. */
  ScoreSheet score(DeathModel model, Windows windows) {
    ScoreSheet sheet = new ScoreSheet();
    windows.list().forEach(year -> score(model, year, sheet));
    return sheet;
  }

  private void score(DeathModel model, int year, ScoreSheet sheet) {
    int origin = Protocol.origin(series, year);
    series.until(origin + Protocol.FARTHEST);
    DeathModel.Fitted fitted = model.fit(Protocol.known(series, year), seed);
    for (int country = 0; country < series.countries().size(); country++) {
      for (int horizon = Protocol.NEAREST; horizon <= Protocol.FARTHEST; horizon++) {
        if (series.isKnown(country, origin + horizon)) {
          double outcome = series.at(country, origin + horizon);
          sheet.add(year, country, fitted.forecast(country, horizon), outcome);
        }
      }
    }
  }
}
