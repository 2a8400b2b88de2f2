package org.tocsin.foresight.corridor;

/** What may or may not pass through a corridor. */
public enum Cargo {
  /** People who travel, other than patients. */
  PEOPLE,
  /** The sick and wounded, and those who go with them. */
  PATIENTS,
  FOOD,
  WATER,
  MEDICINE,
  FUEL,
  /** Consignments of relief organisations, whatever they hold. */
  RELIEF,
  /** Commercial goods, and whatever has no name of its own here. */
  GOODS
}
