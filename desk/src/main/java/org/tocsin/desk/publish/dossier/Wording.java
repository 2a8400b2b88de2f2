package org.tocsin.desk.publish.dossier;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.tocsin.desk.establish.Candidate;

/** How things are said: every claim with its speaker first, dates as 12 Dec 2022. */
public final class Wording {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

  private Wording() {}

  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** "According to X, as quoted by Y (12 Dec 2022): “...”." */
  static String attributed(Candidate candidate, String itemName) {
    String date = date(candidate);
    String when = date.isEmpty() ? "" : " (" + date + ")";
    return lead(candidate, itemName) + when + ": " + quoted(candidate.statement());
  }

  private static String lead(Candidate candidate, String itemName) {
    if (candidate.speakers().isEmpty()) {
      return "“" + itemName + "” " + verb(candidate.stance()) + ", without naming a speaker";
    }
    String chain = chain(candidate.speakers());
    return candidate.stance().equals("asserts")
        ? "According to " + chain
        : chain + " " + verb(candidate.stance());
  }

  private static String verb(String stance) {
    return switch (stance) {
      case "denies" -> "denies";
      case "doubts" -> "doubts";
      default -> "says";
    };
  }

  /** Innermost first, since that is who is said to have said it. */
  static String chain(List<String> outermostFirst) {
    StringBuilder out = new StringBuilder();
    for (String speaker : outermostFirst.reversed()) {
      out.append(out.isEmpty() ? "" : ", as quoted by ").append(speaker);
    }
    return out.toString();
  }

  /** The day as published; "" when the source gives none. */
  static String date(Candidate candidate) {
    LocalDate day = candidate.day();
    String text = candidate.dayText();
    if (day == null) {
      return text == null ? "" : text;
    }
    String shown =
        text == null || text.length() >= 10
            ? day(day)
            : text.length() == 7 ? MONTH.format(YearMonth.from(day)) : text;
    return candidate.dayInferred() ? shown + ", part of the date supplied by a rule" : shown;
  }

  public static String quoted(String words) {
    String trimmed = words.strip().replaceAll("\\s+", " ");
    boolean ends = trimmed.endsWith(".") || trimmed.endsWith("?") || trimmed.endsWith("!");
    return "“" + trimmed + "”" + (ends ? "" : ".");
  }

  /** The words with one full stop at their end. */
  public static String ended(String words) {
    String trimmed = words.strip();
    return trimmed.matches("(?s).*[.?!]") ? trimmed : trimmed + ".";
  }

  /** "1 report", "3 reports". */
  public static String count(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  static String review(Candidate.Status status) {
    return switch (status) {
      case CANDIDATE -> "read by machine, not reviewed";
      case ACCEPTED -> "accepted by a person";
      case CORRECTED -> "corrected by a person";
      case REJECTED -> "rejected by a person";
    };
  }
}
