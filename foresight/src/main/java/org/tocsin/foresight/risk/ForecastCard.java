package org.tocsin.foresight.risk;

import java.util.List;

/**
 * What a forecast says about itself.
 *
 * @param task name of the task
 * @param model name of the model
 * @param window the year it is for
 * @param trained what it learned from
 * @param release which data
 * @param seed of all randomness
 * @param skill beside its baseline, one for each metric that decides; at least one
 * @param calibration on the windows of the skill
 */
public record ForecastCard(
    String task,
    String model,
    int window,
    TrainingSpan trained,
    DataRelease release,
    long seed,
    List<Skill> skill,
    Calibration calibration) {

  public ForecastCard {
    skill = List.copyOf(skill);
    if (skill.isEmpty()) {
      throw new IllegalArgumentException("a forecast must say its skill");
    }
  }
}
