package org.tocsin.foresight.risk;

/**
 * Something that is forecast by one protocol, so that every model of it can be scored on equal
 * terms. A window is a calendar year; what may be known before it is fixed by the protocol of the
 * task. The same data and seed give the same result, to the last digit.
 *
 * <p>Where data is missing or odd, every method throws {@link ForecastDataException} with one line
 * that says what and where.
 */
public interface ForecastTask {

  /** What the command line calls it, for example {@code views}. */
  String name();

  /** One sentence: what is forecast, for which places, how far ahead. */
  String description();

  /** The windows to evaluate when none are named. */
  Windows usualWindows();

  /** Learns everything that the forecast of {@code window} needs, from data before its cut. */
  ModelFile train(DataFolder data, int window, long seed);

  /**
   * Forecasts the window that {@code model} was trained for.
   *
   * @throws ForecastDataException also when {@code data} is another release than the model learned
   *     from: figures of two releases can differ by a factor of two
   */
  ForecastSet predict(ModelFile model, DataFolder data);

  /** Scores every model of this task, the baselines among them, over {@code windows}. */
  Evaluation evaluate(DataFolder data, Windows windows, long seed);
}
