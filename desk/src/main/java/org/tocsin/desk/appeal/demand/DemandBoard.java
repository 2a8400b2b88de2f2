package org.tocsin.desk.appeal.demand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The board of a case: a cell for each demand and party.
 *
 * @param cells in the order of appeals and demands; each addressee as a whole before its members
 * @param steps every step on record, withdrawn ones too, as recorded
 * @param byPlace the cells by demand, addressee and party
 */
public record DemandBoard(
    String caseId,
    LocalDate asOf,
    List<Appeal> appeals,
    List<Cell> cells,
    List<Step> steps,
    Map<String, Cell> byPlace) {

  static DemandBoard of(
      String caseId,
      LocalDate asOf,
      List<Appeal> appeals,
      Map<String, Addressee> addressees,
      List<Demand> demands,
      List<Step> steps) {
    Map<String, Appeal> byId =
        appeals.stream().collect(Collectors.toMap(Appeal::id, appeal -> appeal));
    Map<String, List<Step>> byCell =
        steps.stream().collect(Collectors.groupingBy(DemandBoard::place));
    List<Cell> cells = new ArrayList<>();
    for (Demand demand : demands) {
      Appeal appeal = Objects.requireNonNull(byId.get(demand.appealId()));
      LocalDate day = appeal.day();
      if (day != null && day.isAfter(asOf)) {
        continue;
      }
      for (String id : demand.addressees()) {
        Addressee addressee = Objects.requireNonNull(addressees.get(id));
        List<String> parties = new ArrayList<>(List.of(""));
        addressee.parties().forEach(party -> parties.add(party.id()));
        for (String party : parties) {
          List<Step> own = byCell.getOrDefault(place(demand.id(), id, party), List.of());
          Course course = Course.of(own).on(asOf);
          LocalDate asked = appeal.itemId() == null ? null : day;
          Silence silence = Silence.of(course, asked, demand.deadline(), asOf);
          cells.add(new Cell(demand, addressee, party, course, silence));
        }
      }
    }
    Map<String, Demand> shown =
        demands.stream().collect(Collectors.toMap(Demand::id, demand -> demand));
    return new DemandBoard(
        caseId,
        asOf,
        appeals,
        List.copyOf(cells),
        steps.stream().filter(step -> shown.containsKey(step.demand())).toList(),
        cells.stream()
            .collect(
                Collectors.toMap(
                    cell -> place(cell.demand().id(), cell.addressee().id(), cell.party()),
                    cell -> cell)));
  }

  private static String place(Step step) {
    return place(step.demand(), step.addressee(), step.party());
  }

  private static String place(String demand, String addressee, String party) {
    return demand + "/" + addressee + "/" + party;
  }

  /** The cell that a step was recorded in; empty when its appeal was made later than this day. */
  public Optional<Cell> find(Step step) {
    return Optional.ofNullable(byPlace.get(place(step)));
  }

  /** The cells of addressees as wholes. */
  public List<Cell> wholes() {
    return cells.stream().filter(cell -> cell.party().isEmpty()).toList();
  }

  /** The members of the same place of the board. */
  public List<Cell> membersOf(Cell whole) {
    return whole.addressee().parties().stream()
        .map(party -> byPlace.get(place(whole.demand().id(), whole.addressee().id(), party.id())))
        .filter(Objects::nonNull)
        .toList();
  }

  /** What was recorded about things of the seven days up to the board's day, the newest first. */
  public List<Step> lastWeek() {
    LocalDate from = asOf.minusDays(6);
    return steps.stream()
        .filter(step -> !step.withdrawn())
        .filter(step -> !step.day().isBefore(from) && !step.day().isAfter(asOf))
        .sorted(Comparator.comparing(Step::day).thenComparingLong(Step::leaf).reversed())
        .toList();
  }

  /**
   * One addressee beside the others.
   *
   * @param longestSilence in days over its demands that run, -1 when none is known
   */
  public record Compared(
      Addressee addressee,
      int demands,
      int reached,
      int answered,
      int agreed,
      int refused,
      int acted,
      int overdue,
      int longestSilence) {}

  /** The addressees side by side, by their names as written, in the order of the appeals. */
  public List<Compared> compared() {
    Map<String, List<Cell>> byAddressee = new LinkedHashMap<>();
    wholes()
        .forEach(cell ->
            byAddressee.computeIfAbsent(cell.addressee().id(), id -> new ArrayList<>()).add(cell));
    return byAddressee.values().stream().map(DemandBoard::compared).toList();
  }

  private static Compared compared(List<Cell> cells) {
    return new Compared(
        cells.getFirst().addressee(),
        cells.size(),
        count(cells, cell -> cell.course().state().compareTo(State.DELIVERED) >= 0),
        count(cells, cell -> cell.course().answer() != null),
        count(cells, cell -> cell.course().answer() == Answer.AGREED),
        count(cells, cell -> cell.course().answer() == Answer.REFUSED),
        count(
            cells,
            cell -> cell.course().steps().stream().anyMatch(s -> s.kind() == StepKind.ACTED)),
        count(cells, cell -> cell.silence().isOverdue()),
        cells.stream()
            .filter(cell -> cell.silence().runs())
            .mapToInt(cell -> cell.silence().days())
            .max()
            .orElse(-1));
  }

  private static int count(List<Cell> cells, java.util.function.Predicate<Cell> what) {
    return (int) cells.stream().filter(what).count();
  }
}
