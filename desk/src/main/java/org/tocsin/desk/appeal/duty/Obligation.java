package org.tocsin.desk.appeal.duty;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.foresight.duty.Reporting;

/**
 * One duty in a text.
 *
 * @param paragraph label of the paragraph it stands in, "" when it is not known
 * @param bearer who has to do it, as the text names them
 * @param beneficiary for whom
 * @param act what is to be done or not done
 * @param condition what has to hold, in words
 * @param start the first day it binds, {@code yyyy-mm-dd}
 * @param deadline the last day it binds or by which it is to be done; unknown for one without end
 * @param reporting "yyyy-mm-dd" of the first report due, with "every N months" behind it when more
 *     follow; unknown when the text asks for none
 * @param response what the bearer answered to it where that is part of the text: "supported" or
 *     "noted" in the Universal Periodic Review; "" elsewhere
 * @param tie the measure its condition is read off; null when people judge its days
 */
public record Obligation(
    String paragraph,
    Marked bearer,
    Marked beneficiary,
    Marked act,
    Marked condition,
    Marked start,
    Marked deadline,
    Marked reporting,
    String response,
    @Nullable Tie tie) {
  private static final Pattern REPORTING =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?: every (\\d{1,4}) months?)?");
  private static final int LONGEST = 4_000;

  /**
   * @throws IllegalArgumentException when it does not say who has to do what, or a date is none
   */
  public Obligation {
    if (!bearer.isKnown() || !act.isKnown()) {
      throw new IllegalArgumentException("an obligation says who has to do what");
    }
    for (Marked one : List.of(bearer, beneficiary, act, condition, start, deadline, reporting)) {
      if (one.text().length() > LONGEST) {
        throw new IllegalArgumentException("a part of an obligation has at most 4000 characters");
      }
    }
    LocalDate first = day(start).orElse(LocalDate.MIN);
    if (day(deadline).filter(last -> last.isBefore(first)).isPresent()) {
      throw new IllegalArgumentException("the deadline lies before the start");
    }
    reporting(reporting);
  }

  /** The first day it binds; empty when the text or its reader does not say. */
  public Optional<LocalDate> firstDay() {
    return day(start);
  }

  public Optional<LocalDate> lastDay() {
    return day(deadline);
  }

  public Optional<Reporting> reports() {
    return reporting(reporting);
  }

  public Optional<Tie> findTie() {
    return Optional.ofNullable(tie);
  }

  private static Optional<LocalDate> day(Marked said) {
    try {
      return said.isKnown() ? Optional.of(LocalDate.parse(said.text())) : Optional.empty();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("write a date as 2023-02-22, not " + said.text(), e);
    }
  }

  private static Optional<Reporting> reporting(Marked said) {
    if (!said.isKnown()) {
      return Optional.empty();
    }
    Matcher matcher = REPORTING.matcher(said.text());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "write a reporting duty as 2023-05-22 or 2023-05-22 every 3 months");
    }
    String months = matcher.group(2);
    LocalDate first =
        day(Marked.typed(matcher.group(1))).orElseThrow(IllegalArgumentException::new);
    return Optional.of(new Reporting(first, months == null ? 0 : Integer.parseInt(months)));
  }
}
