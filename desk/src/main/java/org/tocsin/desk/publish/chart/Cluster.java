package org.tocsin.desk.publish.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
   * Puts what lies within a distance of a place named more often together with it; the same places
   * give the same clusters, and no two of them are nearer to each other.
   *
   * @param reachDegrees of latitude; 0 leaves every place alone
   * @param narrowing how much shorter a degree of longitude is than one of latitude
   */
  static List<Cluster> of(List<Pin> pins, double reachDegrees, double narrowing) {
    if (reachDegrees <= 0) {
      return pins.stream().map(pin -> of(List.of(pin))).toList();
    }
    List<List<Pin>> groups = new ArrayList<>();
    for (Pin pin : pins.stream().sorted(MOST_NAMED).toList()) {
      groups.stream()
          .filter(group -> degrees(group.getFirst(), pin, narrowing) < reachDegrees)
          .findFirst()
          .orElseGet(() -> begun(groups))
          .add(pin);
    }
    return groups.stream().map(Cluster::of).toList();
  }

  private static List<Pin> begun(List<List<Pin>> groups) {
    List<Pin> group = new ArrayList<>();
    groups.add(group);
    return group;
  }

  private static double degrees(Pin one, Pin other, double narrowing) {
    double east = (one.longitude() - other.longitude()) * narrowing;
    return Math.hypot(one.latitude() - other.latitude(), east);
  }

  /** Of places in the order of their names' number. */
  private static Cluster of(List<Pin> sorted) {
    Pin first = sorted.getFirst();
    return new Cluster(first.latitude(), first.longitude(), List.copyOf(sorted));
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
