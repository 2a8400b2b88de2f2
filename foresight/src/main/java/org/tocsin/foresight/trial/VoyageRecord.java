package org.tocsin.foresight.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.tocsin.foresight.interval.DayInterval;
import org.tocsin.foresight.series.Figure;
import org.tocsin.foresight.supply.Delivery;
import org.tocsin.foresight.supply.DeliverySeries;
import org.tocsin.foresight.supply.Measure;

/**
 * A list of voyages as a complete record from its first day to its last: a day without an entry is
 * a day without a departure.
 *
 * @param days from the first voyage to the last
 * @param tonnes by day
 * @param counts cargoes by day
 * @param voyages how many cargoes
 */
public record VoyageRecord(
    DayInterval days, DeliverySeries tonnes, DeliverySeries counts, int voyages) {

  /**
   * @throws IllegalArgumentException when there is no voyage
   */
  public static VoyageRecord of(Collection<Figure> figures) {
    List<Delivery> deliveries = new ArrayList<>();
    for (Figure figure : figures) {
      if (figure.kind() == Figure.Kind.DELIVERY && figure.unit().equals("t")) {
        deliveries.add(delivery(figure));
      }
    }
    LocalDate first =
        deliveries.stream()
            .map(Delivery::day)
            .min(LocalDate::compareTo)
            .orElseThrow(() -> new IllegalArgumentException("no voyage in the table"));
    LocalDate last = deliveries.stream().map(Delivery::day).max(LocalDate::compareTo).orElseThrow();
    DayInterval days = DayInterval.inclusive(first, last);
    return new VoyageRecord(
        days,
        DeliverySeries.complete(Measure.TONNES, deliveries, days),
        DeliverySeries.complete(Measure.TRUCKS, deliveries, days),
        deliveries.size());
  }

  private static Delivery delivery(Figure figure) {
    return new Delivery(
        "row " + figure.row(),
        figure.days().from(),
        "sea corridor",
        figure.of(),
        OptionalDouble.of(figure.value()),
        OptionalInt.of(1),
        figure.source());
  }
}
