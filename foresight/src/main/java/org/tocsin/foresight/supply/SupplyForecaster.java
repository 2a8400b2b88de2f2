package org.tocsin.foresight.supply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.tocsin.foresight.supply.SupplyForecast.Basis;
import org.tocsin.foresight.supply.SupplyForecast.FanDay;
import org.tocsin.foresight.supply.SupplyForecast.Known;
import org.tocsin.foresight.supply.SupplyForecast.Outlook;
import org.tocsin.foresight.supply.SupplyForecast.SupplyScenario;
import org.tocsin.foresight.supply.SupplyForecast.Unknown;

/**
 * Days of supply by Monte Carlo over claims that may contradict each other. Claims are mixed by
 * independent origin, each origin with equal weight, and each combination of origins is also
 * forecast alone. The same inputs and the same random numbers give the same result.
 */
public final class SupplyForecaster {

  private final ForecastSettings settings;

  public SupplyForecaster(ForecastSettings settings) {
    this.settings = settings;
  }

  /**
   * How long the supply lasts from the start of {@code asOf}.
   *
   * @param inputs what is claimed; anything about days after {@code asOf} is left out
   * @param random where the draws come from; give a seeded generator to get the same result again
   * @return {@link Known}, or {@link Unknown} when the need, the people or the stock is not known
   */
  public SupplyForecast daysOfSupply(SupplyInputs inputs, LocalDate asOf, RandomGenerator random) {
    SupplyInputs known = inputs.asOf(asOf);
    List<String> missing = missing(known);
    if (!missing.isEmpty()) {
      return new Unknown(inputs.place(), inputs.commodity(), asOf, missing);
    }
    return forecast(known, known.need().orElseThrow(), asOf, random);
  }

  private static List<String> missing(SupplyInputs inputs) {
    List<String> reasons = new ArrayList<>();
    if (inputs.stock().isEmpty()) {
      reasons.add("nobody has said how much " + inputs.commodity() + " is in stock");
    }
    if (inputs.population().isEmpty()) {
      reasons.add("nobody has said how many people depend on the " + inputs.commodity());
    }
    if (inputs.need().isEmpty()) {
      reasons.add("no daily need per person is known for " + inputs.commodity());
    }
    return reasons;
  }

  private Known forecast(SupplyInputs inputs, Need need, LocalDate asOf, RandomGenerator random) {
    WorldSampler sampler = new WorldSampler(inputs, need, asOf, settings.receiptsWindowDays());
    List<World> worlds = sampler.draw(settings.draws(), random);
    List<Outlook> outlooks = new ArrayList<>();
    outlooks.add(outlook(Basis.CLOSED_FULL_NEED, worlds, asOf));
    if (!inputs.ration().isEmpty()) {
      outlooks.add(outlook(Basis.CLOSED_AT_RATION, worlds, asOf));
    }
    if (sampler.daysWithReceiptsKnown() > 0) {
      outlooks.add(outlook(Basis.RECEIPTS_AS_LATELY, worlds, asOf));
    }
    return new Known(
        inputs.place(),
        inputs.commodity(),
        asOf,
        need.unit(),
        outlooks,
        scenarios(inputs, need, asOf, random),
        new SensitivityRanking(inputs, sampler.daysWithReceiptsKnown() > 0).rank(worlds),
        new Assumptions(inputs, need, asOf, settings, sampler.daysWithReceiptsKnown()).list(),
        evidenceIds(inputs));
  }

  private Outlook outlook(Basis basis, List<World> worlds, LocalDate asOf) {
    double[] daysLeft = values(worlds, world -> world.daysLeft(basis));
    double[] stock = values(worlds, World::stock);
    List<FanDay> fan = new ArrayList<>();
    for (int offset = 0; offset <= settings.horizonDays(); offset++) {
      fan.add(
          new FanDay(asOf.plusDays(offset), Quantiles.of(stock), shareAtMost(daysLeft, offset)));
      for (int i = 0; i < stock.length; i++) {
        stock[i] = worlds.get(i).nextDay(stock[i], basis);
      }
    }
    return new Outlook(basis, Quantiles.of(daysLeft), fan);
  }

  private static double shareAtMost(double[] values, double limit) {
    int count = 0;
    for (double value : values) {
      count += value <= limit ? 1 : 0;
    }
    return (double) count / values.length;
  }

  private List<SupplyScenario> scenarios(
      SupplyInputs inputs, Need need, LocalDate asOf, RandomGenerator random) {
    List<SupplyScenario> scenarios = new ArrayList<>();
    for (StockClaim stock : new Origins<>(inputs.stock()).list()) {
      for (PopulationClaim people : new Origins<>(inputs.population()).list()) {
        SupplyInputs alone = inputs.withStock(List.of(stock)).withPopulation(List.of(people));
        List<World> worlds =
            new WorldSampler(alone, need, asOf, settings.receiptsWindowDays())
                .draw(settings.draws(), random);
        scenarios.add(
            new SupplyScenario(
                stock.origin(),
                people.origin(),
                List.copyOf(new TreeSet<>(List.of(stock.speaker(), people.speaker()))),
                List.of(stock.id(), people.id()),
                Quantiles.of(values(worlds, world -> world.daysLeft(Basis.CLOSED_FULL_NEED)))));
      }
    }
    scenarios.sort(Comparator.comparingDouble(scenario -> scenario.daysLeft().p50()));
    return scenarios;
  }

  private static double[] values(List<World> worlds, ToDoubleFunction<World> value) {
    return worlds.stream().mapToDouble(value).toArray();
  }

  private static List<String> evidenceIds(SupplyInputs inputs) {
    return Stream.of(
            inputs.stock().stream().map(StockClaim::id),
            inputs.population().stream().map(PopulationClaim::id),
            inputs.production().stream().map(RateClaim::id),
            inputs.losses().stream().map(RateClaim::id),
            inputs.ration().stream().map(RateClaim::id),
            inputs.receipts().stream().flatMap(receipt -> receipt.evidenceIds().stream()))
        .flatMap(ids -> ids)
        .distinct()
        .toList();
  }
}
