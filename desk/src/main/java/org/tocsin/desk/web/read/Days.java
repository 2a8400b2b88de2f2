package org.tocsin.desk.web.read;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.web.frame.Say;
import org.tocsin.desk.web.frame.Words;

/** Days of candidates, never more precise than their source. */
public final class Days {
  private static final int YEAR_MONTH = 7;

  private Days() {}

  /** "12 Dec 2022", "Dec 2022", "2020", or "day unknown". */
  public static String written(Candidate candidate) {
    String text = candidate.dayText();
    if (text == null || candidate.day() == null || text.length() > YEAR_MONTH) {
      return Say.day(candidate.day());
    }
    if (text.length() < YEAR_MONTH) {
      return text;
    }
    try {
      return Words.here().month(YearMonth.parse(text));
    } catch (DateTimeParseException notMonth) {
      return text;
    }
  }
}
