package org.tocsin.foresight.supply;

import java.time.LocalDate;

/**
 * How much of a commodity someone says there is in a place.
 *
 * @param id id of the claim
 * @param speaker who says so
 * @param origin where it first came from; equal origins count once
 * @param day the day at whose start the stock is said to be there
 * @param level how much
 */
public record StockClaim(String id, String speaker, String origin, LocalDate day, Level level)
    implements SupplyClaim {

  /** How much there is: an amount, or how long it is said to last. */
  public sealed interface Level {}

  /**
   * @param amount in the unit of the need, 0 or more
   */
  public record Amount(Triangular amount) implements Level {
    public Amount {
      if (amount.low() < 0) {
        throw new IllegalArgumentException("a stock cannot be negative: " + amount);
      }
    }
  }

  /**
   * A claim such as "flour for two weeks". It is read as that many days of what is used: people
   * times need times the ration in force, without receipts.
   *
   * @param days 0 or more
   */
  public record DaysOfUse(Triangular days) implements Level {
    public DaysOfUse {
      if (days.low() < 0) {
        throw new IllegalArgumentException("days of stock cannot be negative: " + days);
      }
    }
  }
}
