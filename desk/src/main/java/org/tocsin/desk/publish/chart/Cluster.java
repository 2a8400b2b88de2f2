package org.tocsin.desk.publish.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Places that lie too near each other to be told apart on a map; drawn as one, counted as many.
 *
 * @param latitude degrees north of the place named most
 * @param longitude degrees east of it
 * @param pins the places, named most first
 */
public record Cluster(double latitude, double longitude, List<Pin> pins) {
  private static final Comparator<Pin> MOST_NAMED =
      Comparator.comparingInt(Pin::times).reversed().thenComparing(Pin::label);

  /**
   * Puts what falls into one cell of a grid together; the same places give the same clusters.
   *
   * @param cellDegrees side of a cell; 0 leaves every place alone
   * @param narrowing how much shorter a degree of longitude is than one of latitude
   */
  static List<Cluster> of(List<Pin> pins, double cellDegrees, double narrowing) {
    if (cellDegrees <= 0) {
      return pins.stream().map(pin -> of(List.of(pin))).toList();
    }
    Map<Long, List<Pin>> cells = new LinkedHashMap<>();
    for (Pin pin : pins) {
      long row = (long) Math.floor(pin.latitude() / cellDegrees);
      long column = (long) Math.floor(pin.longitude() * narrowing / cellDegrees);
      cells.computeIfAbsent(row * 1_000_003 + column, cell -> new ArrayList<>()).add(pin);
    }
    return cells.values().stream().map(Cluster::of).toList();
  }

  private static Cluster of(List<Pin> together) {
    List<Pin> sorted = together.stream().sorted(MOST_NAMED).toList();
    Pin first = sorted.getFirst();
    return new Cluster(first.latitude(), first.longitude(), sorted);
  }

  /** The place named most, and how many others stand with it: "Goris + 3". */
  public String label() {
    String first = pins.getFirst().label();
    return pins.size() == 1 ? first : first + " + " + (pins.size() - 1);
  }

  /** How often its places are named together. */
  public int times() {
    return pins.stream().mapToInt(Pin::times).sum();
  }
}
