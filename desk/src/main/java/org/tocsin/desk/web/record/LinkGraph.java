package org.tocsin.desk.web.record;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tocsin.desk.establish.entity.Link;

/**
 * Where the most linked records of a case stand on a drawing: pulled together by their links,
 * pushed apart otherwise, after Fruchterman and Reingold (1991), from a circle, so that the same
 * links always give the same drawing.
 *
 * @param nodes with their places, 0 to 1000
 * @param links among them
 */
public record LinkGraph(Map<String, Node> nodes, List<Link> links) {
  private static final int MOST_NODES = 60;
  private static final int ROUNDS = 200;
  private static final double SIZE = 1_000;

  /**
   * A record on the drawing.
   *
   * @param above whether its name stands above it, so that neighbours do not write over each other
   */
  public record Node(Link.End end, double x, double y, boolean above) {
    private static final double NEAR_THE_EDGE = 180;

    /** Which end of the name stands at the record: a name must not run off the drawing. */
    public String anchor() {
      if (x < NEAR_THE_EDGE) {
        return "start";
      }
      return x > SIZE - NEAR_THE_EDGE ? "end" : "middle";
    }

    /** How far below the record its name stands; negative when above. */
    public int labelDrop() {
      return above ? -22 : 34;
    }
  }

  static LinkGraph of(List<Link> links) {
    Map<String, Link.End> ends = new LinkedHashMap<>();
    Map<String, Integer> degree = new LinkedHashMap<>();
    for (Link link : links) {
      Stream.of(link.from(), link.to())
          .forEach(end -> {
            ends.put(end.id(), end);
            degree.merge(end.id(), 1, Integer::sum);
          });
    }
    List<String> most =
        degree.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
            .limit(MOST_NODES)
            .map(Map.Entry::getKey)
            .toList();
    List<Link> drawn =
        links.stream()
            .filter(link -> most.contains(link.from().id()) && most.contains(link.to().id()))
            .toList();
    double[][] places = places(most, drawn);
    Map<String, Node> nodes = new LinkedHashMap<>();
    for (int i = 0; i < most.size(); i++) {
      Link.End end = ends.get(most.get(i));
      if (end != null) {
        nodes.put(end.id(), new Node(end, places[i][0], places[i][1], i % 2 == 1));
      }
    }
    return new LinkGraph(nodes, drawn);
  }

  private static double[][] places(List<String> ids, List<Link> links) {
    int count = ids.size();
    double[][] at = new double[count][2];
    for (int i = 0; i < count; i++) {
      double angle = 2 * Math.PI * i / Math.max(1, count);
      at[i][0] = SIZE / 2 + Math.cos(angle) * SIZE / 3;
      at[i][1] = SIZE / 2 + Math.sin(angle) * SIZE / 3;
    }
    double ideal = SIZE * 0.8 / Math.sqrt(Math.max(1, count));
    for (int round = 0; round < ROUNDS; round++) {
      double step = SIZE / 10 * (1 - (double) round / ROUNDS);
      move(at, forces(at, ids, links, ideal), step);
    }
    return at;
  }

  private static double[][] forces(
      double[][] at, List<String> ids, List<Link> links, double ideal) {
    double[][] force = new double[at.length][2];
    for (int i = 0; i < at.length; i++) {
      for (int j = 0; j < at.length; j++) {
        if (i != j) {
          double distance = distance(at[i], at[j]);
          push(force[i], at[i], at[j], ideal * ideal / distance / distance);
        }
      }
    }
    for (Link link : links) {
      int from = ids.indexOf(link.from().id());
      int to = ids.indexOf(link.to().id());
      double pull = -distance(at[from], at[to]) / ideal;
      push(force[from], at[from], at[to], pull);
      push(force[to], at[to], at[from], pull);
    }
    return force;
  }

  private static void push(double[] force, double[] of, double[] from, double strength) {
    force[0] += (of[0] - from[0]) * strength;
    force[1] += (of[1] - from[1]) * strength;
  }

  private static void move(double[][] at, double[][] force, double step) {
    double edge = SIZE * 0.06;
    for (int i = 0; i < at.length; i++) {
      double strength = Math.max(1e-9, Math.hypot(force[i][0], force[i][1]));
      for (int axis = 0; axis < 2; axis++) {
        double moved = at[i][axis] + force[i][axis] / strength * Math.min(step, strength);
        at[i][axis] = Math.clamp(moved, edge, SIZE - edge);
      }
    }
  }

  private static double distance(double[] one, double[] other) {
    return Math.max(1, Math.hypot(one[0] - other[0], one[1] - other[1]));
  }
}
