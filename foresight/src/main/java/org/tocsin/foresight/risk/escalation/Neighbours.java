package org.tocsin.foresight.risk.escalation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.foresight.DataFile;

/** Which countries meet on land, by the country_id of VIEWS. */
final class Neighbours {
  private final Map<Integer, List<Integer>> neighbours = new HashMap<>();

  record Shipped(String note, List<Country> countries) {}

  record Country(int id, String name, List<Integer> neighbours) {}

  static Neighbours shipped() {
    Neighbours all = new Neighbours();
    DataFile.readShipped(Neighbours.class, "neighbours.json", Shipped.class)
        .countries()
        .forEach(one -> all.neighbours.put(one.id(), List.copyOf(one.neighbours())));
    return all;
  }

  /** None for an island. */
  List<Integer> of(int country) {
    return neighbours.getOrDefault(country, List.of());
  }
}
