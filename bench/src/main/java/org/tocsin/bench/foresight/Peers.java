package org.tocsin.bench.foresight;

import java.util.List;

/**
 * Figures of others that cannot be computed anew here, as they were published or measured by hand.
 * A row says where it is from and on what, since no interval can be given for the difference.
 */
final class Peers {
  static final List<String> DEATHS =
      List.of(
          "CRPS of windows 2018, 2019, 2020: PACE ShapeFinder 13.0, 8.45, 21.15 (read off its"
              + " chart)",
          "the same, computed by hand with the rules of VIEWS: all-zero 24.13, 23.02, 32.04;"
              + " conflictology-12 14.51, 9.15, 21.34; exponential history 13.81, 8.88, 21.20; kNN"
              + " and history 12.57, 7.86, 21.27");

  static final List<String> ESCALATION =
      List.of(
          "mark (gradient boosting, scikit-learn, base months 2016-01 to 2023-04): escalation 1 m"
              + " AUC .955, AP .348; 3 m .928, .281; 12 m .894, .267",
          "mark, the same months: hard onset 12 m AUC .670, AP .096 (logit); the data end earlier"
              + " here, so that these are other months");

  private Peers() {}
}
