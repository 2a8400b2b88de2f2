package org.tocsin.desk.publish.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that the site says now.
 *
 * @param name of the case
 * @param parts what is in force, with the lines of it that still hold
 * @param corrections newest first
 * @param log name of the log, its verifier key and its checkpoint
 * @param updated when people changed it last
 */
public record Edition(
    String name,
    About about,
    List<Part> parts,
    List<Correction> corrections,
    Log log,
    Instant updated) {
  public Edition {
    parts = List.copyOf(parts);
    corrections = List.copyOf(corrections);
  }

  /** The log as it stands. */
  public record Log(String name, String verifierKey, String checkpoint) {}

  /**
   * @param lines those that hold, in their order
   */
  public record Part(Clearance clearance, List<Line> lines) {
    public Part {
      lines = List.copyOf(lines);
    }

    public Instant at() {
      return Optional.ofNullable(clearance.clearedAt()).orElse(Instant.EPOCH);
    }
  }

  public String title() {
    return about.title().isEmpty() ? name : about.title();
  }

  public Optional<Part> part(Section section) {
    return parts.stream().filter(part -> part.clearance().section() == section).findFirst();
  }

  public List<Line> lines(Section section) {
    return part(section).map(Part::lines).orElse(List.of());
  }

  /** What the party said that was asked about one of these claims. */
  public List<Line> replies(List<String> claims) {
    return lines(Section.REPLIES).stream()
        .filter(reply -> reply.claims().stream().anyMatch(claims::contains))
        .toList();
  }

  /**
   * @param all clearances of the case in their order
   * @param holds the lines of a clearance that still hold
   */
  static List<Part> parts(
      List<Clearance> all, java.util.function.Function<Clearance, List<Line>> holds) {
    Map<Section, Clearance> last = new EnumMap<>(Section.class);
    all.stream()
        .filter(Clearance::wasCleared)
        .sorted(
            java.util.Comparator.comparing(
                c -> Optional.ofNullable(c.clearedAt()).orElse(Instant.EPOCH)))
        .forEach(c -> last.put(c.section(), c));
    List<Part> parts = new ArrayList<>();
    last.values().stream()
        .filter(c -> c.state() == Clearance.State.CLEARED)
        .forEach(c -> parts.add(new Part(c, holds.apply(c))));
    return parts;
  }

  /** Lines by their key. */
  static Map<String, Line> byKey(List<Line> lines) {
    Map<String, Line> map = new HashMap<>();
    lines.forEach(line -> map.put(line.key(), line));
    return map;
  }
}
