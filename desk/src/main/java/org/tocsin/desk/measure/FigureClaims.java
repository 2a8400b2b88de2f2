package org.tocsin.desk.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.tocsin.desk.measure.SupplyPlaces.Placed;
import org.tocsin.desk.measure.SupplyPlaces.StatedStock;
import org.tocsin.desk.measure.TakenFigures.Taken;
import org.tocsin.foresight.series.Figure;
import org.tocsin.foresight.supply.Delivery;
import org.tocsin.foresight.supply.PopulationClaim;
import org.tocsin.foresight.supply.StockClaim;
import org.tocsin.foresight.supply.Triangular;

/** Imported figures as claims about supply; each source is an origin of its own. */
final class FigureClaims {
  private static final double KILOGRAMS_PER_TONNE = 1000;

  private FigureClaims() {}

  static List<Placed<PopulationClaim>> people(List<Taken> figures) {
    List<Placed<PopulationClaim>> all = new ArrayList<>();
    for (Taken taken : figures) {
      Figure figure = taken.figure();
      if (figure.kind() == Figure.Kind.PEOPLE && figure.value() >= 0) {
        all.add(
            placed(
                figure,
                new PopulationClaim(
                    taken.id(),
                    figure.source(),
                    PlaceKey.fold(figure.source()),
                    figure.days().from(),
                    Triangular.exactly(figure.value()))));
      }
    }
    return all;
  }

  static List<Placed<StatedStock>> stock(List<Taken> figures) {
    List<Placed<StatedStock>> all = new ArrayList<>();
    for (Taken taken : figures) {
      Figure figure = taken.figure();
      Optional<Commodity> commodity = Commodity.find(figure.of());
      OptionalDouble amount = amount(figure);
      if (figure.kind() == Figure.Kind.STOCK && commodity.isPresent() && amount.isPresent()) {
        all.add(
            placed(
                figure,
                new StatedStock(
                    commodity.get(),
                    new StockClaim(
                        taken.id(),
                        figure.source(),
                        PlaceKey.fold(figure.source()),
                        figure.days().from(),
                        new StockClaim.Amount(Triangular.exactly(amount.getAsDouble()))))));
      }
    }
    return all;
  }

  /** In the unit of the need; empty when the table's unit is not one of ours. */
  private static OptionalDouble amount(Figure figure) {
    if (figure.value() < 0) {
      return OptionalDouble.empty();
    }
    return switch (figure.unit()) {
      case "t" -> OptionalDouble.of(figure.value() * KILOGRAMS_PER_TONNE);
      case "kg", "l", "IU", "session", "kcal" -> OptionalDouble.of(figure.value());
      default -> OptionalDouble.empty();
    };
  }

  private static <C> Placed<C> placed(Figure figure, C claim) {
    return figure.place().isEmpty()
        ? new Placed<>(claim, List.of(), List.of())
        : new Placed<>(claim, List.of(PlaceKey.fold(figure.place())), List.of(figure.place()));
  }

  static List<Delivery> deliveries(List<Taken> figures) {
    return figures.stream()
        .filter(taken -> taken.figure().kind() == Figure.Kind.DELIVERY)
        .map(FigureClaims::delivery)
        .toList();
  }

  static Delivery delivery(Taken taken) {
    Figure figure = taken.figure();
    boolean tonnes = figure.unit().equals("t");
    return new Delivery(
        taken.id(),
        figure.days().from(),
        figure.place().split(",", 2)[0].strip(),
        figure.of(),
        tonnes ? OptionalDouble.of(figure.value()) : OptionalDouble.empty(),
        tonnes ? OptionalInt.empty() : OptionalInt.of((int) Math.round(figure.value())),
        figure.source());
  }
}
