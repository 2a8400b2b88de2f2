package org.tocsin.foresight.interval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A step function from days to states, with gaps where nothing is said. Immutable; neighbouring
 * pieces with equal states are one piece, so two timelines that say the same are equal.
 *
 * @param <S> a value type with {@code equals}
 */
public final class Timeline<S> {

  /** A state that holds on every day of an interval. */
  public record Piece<S>(DayInterval days, S state) {}

  private final List<Piece<S>> pieces;

  private Timeline(List<Piece<S>> pieces) {
    this.pieces = List.copyOf(pieces);
  }

  public static <S> Timeline<S> empty() {
    return new Timeline<>(List.of());
  }

  public static <S> Timeline<S> of(DayInterval days, S state) {
    return new Timeline<>(List.of(new Piece<>(days, state)));
  }

  /**
   * A timeline of pieces in any order.
   *
   * @throws IllegalArgumentException when two pieces overlap; use {@link #overlay} to let one
   *     prevail
   */
  public static <S> Timeline<S> of(List<Piece<S>> pieces) {
    List<Piece<S>> sorted = new ArrayList<>(pieces);
    sorted.sort(Comparator.comparing(piece -> piece.days().from()));
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i - 1).days().overlaps(sorted.get(i).days())) {
        throw new IllegalArgumentException(
            "pieces overlap: " + sorted.get(i - 1) + " and " + sorted.get(i));
      }
    }
    return new Timeline<>(joined(sorted));
  }

  /** The pieces in order of time, without overlap. */
  public List<Piece<S>> pieces() {
    return pieces;
  }

  /** The state on {@code day}; empty where nothing is said. */
  public Optional<S> find(LocalDate day) {
    return findPiece(day).map(Piece::state);
  }

  /** The whole piece that holds {@code day}. */
  public Optional<Piece<S>> findPiece(LocalDate day) {
    return pieces.stream().filter(piece -> piece.days().contains(day)).findFirst();
  }

  /** From the first day said to the last, gaps included. */
  public Optional<DayInterval> span() {
    return pieces.isEmpty()
        ? Optional.empty()
        : Optional.of(pieces.getFirst().days().span(pieces.getLast().days()));
  }

  /** Only what lies within {@code window}. */
  public Timeline<S> clip(DayInterval window) {
    List<Piece<S>> kept = new ArrayList<>();
    for (Piece<S> piece : pieces) {
      piece.days().intersect(window).ifPresent(days -> kept.add(new Piece<>(days, piece.state())));
    }
    return new Timeline<>(kept);
  }

  /** This timeline, and {@code upper} wherever {@code upper} says something. */
  public Timeline<S> overlay(Timeline<S> upper) {
    return merge(upper, (below, above) -> above);
  }

  /** The union of both; where both say something, {@code choose} decides. */
  public Timeline<S> merge(Timeline<S> other, BinaryOperator<S> choose) {
    return combine(
        other,
        (mine, theirs) ->
            mine.isPresent() && theirs.isPresent()
                ? Optional.of(choose.apply(mine.get(), theirs.get()))
                : mine.or(() -> theirs));
  }

  /** Both timelines day by day through {@code rule}; an empty result leaves a gap. */
  public <T, R> Timeline<R> combine(
      Timeline<T> other, BiFunction<Optional<S>, Optional<T>, Optional<R>> rule) {
    TreeSet<LocalDate> borders = new TreeSet<>();
    pieces.forEach(piece -> addBorders(borders, piece.days()));
    other.pieces.forEach(piece -> addBorders(borders, piece.days()));
    List<Piece<R>> combined = new ArrayList<>();
    LocalDate from = null;
    for (LocalDate until : borders) {
      if (from != null) {
        DayInterval days = new DayInterval(from, until);
        rule.apply(find(from), other.find(from))
            .ifPresent(state -> combined.add(new Piece<>(days, state)));
      }
      from = until;
    }
    return new Timeline<>(joined(combined));
  }

  public <R> Timeline<R> map(Function<S, R> translation) {
    return new Timeline<>(
        joined(
            pieces.stream()
                .map(piece -> new Piece<>(piece.days(), translation.apply(piece.state())))
                .toList()));
  }

  /** On how many days a state holds that {@code wanted} accepts. */
  public long days(Predicate<S> wanted) {
    return pieces.stream()
        .filter(piece -> wanted.test(piece.state()))
        .mapToLong(piece -> piece.days().days())
        .sum();
  }

  /** The first day with a state that {@code wanted} accepts. */
  public Optional<LocalDate> findFirstDay(Predicate<S> wanted) {
    return pieces.stream()
        .filter(piece -> wanted.test(piece.state()))
        .map(piece -> piece.days().from())
        .findFirst();
  }

  private static void addBorders(TreeSet<LocalDate> borders, DayInterval days) {
    borders.add(days.from());
    borders.add(days.until());
  }

  private static <S> List<Piece<S>> joined(List<Piece<S>> sorted) {
    List<Piece<S>> result = new ArrayList<>();
    for (Piece<S> piece : sorted) {
      if (!result.isEmpty() && continues(result.getLast(), piece)) {
        Piece<S> last = result.removeLast();
        result.add(new Piece<>(last.days().span(piece.days()), last.state()));
      } else {
        result.add(piece);
      }
    }
    return result;
  }

  private static <S> boolean continues(Piece<S> earlier, Piece<S> later) {
    return earlier.days().until().equals(later.days().from())
        && earlier.state().equals(later.state());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Timeline<?> timeline && pieces.equals(timeline.pieces);
  }

  @Override
  public int hashCode() {
    return pieces.hashCode();
  }

  @Override
  public String toString() {
    return pieces.toString();
  }
}
