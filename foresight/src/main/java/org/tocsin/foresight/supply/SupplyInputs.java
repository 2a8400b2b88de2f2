package org.tocsin.foresight.supply;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything known about one commodity at one place. An empty list means that nobody has said
 * anything, which is not the same as a claim of zero.
 *
 * @param place where
 * @param commodity what, such as {@code flour}
 * @param need what a person needs of it each day; empty when no figure is known
 * @param population claims about the people present
 * @param stock claims about the stock
 * @param receipts what came in, by day
 * @param production claims about local production, in units a day
 * @param losses claims about the share of the stock that spoils or is lost each day, below 1
 * @param ration claims about the share of the need that is handed out
 */
public record SupplyInputs(
    String place,
    String commodity,
    Optional<Need> need,
    List<PopulationClaim> population,
    List<StockClaim> stock,
    List<Receipt> receipts,
    List<RateClaim> production,
    List<RateClaim> losses,
    List<RateClaim> ration) {

  public SupplyInputs {
    population = List.copyOf(population);
    stock = List.copyOf(stock);
    receipts = List.copyOf(receipts);
    production = List.copyOf(production);
    losses = List.copyOf(losses);
    ration = List.copyOf(ration);
    for (RateClaim loss : losses) {
      if (loss.rate().high() >= 1) {
        throw new IllegalArgumentException("losses are a share below 1 each day: " + loss.id());
      }
    }
  }

  /** Nothing known but the place, the commodity and the need. */
  public static SupplyInputs of(String place, String commodity, Need need) {
    return new SupplyInputs(
        place,
        commodity,
        Optional.of(need),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  public SupplyInputs withPopulation(List<PopulationClaim> claims) {
    return new SupplyInputs(
        place, commodity, need, claims, stock, receipts, production, losses, ration);
  }

  public SupplyInputs withStock(List<StockClaim> claims) {
    return new SupplyInputs(
        place, commodity, need, population, claims, receipts, production, losses, ration);
  }

  public SupplyInputs withReceipts(List<Receipt> days) {
    return new SupplyInputs(
        place, commodity, need, population, stock, days, production, losses, ration);
  }

  public SupplyInputs withProduction(List<RateClaim> claims) {
    return new SupplyInputs(
        place, commodity, need, population, stock, receipts, claims, losses, ration);
  }

  public SupplyInputs withLosses(List<RateClaim> claims) {
    return new SupplyInputs(
        place, commodity, need, population, stock, receipts, production, claims, ration);
  }

  public SupplyInputs withRation(List<RateClaim> claims) {
    return new SupplyInputs(
        place, commodity, need, population, stock, receipts, production, losses, claims);
  }

  /** What was known by {@code asOf}: claims and receipts about later days are left out. */
  public SupplyInputs asOf(LocalDate asOf) {
    return new SupplyInputs(
        place,
        commodity,
        need,
        until(population, asOf),
        until(stock, asOf),
        receipts.stream().filter(receipt -> !receipt.day().isAfter(asOf)).toList(),
        until(production, asOf),
        until(losses, asOf),
        until(ration, asOf));
  }

  private static <C extends SupplyClaim> List<C> until(List<C> claims, LocalDate asOf) {
    return claims.stream().filter(claim -> !claim.day().isAfter(asOf)).toList();
  }
}
