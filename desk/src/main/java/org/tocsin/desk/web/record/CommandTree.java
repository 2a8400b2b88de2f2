package org.tocsin.desk.web.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tocsin.desk.establish.entity.Link;
import org.tocsin.desk.establish.entity.UncertainDay;

/**
 * Who is said to stand over or under an actor on one day, step by step. A link that ended before
 * the day or began after it is left out; one without dates stays and says so.
 *
 * @param steps the next ones, each with those beyond it
 */
public record CommandTree(List<Step> steps) {
  private static final Set<String> FIELDS = Set.of("superior", "commander");

  /**
   * @param end the record this step leads to
   * @param link the link that says so
   */
  public record Step(Link.End end, Link link, CommandTree beyond) {
    public boolean isUndated() {
      return link.since().isEmpty() && link.until().isEmpty();
    }
  }

  static CommandTree over(String id, List<Link> links, LocalDate day) {
    return grow(id, links, day, true, new HashSet<>());
  }

  static CommandTree under(String id, List<Link> links, LocalDate day) {
    return grow(id, links, day, false, new HashSet<>());
  }

  private static CommandTree grow(
      String id, List<Link> links, LocalDate day, boolean up, Set<String> seen) {
    List<Step> steps = new ArrayList<>();
    // reports may say that two units command each other; the walk must still end
    if (seen.add(id)) {
      for (Link link : links) {
        Link.End near = up ? link.from() : link.to();
        Link.End far = up ? link.to() : link.from();
        if (FIELDS.contains(link.field()) && near.id().equals(id) && holds(link, day)) {
          steps.add(new Step(far, link, grow(far.id(), links, day, up, seen)));
        }
      }
    }
    return new CommandTree(steps);
  }

  private static boolean holds(Link link, LocalDate day) {
    boolean begun =
        UncertainDay.parse(link.since()).map(since -> !since.first().isAfter(day)).orElse(true);
    boolean ended =
        UncertainDay.parse(link.until()).map(until -> until.last().isBefore(day)).orElse(false);
    return begun && !ended;
  }
}
