package org.tocsin.foresight.supply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.tocsin.foresight.supply.SupplyForecast.Basis;
import org.tocsin.foresight.supply.SupplyForecast.Sensitivity;

/**
 * Which input moves the median days left most: each is held at its 10th and then at its 90th
 * percentile while the others stay as drawn. The first in the list is the one worth asking about
 * first.
 */
final class SensitivityRanking {

  /** Puts one value in place of what a world drew. */
  private interface Holding {
    World hold(World world, double value);
  }

  private final SupplyInputs inputs;
  private final boolean receiptsKnown;

  SensitivityRanking(SupplyInputs inputs, boolean receiptsKnown) {
    this.inputs = inputs;
    this.receiptsKnown = receiptsKnown;
  }

  List<Sensitivity> rank(List<World> worlds) {
    Basis closed = Basis.CLOSED_FULL_NEED;
    List<Sensitivity> all = new ArrayList<>();
    all.add(move("stock", closed, worlds, World::stock, World::withStock));
    all.add(move("population", closed, worlds, World::people, SensitivityRanking::withPeople));
    all.add(move("need per head", closed, worlds, World::perHead, SensitivityRanking::withNeed));
    if (!inputs.production().isEmpty()) {
      all.add(
          move("production", closed, worlds, World::production, SensitivityRanking::withOutput));
    }
    if (!inputs.losses().isEmpty()) {
      all.add(move("losses", closed, worlds, World::loss, SensitivityRanking::withLoss));
    }
    if (!inputs.ration().isEmpty()) {
      Basis rationed = Basis.CLOSED_AT_RATION;
      all.add(move("ration", rationed, worlds, World::ration, SensitivityRanking::withRation));
    }
    if (receiptsKnown) {
      Basis lately = Basis.RECEIPTS_AS_LATELY;
      all.add(move("receipts", lately, worlds, World::receipts, SensitivityRanking::withReceipts));
    }
    all.sort(Comparator.comparingDouble(Sensitivity::swingDays).reversed());
    return all;
  }

  private static Sensitivity move(
      String input,
      Basis basis,
      List<World> worlds,
      ToDoubleFunction<World> read,
      Holding holding) {
    Quantiles drawn = Quantiles.of(worlds.stream().mapToDouble(read).toArray());
    return new Sensitivity(
        input,
        median(worlds, basis, drawn.p10(), holding),
        median(worlds, basis, drawn.p90(), holding));
  }

  private static double median(List<World> worlds, Basis basis, double value, Holding holding) {
    return Quantiles.of(
            worlds.stream()
                .mapToDouble(world -> holding.hold(world, value).daysLeft(basis))
                .toArray())
        .p50();
  }

  private static World withPeople(World w, double value) {
    return new World(
        w.stock(), value, w.perHead(), w.production(), w.loss(), w.ration(), w.receipts());
  }

  private static World withNeed(World w, double value) {
    return new World(
        w.stock(), w.people(), value, w.production(), w.loss(), w.ration(), w.receipts());
  }

  private static World withOutput(World w, double value) {
    return new World(w.stock(), w.people(), w.perHead(), value, w.loss(), w.ration(), w.receipts());
  }

  private static World withLoss(World w, double value) {
    return new World(
        w.stock(), w.people(), w.perHead(), w.production(), value, w.ration(), w.receipts());
  }

  private static World withRation(World w, double value) {
    return new World(
        w.stock(), w.people(), w.perHead(), w.production(), w.loss(), value, w.receipts());
  }

  private static World withReceipts(World w, double value) {
    return new World(
        w.stock(), w.people(), w.perHead(), w.production(), w.loss(), w.ration(), value);
  }
}
