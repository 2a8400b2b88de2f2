package org.tocsin.stream;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.tocsin.foresight.window.PlaceClaim;
import org.tocsin.foresight.window.PlaceFold;
import org.tocsin.foresight.window.PlaceState;
import org.tocsin.foresight.window.PlaceStep;
import org.tocsin.stream.claim.Heard;
import org.tocsin.stream.claim.HeardClaim;
import org.tocsin.stream.claim.Listener;
import org.tocsin.stream.input.Input;
import org.tocsin.stream.input.MergedPartitions;
import org.tocsin.stream.input.Report;
import org.tocsin.stream.output.Line;
import org.tocsin.stream.output.Lines;

/**
 * The same reader and the same fold as the job, in one loop in the order of event time: what the
 * job's output is held to.
 */
public final class PlainLoop {
  private final Listener listener;
  private final StreamSettings settings;
  private final PlaceFold fold;
  private final Consumer<Line> output;
  private final NavigableMap<LocalDate, SortedMap<String, List<PlaceClaim>>> waiting =
      new TreeMap<>();
  private final NavigableMap<LocalDate, TreeSet<String>> wakes = new TreeMap<>();
  private final Map<String, PlaceState> states = new HashMap<>();

  public PlainLoop(Listener listener, StreamSettings settings, Consumer<Line> output) {
    this.listener = listener;
    this.settings = settings;
    this.fold = settings.fold();
    this.output = output;
  }

  /**
   * Reads all of the input and closes all days.
   *
   * @return how many reports there were, those refused included
   */
  public long run(Input input) throws IOException {
    long count = 0;
    try (MergedPartitions merged = input.open(settings.input())) {
      for (Optional<Report> report = merged.next(); report.isPresent(); report = merged.next()) {
        count++;
        take(report.get());
        merged.floor().ifPresent(floor -> closeUntil(floor.minusDays(1)));
      }
    }
    closeUntil(settings.until());
    return count;
  }

  private void take(Report report) {
    switch (listener.hear(report)) {
      case Heard.Refused(String reason) -> output.accept(Lines.refused(report, reason));
      case Heard.Claims(List<HeardClaim> claims) -> claims.forEach(this::take);
    }
  }

  private void take(HeardClaim heard) {
    if (heard.late()) {
      output.accept(Lines.late(heard));
    }
    if (heard.isFolded()) {
      waiting
          .computeIfAbsent(heard.foldDay(), day -> new TreeMap<>())
          .computeIfAbsent(heard.key(), place -> new ArrayList<>())
          .add(heard.claim());
    }
  }

  private void closeUntil(LocalDate last) {
    for (Optional<LocalDate> day = nextDay(last); day.isPresent(); day = nextDay(last)) {
      close(day.get());
    }
  }

  private Optional<LocalDate> nextDay(LocalDate last) {
    TreeSet<LocalDate> next = new TreeSet<>();
    Optional.ofNullable(waiting.firstEntry()).ifPresent(entry -> next.add(entry.getKey()));
    Optional.ofNullable(wakes.firstEntry()).ifPresent(entry -> next.add(entry.getKey()));
    return next.stream().findFirst().filter(day -> !day.isAfter(last));
  }

  private void close(LocalDate day) {
    Map<String, List<PlaceClaim>> claims =
        Optional.ofNullable((Map<String, List<PlaceClaim>>) waiting.remove(day)).orElse(Map.of());
    TreeSet<String> places = new TreeSet<>(claims.keySet());
    Optional.ofNullable(wakes.remove(day)).ifPresent(places::addAll);
    for (String place : places) {
      PlaceState state = states.getOrDefault(place, PlaceState.start());
      List<PlaceClaim> said = claims.getOrDefault(place, List.of());
      if (!said.isEmpty() || state.wake().filter(day::equals).isPresent()) {
        close(place, state, day, said);
      }
    }
  }

  private void close(String place, PlaceState state, LocalDate day, List<PlaceClaim> said) {
    PlaceStep step = fold.close(state, day, said);
    states.put(place, step.state());
    step.state()
        .wake()
        .ifPresent(wake -> wakes.computeIfAbsent(wake, d -> new TreeSet<>()).add(place));
    Lines.of(step).forEach(output);
  }
}
