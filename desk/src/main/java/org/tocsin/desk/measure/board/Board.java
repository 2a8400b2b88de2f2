package org.tocsin.desk.measure.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tocsin.desk.establish.assess.IndicatorFinding;
import org.tocsin.desk.establish.lens.Lens;
import org.tocsin.foresight.indicator.Coverage;
import org.tocsin.foresight.indicator.Lead;

/**
 * A list of questions as one case stands to it. It counts what was looked at and adds nothing up.
 *
 * @param asOf the day up to which reports are looked at
 * @param since the day after which changes are shown; empty for none
 * @param parts one for each group, in order
 * @param lost findings on questions that the team's list has no more
 * @param coverage how far the list has been looked at
 * @param leads what is worth finding out next, in the order of the list
 */
public record Board(
    Lens lens,
    LocalDate asOf,
    Optional<LocalDate> since,
    List<Part> parts,
    List<IndicatorFinding> lost,
    Coverage coverage,
    List<Lead> leads) {

  /** A group with its lines. */
  public record Part(Lens.Group group, List<Line> lines) {
    public Part {
      lines = List.copyOf(lines);
    }

    public long changed() {
      return lines.stream().filter(line -> !line.changes().isEmpty()).count();
    }
  }

  public Board {
    parts = List.copyOf(parts);
    lost = List.copyOf(lost);
    leads = List.copyOf(leads);
  }

  /** Every line, in order. */
  public List<Line> lines() {
    return parts.stream().flatMap(part -> part.lines().stream()).toList();
  }

  /**
   * @throws NoSuchElementException when the list has no such question
   */
  public Line line(String code) {
    return lines().stream()
        .filter(line -> line.question().code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no " + lens.kind().field() + " " + code));
  }

  /** The leads by reason, in the order of the reasons. */
  public Map<Lead.Why, List<Line>> leadsByReason() {
    Map<Lead.Why, List<Line>> all = new TreeMap<>();
    for (Lead lead : leads) {
      Line line = line(lead.standing().indicatorId());
      lead.why().forEach(why -> all.merge(why, List.of(line), Board::joined));
    }
    return all;
  }

  private static List<Line> joined(List<Line> some, List<Line> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
