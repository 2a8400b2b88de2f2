package org.tocsin.desk.publish.chart;

import java.util.List;
import org.tocsin.desk.appeal.Board;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.MonthCount;
import org.tocsin.desk.measure.CorridorMeasure;
import org.tocsin.desk.measure.PriceMeasure;
import org.tocsin.desk.measure.SupplyMeasure;
import org.tocsin.desk.measure.WeeksMeasure;
import org.tocsin.foresight.duty.DutyDays;
import org.tocsin.foresight.risk.Calibration;

/**
 * Draws the pictures of a case in one language. The same records give the same bytes.
 *
 * <p>{@code id} starts every id inside a picture and has to be unique on its page.
 */
public final class Pictures {
  private final PictureWords words;

  private Pictures(PictureWords words) {
    this.words = words;
  }

  /** For what leaves in English: dossiers, and tables for other programs. */
  public static Pictures english() {
    return in(PictureWords.english());
  }

  public static Pictures in(PictureWords words) {
    return new Pictures(words);
  }

  /** Time by state, scenarios that disagree one under the other. */
  public Picture corridor(CorridorMeasure corridor, Sheet sheet, String id) {
    return new CorridorStrip(corridor, sheet, words, id).draw();
  }

  /** Days of an obligation: met, not met, disputed or unknown, a strip an account. */
  public Picture duty(DutyDays days, Sheet sheet, String id) {
    return new DutyStrip(days, sheet, words, id).draw();
  }

  /** Stock from P10 to P90 until it runs out, or what has to be asked to know it. */
  public Picture supply(SupplyMeasure supply, Sheet sheet, String id) {
    return new SupplyFan(supply, sheet, words, id).draw();
  }

  /** Share of prices that rose, a bar a month, with the months in alarm. */
  public Picture prices(PriceMeasure prices, Sheet sheet, String id) {
    return FigureBars.prices(prices, sheet, words, id);
  }

  /** What came in each week of a complete record, and the range of the week after it. */
  public Picture weeks(WeeksMeasure weeks, Sheet sheet, String id) {
    return FigureBars.weeks(weeks, sheet, words, id);
  }

  /** A forecast period by period, from P10 to P90, beside what came. */
  public Picture forecast(FanPlot plot, Sheet sheet, String id) {
    return new ForecastFan(plot, sheet, words, id).draw();
  }

  /** Whether what a source said came true as often as it said. */
  public Picture reliability(String source, Calibration calibration, Sheet sheet, String id) {
    return new Reliability(source, calibration, sheet, words, id).draw();
  }

  /** Dated candidates, one lane a speaker; candidates without a day are left out. */
  public Picture timeline(List<Candidate> events, Sheet sheet, String id) {
    return new Timeline(events, sheet, words, id).draw();
  }

  /** How many dated candidates each month has, what people accepted at the foot of each bar. */
  public Picture months(List<MonthCount> months, Sheet sheet, String id) {
    return new Months(months, sheet, words, id).draw();
  }

  /**
   * Addressee by demand, and the days each has been silent; several pictures on one scale where
   * paper needs them, else one.
   */
  public List<Picture> silence(Board board, Sheet sheet, String id) {
    return new SilenceBoard(board, sheet, words, id).draw();
  }

  /** Places over public outlines, from what this program carries; no network. */
  public Picture map(List<Pin> pins, Sheet sheet, String id) {
    return new OfflineMap(pins, sheet, words, id).draw();
  }
}
