package org.tocsin.foresight.supply;

import java.time.LocalDate;

/** A claim with a number in it: who says it, where it first came from, and the day it speaks of. */
public sealed interface SupplyClaim permits PopulationClaim, StockClaim, RateClaim {
  String id();

  String speaker();

  String origin();

  LocalDate day();
}
