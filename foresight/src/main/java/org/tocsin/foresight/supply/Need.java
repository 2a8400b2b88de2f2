package org.tocsin.foresight.supply;

/**
 * What one person needs of one commodity each day, with where the figure stands.
 *
 * @param id key in the table, such as {@code food-energy}
 * @param unit unit of the commodity, such as {@code kcal}, {@code l}, {@code kg}
 * @param of whom the need is of, such as {@code person}
 * @param perHeadPerDay units for one of them each day, 0 or more
 * @param edition the work that gives the figure, with its edition
 * @param page where in it; empty when not checked
 * @param verified true when the figure was compared with the work itself
 * @param assumption what the figure takes for granted, in one sentence; empty when nothing
 */
public record Need(
    String id,
    String unit,
    String of,
    Triangular perHeadPerDay,
    String edition,
    String page,
    boolean verified,
    String assumption) {

  public Need {
    if (perHeadPerDay.low() < 0) {
      throw new IllegalArgumentException("a need cannot be negative: " + id);
    }
  }
}
