package org.tocsin.desk.web.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.desk.establish.entity.Step;
import org.tocsin.desk.establish.entity.Undoing;
import org.tocsin.desk.establish.entity.Workflow;

/** Who looked at a record with which result, as far as it still holds: decided, read again. */
public final class Seats {
  /**
   * @param state the state it was brought to
   */
  public record Seat(String state, Step step) {}

  private Seats() {}

  /** The ways of review gone since it last went back to be written in. */
  static List<Seat> of(Workflow flow, List<Step> history) {
    List<Seat> seats = new ArrayList<>();
    String state = flow.start();
    for (Step step : history) {
      if (!step.kind().equals("EntityMoved")) {
        continue;
      }
      if (step.detail().equals(Undoing.WAY)) {
        // an undone step may have been one that took nobody's seat; the fewer names the safer
        if (!seats.isEmpty()) {
          seats.removeLast();
        }
        continue;
      }
      Optional<Workflow.Transition> way = flow.findTransition(state, step.detail());
      if (way.isEmpty()) {
        continue;
      }
      boolean back = !flow.state(state).editable() && flow.state(way.get().to()).editable();
      state = way.get().to();
      if (back) {
        seats.clear();
      } else if (!way.get().notBy().isEmpty()) {
        seats.add(new Seat(state, step));
      }
    }
    return seats;
  }
}
