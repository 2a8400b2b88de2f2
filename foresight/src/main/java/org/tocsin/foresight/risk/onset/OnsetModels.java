package org.tocsin.foresight.risk.onset;

import java.util.List;
import org.tocsin.foresight.risk.chance.ChanceModel;
import org.tocsin.foresight.risk.learn.BoostedTrees;
import org.tocsin.foresight.risk.learn.ElasticNet;
import org.tocsin.foresight.risk.learn.Learner;
import org.tocsin.foresight.risk.learn.RandomForest;

/**
 * The models of this task. Their settings were chosen on rolling forecasts from the data of 1975 to
 * 1991 alone, by log loss; what was tried stands in docs/forecasts-onset.md.
 */
final class OnsetModels {
  static final String HISTORY = "history";
  static final String SIX = "six-variable logit";
  static final String FOREST = "random forest";
  static final String AVERAGE = "average";
  static final String CALIBRATED = "calibrated average";

  private static final List<String> SIX_COLUMNS =
      List.of(
          "popsize.log2",
          "un_imr_sqrt",
          "battledeaths.log2",
          "coup.try.5yr",
          "mk_ever",
          "discrimpop");

  private OnsetModels() {}

  /** In the order of a table; the averages are made from these. */
  static List<ChanceModel> single() {
    return List.of(
        new ChanceModel("base rate", "The share of all years before.", Learner.baseRate()),
        new ChanceModel(
            HISTORY,
            "Whether there ever was a mass killing in the country.",
            new ElasticNet(0.0001, 0).onlyOn(List.of("mk_ever"))),
        new ChanceModel(
            SIX,
            "Ridge regression on population, infant mortality, battle deaths, coups, past mass"
                + " killing and discrimination.",
            new ElasticNet(0.003, 0).onlyOn(SIX_COLUMNS)),
        new ChanceModel(
            "elastic net", "Penalised regression on all predictors.", new ElasticNet(0.01, 0.5)),
        new ChanceModel(
            "boosted trees",
            "Gradient boosting of small trees on all predictors.",
            new BoostedTrees(120, 0.04, 3, 20, 5, 0.6, 0.15)),
        new ChanceModel(FOREST, "200 trees on all predictors.", new RandomForest(200, 25, 3, 2)));
  }

  /** The models that the averages are made from. */
  static List<ChanceModel> members() {
    return single().stream().filter(model -> averaged().contains(model.name())).toList();
  }

  /** Whose logits the averages take. */
  static List<String> averaged() {
    return List.of(SIX, FOREST);
  }
}
