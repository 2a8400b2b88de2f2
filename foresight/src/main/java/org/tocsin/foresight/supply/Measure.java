package org.tocsin.foresight.supply;

import java.util.OptionalDouble;

/** In what deliveries are counted; the two are never converted into each other silently. */
public enum Measure {
  TONNES,
  /** Trucks, wagons or vessels. */
  TRUCKS;

  /** The size of a delivery in this measure; empty when the report does not give it. */
  public OptionalDouble of(Delivery delivery) {
    if (this == TONNES) {
      return delivery.tonnes();
    }
    return delivery.trucks().isPresent()
        ? OptionalDouble.of(delivery.trucks().getAsInt())
        : OptionalDouble.empty();
  }
}
