package org.tocsin.foresight.risk;

import java.util.List;

/**
 * A task that can say what it would have said, year by year, each time from no more than the
 * protocol lets it know. That is a retrospective: the data were compiled later than the years.
 */
public interface Hindcasting {

  /**
   * What a window would have been told.
   *
   * @param window the year whose data were known
   * @param trained the years learned from
   * @param forecasts one a place
   */
  record Year(int window, String trained, List<Forecast> forecasts) {
    public Year {
      forecasts = List.copyOf(forecasts);
    }
  }

  /** Name of the model whose forecasts these are. */
  String hindcastModel();

  /**
   * Every window in order.
   *
   * @throws ForecastDataException when the data do not allow one of them
   */
  List<Year> hindcast(DataFolder data, Windows windows, long seed);
}
