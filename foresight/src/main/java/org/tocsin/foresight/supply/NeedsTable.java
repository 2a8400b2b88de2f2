package org.tocsin.foresight.supply;

import java.io.InputStream;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.tocsin.foresight.DataFile;

/**
 * Needs per head and conversions between units, from a data file with an edition of its own.
 * Standards change between editions, so the figures are a table and never constants.
 *
 * @param edition edition of this table
 * @param needs what one person needs each day
 * @param conversions how much of one unit is in another
 */
public record NeedsTable(String edition, List<Need> needs, List<Conversion> conversions) {

  public NeedsTable {
    needs = List.copyOf(needs);
    conversions = List.copyOf(conversions);
  }

  /**
   * @param id key in the table
   * @param from the unit converted from
   * @param to the unit converted to
   * @param factor units of {@code to} in one unit of {@code from}
   * @param source where the factor stands
   * @param verified true when it was compared with its source
   * @param assumption what it takes for granted
   */
  public record Conversion(
      String id,
      String from,
      String to,
      Triangular factor,
      String source,
      boolean verified,
      String assumption) {}

  /** The table that ships with the library. */
  public static NeedsTable shipped() {
    return DataFile.readShipped(NeedsTable.class, "needs.json", NeedsTable.class);
  }

  /** A table of one's own, in the format of the shipped one. */
  public static NeedsTable read(InputStream json) {
    return DataFile.read(json, NeedsTable.class, "needs.json");
  }

  public Optional<Need> find(String id) {
    return needs.stream().filter(need -> need.id().equals(id)).findFirst();
  }

  /**
   * @throws NoSuchElementException when the table has no such need
   */
  public Need get(String id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("no need called " + id));
  }

  /**
   * @throws NoSuchElementException when the table has no such conversion
   */
  public Conversion getConversion(String id) {
    return conversions.stream()
        .filter(conversion -> conversion.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no conversion called " + id));
  }
}
