package org.tocsin.foresight.board;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.tocsin.foresight.score.Interval;

/** What may be said of a source in one family of questions. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Verdict.TooFew.class, name = "too_few"),
  @JsonSubTypes.Type(value = Verdict.Withheld.class, name = "withheld"),
  @JsonSubTypes.Type(value = Verdict.Better.class, name = "better")
})
public sealed interface Verdict {
  /** Fewer scored questions than this say nothing. */
  int LEAST_QUESTIONS = 30;

  /** Fewer places than this say nothing: questions about one place are not independent. */
  int LEAST_PLACES = 5;

  /** Of an event: it must have happened, and not happened, at least this often. */
  int LEAST_OF_EACH = 5;

  /**
   * Nothing yet.
   *
   * @param questions scored beside a baseline
   * @param places they are in
   * @param happened how often the event happened, -1 for numbers
   */
  record TooFew(int questions, int places, int happened) implements Verdict {}

  /**
   * Its forecasts are withheld: no better than a baseline.
   *
   * @param by the first score and baseline that say so
   */
  record Withheld(Skill by) implements Verdict {}

  /**
   * Better than every baseline by every score that decides.
   *
   * @param settled whether all intervals leave out zero
   */
  record Better(boolean settled) implements Verdict {}

  /** What the skills of a source beside all baselines allow to say. */
  static Verdict of(List<Skill> skills) {
    List<Skill> deciding =
        skills.stream().filter(skill -> skill.measure().decides() && isEnough(skill)).toList();
    if (deciding.isEmpty()) {
      int questions = skills.stream().mapToInt(Skill::questions).max().orElse(0);
      int places = skills.stream().mapToInt(Skill::places).max().orElse(0);
      int happened = skills.stream().mapToInt(Skill::happened).max().orElse(-1);
      return new TooFew(questions, places, happened);
    }
    return deciding.stream()
        .filter(skill -> !skill.isBetter())
        .findFirst()
        .<Verdict>map(Withheld::new)
        .orElseGet(() -> new Better(deciding.stream().allMatch(Verdict::isSettled)));
  }

  private static boolean isEnough(Skill skill) {
    int happened = skill.happened();
    boolean mixed =
        happened < 0 || happened >= LEAST_OF_EACH && skill.questions() - happened >= LEAST_OF_EACH;
    return mixed && skill.questions() >= LEAST_QUESTIONS && skill.places() >= LEAST_PLACES;
  }

  private static boolean isSettled(Skill skill) {
    return skill.difference().map(Interval::excludesZero).orElse(false);
  }
}
