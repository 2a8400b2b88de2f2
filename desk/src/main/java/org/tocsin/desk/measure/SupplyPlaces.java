package org.tocsin.desk.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tocsin.foresight.supply.PopulationClaim;

/**
 * Which claims belong to which place. A place stands alone when somebody says both how much there
 * is in it and how many people are there. What names no such place belongs to the place most spoken
 * of, since a warehouse in its town serves the region whose people are counted.
 */
final class SupplyPlaces {

  /**
   * A claim and the places its sentence names as somewhere something is.
   *
   * @param where folded names, in order
   * @param names the same as written
   */
  record Placed<C>(C claim, List<String> where, List<String> names) {}

  /**
   * What is said of one place.
   *
   * @param name as written
   */
  record Spoken(
      String name, List<Placed<StatedStock>> stock, List<Placed<PopulationClaim>> people) {}

  /** A claim on stock and what of. */
  record StatedStock(Commodity commodity, org.tocsin.foresight.supply.StockClaim claim) {}

  private final String main;
  private final List<Placed<StatedStock>> stock;
  private final List<Placed<PopulationClaim>> people;

  /**
   * @param main the place most spoken of
   */
  SupplyPlaces(String main, List<Placed<StatedStock>> stock, List<Placed<PopulationClaim>> people) {
    this.main = main;
    this.stock = stock;
    this.people = people;
  }

  /** The main place first; every claim is in exactly one of them. */
  List<Spoken> list() {
    Map<String, String> apart = apart();
    List<Spoken> all = new ArrayList<>();
    all.add(
        new Spoken(
            main,
            stock.stream().filter(one -> find(one.where(), apart).isEmpty()).toList(),
            people.stream().filter(one -> find(one.where(), apart).isEmpty()).toList()));
    apart.forEach((key, name) ->
        all.add(
            new Spoken(
                name,
                stock.stream().filter(one -> isAt(key, one.where(), apart)).toList(),
                people.stream().filter(one -> isAt(key, one.where(), apart)).toList())));
    return List.copyOf(all);
  }

  private static boolean isAt(String key, List<String> where, Map<String, String> apart) {
    return find(where, apart).filter(key::equals).isPresent();
  }

  private static Optional<String> find(List<String> where, Map<String, String> apart) {
    return where.stream().filter(apart::containsKey).findFirst();
  }

  /** Places that stand alone; none when the main place would be left without people or stock. */
  private Map<String, String> apart() {
    Set<String> peopled = keys(people);
    Map<String, String> apart = new LinkedHashMap<>();
    for (Placed<StatedStock> one : stock) {
      for (int i = 0; i < one.where().size(); i++) {
        String key = one.where().get(i);
        if (peopled.contains(key) && !key.equals(PlaceKey.fold(main))) {
          apart.putIfAbsent(key, one.names().get(i));
        }
      }
    }
    boolean mainKeepsPeople = people.stream().anyMatch(one -> find(one.where(), apart).isEmpty());
    boolean mainKeepsStock = stock.stream().anyMatch(one -> find(one.where(), apart).isEmpty());
    return mainKeepsPeople && mainKeepsStock ? apart : Map.of();
  }

  private static <C> Set<String> keys(List<Placed<C>> placed) {
    Set<String> keys = new LinkedHashSet<>();
    placed.forEach(one -> keys.addAll(one.where()));
    return keys;
  }
}
