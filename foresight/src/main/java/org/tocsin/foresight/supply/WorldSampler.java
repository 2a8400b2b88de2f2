package org.tocsin.foresight.supply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.tocsin.foresight.interval.DayInterval;

/**
 * Draws worlds from claims. Each draw takes the same count of random numbers whatever the values,
 * so that two sets of inputs drawn with one seed can be compared world by world.
 */
final class WorldSampler {

  private final LocalDate asOf;
  private final Triangular perHead;
  private final Origins<StockClaim> stock;
  private final Origins<PopulationClaim> population;
  private final Origins<RateClaim> production;
  private final Origins<RateClaim> losses;
  private final Origins<RateClaim> ration;
  private final NavigableMap<LocalDate, Double> receiptsByDay = new TreeMap<>();
  private final List<Double> receiptsLately;

  WorldSampler(SupplyInputs inputs, Need need, LocalDate asOf, int receiptsWindowDays) {
    this.asOf = asOf;
    this.perHead = need.perHeadPerDay();
    this.stock = new Origins<>(inputs.stock());
    this.population = new Origins<>(inputs.population());
    this.production = new Origins<>(inputs.production());
    this.losses = new Origins<>(inputs.losses());
    this.ration = new Origins<>(inputs.ration());
    for (Receipt receipt : inputs.receipts()) {
      receiptsByDay.merge(receipt.day(), receipt.amount(), Double::sum);
    }
    LocalDate from = DayInterval.endingWith(asOf, receiptsWindowDays).from();
    receiptsLately = List.copyOf(receiptsByDay.subMap(from, true, asOf, true).values());
  }

  /** How many days of the window some receipt speaks of. */
  int daysWithReceiptsKnown() {
    return receiptsLately.size();
  }

  List<World> draw(int count, RandomGenerator random) {
    List<World> worlds = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      worlds.add(drawOne(random));
    }
    return worlds;
  }

  private World drawOne(RandomGenerator random) {
    double people = population.pick(random).people().sample(random);
    double need = perHead.sample(random);
    double producedPerDay = sampleOr(0, production, random);
    double lossShare = sampleOr(0, losses, random);
    double rationShare = sampleOr(1, ration, random);
    StockClaim claim = stock.pick(random);
    double uniform = random.nextDouble();
    World world =
        new World(
            0, people, need, producedPerDay, lossShare, rationShare, resampledReceipts(random));
    return world.withStock(stockAsOf(claim, uniform, world));
  }

  private static double sampleOr(double absent, Origins<RateClaim> claims, RandomGenerator random) {
    return claims.isEmpty() ? absent : claims.pick(random).rate().sample(random);
  }

  /**
   * The mean of a bootstrap sample of the days known: B. Efron, Annals of Statistics 7 (1979),
   * 1-26.
   */
  private double resampledReceipts(RandomGenerator random) {
    double sum = 0;
    for (int i = 0; i < receiptsLately.size(); i++) {
      sum += receiptsLately.get((int) (random.nextDouble() * receiptsLately.size()));
    }
    return receiptsLately.isEmpty() ? 0 : sum / receiptsLately.size();
  }

  private double stockAsOf(StockClaim claim, double uniform, World world) {
    double demand = world.people() * world.perHead() * world.ration();
    double amount =
        switch (claim.level()) {
          case StockClaim.Amount(Triangular units) -> units.quantile(uniform);
          case StockClaim.DaysOfUse(Triangular days) -> days.quantile(uniform) * demand;
        };
    for (LocalDate day = claim.day(); day.isBefore(asOf); day = day.plusDays(1)) {
      double inflow = world.production() + receiptsByDay.getOrDefault(day, 0.0);
      amount = World.nextDay(amount, inflow, world.loss(), demand);
    }
    return amount;
  }
}
