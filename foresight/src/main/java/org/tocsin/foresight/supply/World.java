package org.tocsin.foresight.supply;

import org.tocsin.foresight.supply.SupplyForecast.Basis;

/**
 * One draw of everything a stock depends on, and the arithmetic of that stock. Amounts are in the
 * unit of the need.
 *
 * @param stock at the start of the as-of day
 * @param people heads
 * @param perHead need of one person each day
 * @param production units a day
 * @param loss share of the stock lost each day, below 1
 * @param ration share of the need that is handed out
 * @param receipts units a day that come in when receipts go on as lately
 */
record World(
    double stock,
    double people,
    double perHead,
    double production,
    double loss,
    double ration,
    double receipts) {

  World withStock(double value) {
    return new World(value, people, perHead, production, loss, ration, receipts);
  }

  /** What people are to be given each day. */
  double demand(Basis basis) {
    return people * perHead * (basis == Basis.CLOSED_FULL_NEED ? 1 : ration);
  }

  double inflow(Basis basis) {
    return production + (basis == Basis.RECEIPTS_AS_LATELY ? receipts : 0);
  }

  /**
   * One day of the stock: stock[t+1] = max(0, stock[t] + receipts + production - loss * stock[t] -
   * issue[t]), with issue[t] = min(stock[t], demand).
   */
  static double nextDay(double stock, double inflow, double loss, double demand) {
    double issue = Math.min(stock, demand);
    return Math.max(0, stock + inflow - loss * stock - issue);
  }

  double nextDay(double stockNow, Basis basis) {
    return nextDay(stockNow, inflow(basis), loss, demand(basis));
  }

  /**
   * Days until the stock is used up: stock / (demand - production - receipts) without losses, and
   * the zero of the same recurrence with them; infinite when what comes in covers the demand.
   */
  double daysLeft(Basis basis) {
    double drain = demand(basis) - inflow(basis);
    if (drain <= 0) {
      return Double.POSITIVE_INFINITY;
    }
    if (loss == 0) {
      return stock / drain;
    }
    // stock[n] = (stock + drain/loss) * (1 - loss)^n - drain/loss, solved for stock[n] = 0
    return Math.log1p(stock * loss / drain) / -Math.log1p(-loss);
  }
}
