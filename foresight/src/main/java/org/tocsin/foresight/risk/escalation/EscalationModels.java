package org.tocsin.foresight.risk.escalation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.tocsin.foresight.risk.chance.ChanceModel;
import org.tocsin.foresight.risk.learn.Average;
import org.tocsin.foresight.risk.learn.BoostedTrees;
import org.tocsin.foresight.risk.learn.Classifier;
import org.tocsin.foresight.risk.learn.ElasticNet;
import org.tocsin.foresight.risk.learn.Examples;
import org.tocsin.foresight.risk.learn.Learner;
import org.tocsin.foresight.risk.learn.RandomForest;

/**
 * The models of this task. Settings were chosen on base months 2011 to 2015 with models that
 * learned from the months before 2011 (docs/forecasts-onset.md).
 */
final class EscalationModels {
  static final String HISTORY = "history";
  static final String PLAIN = "plain boosting";
  static final String AVERAGE = "average";
  private static final String LOGIT = "logit";
  private static final String FOREST = "random forest";
  private static final String BOOSTED = "boosted trees";

  private EscalationModels() {}

  static List<ChanceModel> single(Question question, List<String> ownNames) {
    return List.of(
        new ChanceModel("base rate", "The share of all months before.", Learner.baseRate()),
        new ChanceModel(
            HISTORY,
            "Regression on the country's own deaths with weights that halve in 6 and 24 months.",
            new ElasticNet(0.0001, 0).onlyOn(List.of("weighted_6", "weighted_24", "decay_1"))),
        new ChanceModel(
            PLAIN,
            "Gradient boosting with the usual settings (100 trees of 31 leaves, rate 0.1) on the"
                + " country's own history.",
            new BoostedTrees(100, 0.1, 31, 20, 0.0001, 1, 1).onlyOn(ownNames)),
        new ChanceModel(LOGIT, "Penalised regression on all columns.", logit(question)),
        new ChanceModel(FOREST, "100 trees.", forest(question, ownNames)),
        new ChanceModel(BOOSTED, "Gradient boosting of small trees.", boosted(question, ownNames)));
  }

  private static boolean isRare(Question question) {
    return question.event() == ConflictEvent.HARD_ONSET;
  }

  private static Learner logit(Question question) {
    return new ElasticNet(isRare(question) ? 0.003 : 0.001, 0.5);
  }

  /** Neighbours helped the trees where a country's own history is empty, and only there. */
  private static Learner forest(Question question, List<String> ownNames) {
    return isRare(question)
        ? new RandomForest(100, 120, 3, 2)
        : new RandomForest(100, 20, 6, 1).onlyOn(ownNames);
  }

  private static Learner boosted(Question question, List<String> ownNames) {
    return isRare(question)
        ? new BoostedTrees(60, 0.05, 4, 100, 10, 0.5, 0.2)
        : new BoostedTrees(150, 0.05, 8, 30, 5, 0.5, 0.3).onlyOn(ownNames);
  }

  /** The average's members and what it must be better than. */
  static List<ChanceModel> needed(Question question, List<String> ownNames) {
    return single(question, ownNames).stream()
        .filter(model -> model.name().equals(HISTORY) || averaged().contains(model.name()))
        .toList();
  }

  /** All by name, the average last. */
  static Map<String, Classifier> learn(
      Examples examples, List<ChanceModel> models, Question question, long seed) {
    Map<String, Classifier> learned = new LinkedHashMap<>();
    for (ChanceModel model : models) {
      long own = seed + 31L * question.label().hashCode() + model.name().hashCode();
      learned.put(model.name(), model.learner().learn(examples, new SplittableRandom(own)));
    }
    List<Classifier> members = averaged().stream().map(learned::get).toList();
    learned.put(AVERAGE, new Average(members, 0, 1));
    return learned;
  }

  /** Whose logits the average takes. */
  static List<String> averaged() {
    return List.of(LOGIT, FOREST);
  }
}
