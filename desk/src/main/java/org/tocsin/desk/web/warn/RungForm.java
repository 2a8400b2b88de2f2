package org.tocsin.desk.web.warn;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.warn.ladder.LadderBook;
import org.tocsin.foresight.alert.Level;
import org.tocsin.foresight.ladder.Ladder;
import org.tocsin.foresight.ladder.Rung;

/**
 * One rung of a ladder as it stands in the form: texts as they were typed.
 *
 * @param place where it goes, from 1
 * @param quiet whether quiet hours hold it back
 * @param gone whether it is to be removed
 */
public record RungForm(
    String id,
    String title,
    String from,
    String acknowledge,
    String remind,
    String place,
    boolean quiet,
    boolean gone) {

  static List<RungForm> of(Ladder ladder) {
    List<RungForm> all = new ArrayList<>();
    for (Rung rung : ladder.rungs()) {
      all.add(
          new RungForm(
              rung.id(),
              rung.title(),
              rung.from().name().toLowerCase(Locale.ROOT),
              Integer.toString(rung.acknowledgeMinutes()),
              Integer.toString(rung.remindMinutes()),
              Integer.toString(all.size() + 1),
              rung.quiet(),
              false));
    }
    return all;
  }

  /** The rungs of a form that was sent; one without id and office is the empty one at its end. */
  static List<RungForm> read(HttpServletRequest request) {
    List<RungForm> all = new ArrayList<>();
    for (int i = 0; i <= LadderBook.MOST_RUNGS && request.getParameter("id" + i) != null; i++) {
      RungForm one =
          new RungForm(
              text(request, "id" + i),
              text(request, "title" + i),
              text(request, "from" + i),
              text(request, "acknowledge" + i),
              text(request, "remind" + i),
              text(request, "place" + i),
              !text(request, "quiet" + i).isEmpty(),
              !text(request, "gone" + i).isEmpty());
      if (!one.id().isEmpty() || !one.title().isEmpty()) {
        all.add(one);
      }
    }
    return all;
  }

  private static String text(HttpServletRequest request, String name) {
    @Nullable String value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }

  /**
   * The ladder a form describes, its rungs in the order of their places.
   *
   * @throws IllegalArgumentException when it describes none, in one line
   */
  static Ladder ladder(String edition, List<RungForm> form) {
    List<Rung> rungs =
        form.stream()
            .filter(one -> !one.gone())
            .sorted(Comparator.comparingInt(one -> number(one.place(), one, "a place")))
            .map(RungForm::rung)
            .toList();
    return new Ladder(edition, rungs);
  }

  private Rung rung() {
    return new Rung(
        id,
        title,
        level(),
        number(acknowledge, this, "minutes to confirm"),
        number(remind, this, "minutes between reminders"),
        quiet);
  }

  private Level level() {
    for (Level level : Level.values()) {
      if (level.name().equalsIgnoreCase(from)) {
        return level;
      }
    }
    throw new IllegalArgumentException("the rung " + id + " begins at watch, warning or emergency");
  }

  private static int number(String typed, RungForm rung, String what) {
    if (!typed.matches("[0-9]{1,6}")) {
      throw new IllegalArgumentException(
          "the rung %s needs %s as a whole number".formatted(rung.id(), what));
    }
    return Integer.parseInt(typed);
  }
}
