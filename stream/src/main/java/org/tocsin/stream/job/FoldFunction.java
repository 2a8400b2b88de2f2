package org.tocsin.stream.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;
import org.tocsin.foresight.window.PlaceClaim;
import org.tocsin.foresight.window.PlaceFold;
import org.tocsin.foresight.window.PlaceState;
import org.tocsin.foresight.window.PlaceStep;
import org.tocsin.stream.StreamSettings;
import org.tocsin.stream.claim.HeardClaim;
import org.tocsin.stream.output.Line;
import org.tocsin.stream.output.Lines;

/**
 * The fold, keyed by place. A claim waits until its day is complete; then the day is closed as the
 * loop on one machine closes it.
 */
final class FoldFunction extends KeyedProcessFunction<String, HeardClaim, Line> {
  private static final long serialVersionUID = 1L;

  private final StreamSettings settings;
  private transient @Nullable Opened opened;

  FoldFunction(StreamSettings settings) {
    this.settings = settings;
  }

  /** What a slot has while it runs. */
  private record Opened(
      PlaceFold fold, ValueState<PlaceState> state, MapState<Long, DayClaims> waiting) {}

  private Opened opened() {
    Opened known = opened;
    if (known == null) {
      throw new IllegalStateException("not opened");
    }
    return known;
  }

  @Override
  public void open(OpenContext context) {
    opened =
        new Opened(
            settings.fold(),
            getRuntimeContext()
                .getState(new ValueStateDescriptor<>("place", new RecordType<>(PlaceState.class))),
            getRuntimeContext()
                .getMapState(
                    new MapStateDescriptor<>(
                        "waiting", Types.LONG, new RecordType<>(DayClaims.class))));
  }

  @Override
  public void processElement(HeardClaim heard, Context context, Collector<Line> out)
      throws Exception {
    long day = heard.foldDay().toEpochDay();
    DayClaims before =
        Optional.ofNullable(opened().waiting().get(day)).orElse(new DayClaims(List.of()));
    opened().waiting().put(day, before.with(heard.claim()));
    wakeAfter(context.timerService(), heard.foldDay());
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<Line> out)
      throws Exception {
    LocalDate day = EventTime.dayOf(timestamp);
    List<PlaceClaim> said =
        Optional.ofNullable(opened().waiting().get(day.toEpochDay()))
            .map(DayClaims::claims)
            .orElse(List.of());
    opened().waiting().remove(day.toEpochDay());
    PlaceState state = Optional.ofNullable(opened().state().value()).orElseGet(PlaceState::start);
    if (said.isEmpty() && state.wake().filter(day::equals).isEmpty()) {
      return;
    }
    PlaceStep step = opened().fold().close(state, day, said);
    opened().state().update(step.state());
    step.state().wake().ifPresent(wake -> wakeAfter(context.timerService(), wake));
    Lines.of(step).forEach(out::collect);
  }

  private static void wakeAfter(TimerService timers, LocalDate day) {
    timers.registerEventTimeTimer(EventTime.endOf(day));
  }
}
