package org.tocsin.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tocsin.foresight.board.FamilyBoard;
import org.tocsin.foresight.board.Pair;
import org.tocsin.foresight.board.Scoreboard;
import org.tocsin.foresight.board.Skill;
import org.tocsin.foresight.board.SourceRow;
import org.tocsin.foresight.board.Verdict;
import org.tocsin.foresight.score.Interval;

/** A scoreboard as lines for people. */
final class ScoreboardTable {

  private ScoreboardTable() {}

  static List<String> of(Scoreboard board) {
    List<String> lines = new ArrayList<>();
    board.ahead().forEach(family -> family(lines, family, "issued before the period began"));
    board.afterwards().forEach(family -> family(lines, family, "recorded afterwards"));
    if (lines.isEmpty()) {
      lines.add("no predictions");
    }
    return lines;
  }

  private static void family(List<String> lines, FamilyBoard board, String when) {
    lines.add("%s (%s), %s".formatted(board.family().target(), word(board.family().kind()), when));
    lines.add("  decided by: " + board.family().criterion());
    for (SourceRow row : board.rows()) {
      source(lines, row);
    }
    for (Pair pair : board.pairs()) {
      lines.add(
          "  %s beside %s, both answered %d".formatted(pair.one(), pair.other(), pair.questions()));
      pair.scores()
          .forEach(both ->
              lines.add(
                  "    %-9s %.4f beside %.4f, difference %s"
                      .formatted(
                          both.measure().label(),
                          both.one(),
                          both.other(),
                          interval(both.difference()))));
    }
    lines.add("");
  }

  private static void source(List<String> lines, SourceRow row) {
    String happened = row.happened() < 0 ? "" : ", happened in " + row.happened();
    lines.add("  " + row.source());
    lines.add(
        "    questions %d: scored %d%s, open %d, due %d, undecidable %d"
            .formatted(
                row.questions(), row.scored(), happened, row.open(), row.due(), row.undecidable()));
    row.means()
        .forEach((measure, mean) ->
            lines.add(String.format(Locale.ROOT, "    %-9s %.4f", measure.label(), mean)));
    row.skills().forEach(skill -> lines.add("    " + skill(skill)));
    if (!row.calibration().points().isEmpty()) {
      lines.add(
          "    calibration (said>came, n): "
              + row.calibration().points().stream()
                  .map(p ->
                      String.format(
                          Locale.ROOT, "%.3f>%.3f (%d)", p.forecast(), p.observed(), p.cases()))
                  .collect(Collectors.joining(" ")));
    }
    lines.add("    " + verdict(row.verdict()));
  }

  private static String skill(Skill skill) {
    return String.format(
        Locale.ROOT,
        "beside %s, %d questions: %s %.4f to %.4f, skill %.3f, difference %s",
        skill.baseline() == Skill.Baseline.RULE ? "the rule" : "what it stated",
        skill.questions(),
        skill.measure().label(),
        skill.own(),
        skill.base(),
        skill.skill(),
        interval(skill.difference()));
  }

  private static String interval(Optional<Interval> difference) {
    return difference
        .map(i ->
            String.format(
                Locale.ROOT, "%.4f (95 %% interval %.4f to %.4f)", i.estimate(), i.low(), i.high()))
        .orElse("too few to say");
  }

  private static String verdict(Verdict verdict) {
    return switch (verdict) {
      case Verdict.TooFew few ->
          "too few to say: %d questions in %d places beside a baseline; it takes %d in %d"
              .formatted(
                  few.questions(), few.places(), Verdict.LEAST_QUESTIONS, Verdict.LEAST_PLACES);
      case Verdict.Withheld withheld ->
          "withheld: no better than its baseline by " + withheld.by().measure().label();
      case Verdict.Better better ->
          better.settled()
              ? "better than its baseline, and settled"
              : "better than its baseline, not settled";
    };
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
