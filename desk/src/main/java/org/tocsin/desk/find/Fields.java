package org.tocsin.desk.find;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.tocsin.desk.find.BadQuery.Why;

/** What can stand before a colon in a question, and what it asks for. */
final class Fields {
  /** In the order they are offered. */
  static final List<String> NAMES =
      List.of(
          "name",
          "speaker",
          "place",
          "kind",
          "status",
          "stance",
          "language",
          "grade",
          "before",
          "after",
          "on");

  private Fields() {}

  static boolean isField(String word) {
    return NAMES.contains(word.toLowerCase(Locale.ROOT));
  }

  /**
   * A word with a colon that is no field's: an address or a time passes, a mistyped field does not.
   */
  static String checkNoField(String word) {
    int colon = word.indexOf(':');
    boolean named = colon > 0 && word.substring(0, colon).chars().allMatch(Character::isLetter);
    if (named && !word.startsWith("//", colon + 1)) {
      throw new BadQuery(Why.UNKNOWN_FIELD, word.substring(0, colon + 1));
    }
    return word;
  }

  static Asked asked(Scanner.Term term) {
    String field = term.field().toLowerCase(Locale.ROOT);
    String text = term.text().strip();
    return switch (field) {
      case "name" -> new Asked.Name(text);
      case "speaker" -> new Asked.Within(Columns.SPEAKER, text, term.quoted());
      case "place" -> new Asked.Within(Columns.PLACE, text, term.quoted());
      case "before" -> new Asked.Days(LocalDate.MIN, days(text).first().minusDays(1));
      case "after" -> new Asked.Days(days(text).last().plusDays(1), LocalDate.MAX);
      case "on" -> days(text);
      default -> new Asked.Value(field, text.toLowerCase(Locale.ROOT));
    };
  }

  private static Asked.Days days(String text) {
    try {
      return switch (text.length()) {
        case 4 -> {
          Year year = Year.parse(text);
          yield new Asked.Days(year.atDay(1), year.atDay(year.length()));
        }
        case 7 -> {
          YearMonth month = YearMonth.parse(text);
          yield new Asked.Days(month.atDay(1), month.atEndOfMonth());
        }
        default -> new Asked.Days(LocalDate.parse(text), LocalDate.parse(text));
      };
    } catch (DateTimeException e) {
      throw new BadQuery(Why.BAD_DAY, text);
    }
  }
}
