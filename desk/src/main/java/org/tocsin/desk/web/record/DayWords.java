package org.tocsin.desk.web.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.tocsin.desk.establish.entity.UncertainDay;
import org.tocsin.desk.web.frame.Words;

/**
 * An {@link UncertainDay} in words: never more exact than it was written.
 *
 * @param words the visitor's language
 */
record DayWords(Words words) {
  private static final int YEAR = 4;
  private static final int MONTH = 7;
  private static final String OPEN = "..";

  /** What is no such day stays as it is. */
  String say(String written) {
    if (UncertainDay.parse(written).isEmpty()) {
      return written;
    }
    String[] ends = written.strip().split("/", -1);
    if (ends.length == 1) {
      return one(ends[0]);
    }
    if (ends[0].equals(OPEN)) {
      return words.say("day.up_to", one(ends[1]));
    }
    return ends[1].equals(OPEN)
        ? words.say("day.from_on", one(ends[0]))
        : words.say("day.between", one(ends[0]), one(ends[1]));
  }

  private String one(String text) {
    char mark = text.charAt(text.length() - 1);
    String bare = Character.isDigit(mark) ? text : text.substring(0, text.length() - 1);
    String day = bare(bare);
    return switch (mark) {
      case '~' -> words.say("day.about", day);
      case '?' -> words.say("day.uncertain", day);
      case '%' -> words.say("day.about_uncertain", day);
      default -> day;
    };
  }

  private String bare(String text) {
    try {
      return switch (text.length()) {
        case YEAR -> text;
        case MONTH -> words.month(YearMonth.parse(text));
        default -> words.day(LocalDate.parse(text));
      };
    } catch (DateTimeException notDay) {
      return text;
    }
  }
}
