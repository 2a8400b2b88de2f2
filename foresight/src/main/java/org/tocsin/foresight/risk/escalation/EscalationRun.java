package org.tocsin.foresight.risk.escalation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.foresight.risk.chance.ChanceModel;
import org.tocsin.foresight.risk.learn.Classifier;
import org.tocsin.foresight.score.DueForecast;

/**
 * One question asked over a range of base months, of models that learned from the months before it.
 *
 * @param cut no month from here on had any part in learning
 * @param last base month; those whose outcome the data do not hold are left out
 */
record EscalationRun(EscalationData data, Question question, int cut, int last, long seed) {

  /** Model to its forecasts beside what happened. */
  Map<String, List<DueForecast>> due(List<ChanceModel> models) {
    Map<String, Classifier> learned =
        EscalationModels.learn(data.before(cut, question), models, question, seed);
    List<CountryMonth> rows = new ArrayList<>();
    for (int month = cut; month <= last; month++) {
      rows.addAll(data.atStake(month, question, true));
    }
    Map<String, List<DueForecast>> due = new LinkedHashMap<>();
    learned.forEach((name, classifier) ->
        due.put(name, data.due(rows, question, classifier.probabilities(data.table(rows)))));
    return due;
  }
}
