package org.tocsin.desk.appeal.demand;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The clock of one demand with one party.
 *
 * @param days since the asking, or since the last word of the addressee; -1 when nobody was asked
 *     on a known day
 * @param toDeadline days left, negative when it is past; null without a deadline
 * @param runs false when the demand is over
 */
public record Silence(int days, @Nullable Integer toDeadline, boolean runs) {

  /**
   * @param asked when the appeal was made, used when no step says when they were asked
   * @param deadline stated or set
   */
  public static Silence of(
      Course course, @Nullable LocalDate asked, @Nullable LocalDate deadline, LocalDate asOf) {
    Optional<LocalDate> since =
        course.findLastWord().or(course::findAsked).or(() -> Optional.ofNullable(asked));
    boolean runs = !course.isOver();
    int days = since.map(day -> (int) Math.max(0, ChronoUnit.DAYS.between(day, asOf))).orElse(-1);
    Integer left = deadline == null ? null : (int) ChronoUnit.DAYS.between(asOf, deadline);
    return new Silence(days, left, runs);
  }

  public boolean isOverdue() {
    Integer left = toDeadline;
    return runs && left != null && left < 0;
  }
}
