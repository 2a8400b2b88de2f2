package org.tocsin.foresight.ladder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.foresight.alert.Level;
import org.tocsin.foresight.ladder.Climb.Reached;

/**
 * The state machine of the ladder: which steps are due at a moment, given what is on record. It
 * keeps nothing: asked again after a stop of any length, it gives what is still to be done.
 *
 * <ul>
 *   <li>Rungs are reached in order, none is passed over. A rung whose people have all been told has
 *       its time to confirm from then on, so that nobody is passed over because the machine was
 *       off; a rung without people takes no time.
 *   <li>Each person of a rung is told once, and reminded until the time to confirm is over.
 *   <li>Quiet hours hold back telling and reminding, and with them the time to confirm, for what is
 *       less than an emergency and on rungs that keep them; the top one never does.
 *   <li>Nothing is due once somebody confirmed the alert or it was stood down.
 * </ul>
 */
public final class Climbing {
  private final Ladder ladder;
  private final QuietHours quiet;

  public Climbing(Ladder ladder, QuietHours quiet) {
    this.ladder = ladder;
    this.quiet = quiet;
  }

  /** What is to be done now, in order; doing it may make more due at the same moment. */
  public List<DueStep> due(Climb climb, Instant now) {
    List<DueStep> steps = new ArrayList<>();
    if (climb.endedAt().isPresent() || now.isBefore(climb.startedAt())) {
      return steps;
    }
    Optional<Instant> next = Optional.of(climb.startedAt());
    for (Rung rung : ladder.climb(climb.level(), climb.first())) {
      Reached reached = climb.reached().get(rung.id());
      if (reached == null) {
        next.filter(due -> !due.isAfter(now))
            .ifPresent(due -> steps.add(new DueStep.Reach(rung.id(), due)));
        return steps;
      }
      addFor(climb, rung, reached, now, steps);
      next = deadline(rung, reached);
    }
    return steps;
  }

  private void addFor(Climb climb, Rung rung, Reached reached, Instant now, List<DueStep> steps) {
    for (String person : reached.people()) {
      Instant told = reached.told().get(person);
      if (told == null) {
        Instant due = release(climb.level(), rung, reached.due());
        if (!due.isAfter(now)) {
          steps.add(new DueStep.Tell(rung.id(), person, due));
        }
      } else {
        int done = reached.reminded().getOrDefault(person, 0);
        remind(climb.level(), rung, person, told, done, now).ifPresent(steps::add);
      }
    }
  }

  /** The latest reminder that is due; those missed before it are not made up for. */
  private Optional<DueStep> remind(
      Level level, Rung rung, String person, Instant told, int done, Instant now) {
    int most = (rung.acknowledgeMinutes() - 1) / rung.remindMinutes();
    for (int number = most; number > done; number--) {
      Instant due =
          release(level, rung, told.plus(Duration.ofMinutes((long) number * rung.remindMinutes())));
      if (!due.isAfter(now)) {
        return Optional.of(new DueStep.Remind(rung.id(), person, number, due));
      }
    }
    return Optional.empty();
  }

  /** When the time of a rung is over; empty while not all of its people have been told. */
  static Optional<Instant> deadline(Rung rung, Reached reached) {
    return reached
        .everybodyToldAt()
        .map(told ->
            reached.people().isEmpty()
                ? told
                : told.plus(Duration.ofMinutes(rung.acknowledgeMinutes())));
  }

  private Instant release(Level level, Rung rung, Instant due) {
    return level == Level.EMERGENCY || !rung.quiet() ? due : quiet.release(due);
  }

  /** The whole way, for the eye: what was done, and what comes when as long as nobody confirms. */
  public List<Stage> plan(Climb climb) {
    List<Stage> stages = new ArrayList<>();
    Instant due = climb.startedAt();
    boolean waiting = climb.endedAt().isEmpty();
    for (Rung rung : ladder.climb(climb.level(), climb.first())) {
      Reached reached = climb.reached().get(rung.id());
      Instant tell = release(climb.level(), rung, reached == null ? due : reached.due());
      Instant over =
          reached == null
              ? tell.plus(Duration.ofMinutes(rung.acknowledgeMinutes()))
              : deadline(rung, reached)
                  .orElse(tell.plus(Duration.ofMinutes(rung.acknowledgeMinutes())));
      stages.add(new Stage(rung, tell, over, Optional.ofNullable(reached), waiting));
      due = over;
    }
    return stages;
  }

  /**
   * One rung of one alert.
   *
   * @param tell when its people are to be told
   * @param deadline when their time to confirm is over
   * @param reached what was done; empty while it was not reached
   * @param waiting false once somebody confirmed the alert or it was stood down
   */
  public record Stage(
      Rung rung, Instant tell, Instant deadline, Optional<Reached> reached, boolean waiting) {}
}
