package org.tocsin.desk.web.record;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
  private static final int MOST_NODES = 200;
  private static final int MOST_NAMED = 40;
  private static final int MOST_MOVES = 2_000_000;
  private static final int ROUNDS = 200;
  private static final double SIZE = 1_000;

  /**
   * A record on the drawing.
   *
   * @param links how many it has in the whole case
   * @param named whether there is room for its name; a pointer or Tab shows the others
   * @param above whether its name stands above it, so that neighbours do not write over each other
   */
  public record Node(Link.End end, double x, double y, int links, boolean named, boolean above) {
    private static final double NEAR_THE_EDGE = 180;
    private static final int NAME_ABOVE = -8;
    private static final int NAME_BELOW = 20;

    /** In the drawing's units: the more links, the larger. */
    public int radius() {
      return (int) Math.min(20, 7 + 2 * Math.sqrt(links));
    }

    /** Which end of the name stands at the record: a name must not run off the drawing. */
    public String anchor() {
      if (x < NEAR_THE_EDGE) {
        return "start";
      }
      return x > SIZE - NEAR_THE_EDGE ? "end" : "middle";
    }

    /** How far below the record its name stands; negative when above. */
    public int labelDrop() {
      return above ? NAME_ABOVE - radius() : NAME_BELOW + radius();
    }
  }

  /** The links drawn: one path for each certainty, which keeps the page of a large case light. */
  public Map<String, String> lines() {
    Map<String, StringBuilder> paths = new TreeMap<>();
    for (Link link : links) {
      Node from = nodes.get(link.from().id());
      Node to = nodes.get(link.to().id());
      if (from != null && to != null) {
        String certainty = link.certainty().name().toLowerCase(Locale.ROOT);
        paths
            .computeIfAbsent(certainty, name -> new StringBuilder())
            .append('M')
            .append(at(from))
            .append('L')
            .append(at(to));
      }
    }
    Map<String, String> lines = new LinkedHashMap<>();
    paths.forEach((name, path) -> lines.put(name, path.toString()));
    return lines;
  }

  private static String at(Node node) {
    return Math.round(node.x()) + " " + Math.round(node.y());
  }

  /** Only links on a way of at most two steps from a record. */
  static List<Link> around(List<Link> links, String id) {
    Set<String> near = new HashSet<>(Set.of(id));
    for (Link link : links) {
      if (link.from().id().equals(id) || link.to().id().equals(id)) {
        near.add(link.from().id());
        near.add(link.to().id());
      }
    }
    return links.stream()
        .filter(link -> near.contains(link.from().id()) || near.contains(link.to().id()))
        .toList();
  }

  /** Every record that has a link, most linked first. */
  static List<Link.End> mostLinked(List<Link> links) {
    Map<String, Integer> degree = degree(links);
    Map<String, Link.End> ends = new LinkedHashMap<>();
    links.forEach(link -> {
      ends.putIfAbsent(link.from().id(), link.from());
      ends.putIfAbsent(link.to().id(), link.to());
    });
    return ends.values().stream()
        .sorted(Comparator.comparing((Link.End end) -> -degree.getOrDefault(end.id(), 0)))
        .toList();
  }

  private static Map<String, Integer> degree(List<Link> links) {
    Map<String, Integer> degree = new HashMap<>();
    links.forEach(link -> {
      degree.merge(link.from().id(), 1, Integer::sum);
      degree.merge(link.to().id(), 1, Integer::sum);
    });
    return degree;
  }

  static LinkGraph of(List<Link> links) {
    Map<String, Integer> degree = degree(links);
    Map<String, Link.End> ends = new LinkedHashMap<>();
    mostLinked(links).stream().limit(MOST_NODES).forEach(end -> ends.put(end.id(), end));
    List<String> most = List.copyOf(ends.keySet());
    List<Link> drawn =
        links.stream()
            .filter(link -> ends.containsKey(link.from().id()) && ends.containsKey(link.to().id()))
            .toList();
    double[][] places = places(most, drawn);
    Map<String, Node> nodes = new LinkedHashMap<>();
    for (int i = 0; i < most.size(); i++) {
      Link.End end = ends.get(most.get(i));
      if (end != null) {
        int count = degree.getOrDefault(end.id(), 0);
        nodes.put(
            end.id(), new Node(end, places[i][0], places[i][1], count, i < MOST_NAMED, i % 2 == 1));
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
    Map<String, Integer> numbers = new HashMap<>();
    ids.forEach(id -> numbers.put(id, numbers.size()));
    int[][] pairs =
        links.stream()
            .map(link -> new int[] {number(numbers, link.from()), number(numbers, link.to())})
            .toArray(int[][]::new);
    int rounds = Math.clamp(MOST_MOVES / Math.max(1, count * count), 40, ROUNDS);
    for (int round = 0; round < rounds; round++) {
      double step = SIZE / 10 * (1 - (double) round / rounds);
      move(at, forces(at, pairs, ideal), step);
    }
    return at;
  }

  private static int number(Map<String, Integer> numbers, Link.End end) {
    return numbers.getOrDefault(end.id(), 0);
  }

  private static double[][] forces(double[][] at, int[][] pairs, double ideal) {
    double[][] force = new double[at.length][2];
    for (int i = 0; i < at.length; i++) {
      for (int j = 0; j < at.length; j++) {
        if (i != j) {
          double distance = distance(at[i], at[j]);
          push(force[i], at[i], at[j], ideal * ideal / distance / distance);
        }
      }
    }
    for (int[] pair : pairs) {
      int from = pair[0];
      int to = pair[1];
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
