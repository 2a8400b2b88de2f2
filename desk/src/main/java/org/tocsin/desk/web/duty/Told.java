package org.tocsin.desk.web.duty;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tocsin.desk.web.frame.Words;

/** Writes what an obligation says of its days as pages write days: "8 Mar 2023, then monthly". */
public final class Told {
  private static final Pattern DAYS =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?: every (\\d{1,4}) months?)?");

  private Told() {}

  /** Other words than a day are left as they are. */
  public static String of(Words words, String text) {
    Matcher days = DAYS.matcher(text);
    if (!days.matches()) {
      return text;
    }
    try {
      String first = words.day(LocalDate.parse(days.group(1)));
      return days.group(2) == null
          ? first
          : words.say("duty.every", first, Integer.parseInt(days.group(2)));
    } catch (DateTimeException e) {
      return text;
    }
  }
}
