package org.tocsin.desk.exchange.form;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads numbers as people write them in tables: 1,200, about 300, 4-9. What could be a thousand or
 * a fraction is refused unless the mapping says what the decimal mark is.
 */
final class NumberText {
  private static final Pattern ABOUT =
      Pattern.compile(
          "^(?:~|about|around|approx\\.?|approximately|circa|ca\\.?|environ|около|ок\\.|unos)\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern RANGE = Pattern.compile("\\s*(?:-|–|—|to)\\s*");
  private static final Pattern SPACES =
      Pattern.compile("(?<=\\d)[ \u00A0\u202F'](?=\\d{3}(?!\\d))");
  private static final Pattern PLAIN = Pattern.compile("\\d{1,15}");
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:([.,])\\d{3})(?:\\1\\d{3})+");
  private static final Pattern ONE_GROUP = Pattern.compile("[1-9]\\d{0,2}([.,])\\d{3}");
  private static final Pattern FRACTION = Pattern.compile("\\d{1,15}([.,])\\d{1,6}");
  private static final Pattern FULL = Pattern.compile("\\d{1,3}(?:([.,])\\d{3})+([.,])\\d{1,6}");

  /** Longer than any number people write; a bound on what the patterns look at. */
  private static final int LONGEST = 120;

  private final DecimalMark mark;

  NumberText(DecimalMark mark) {
    this.mark = mark;
  }

  Parsed read(String text) {
    String bare = text.strip();
    if (bare.length() > LONGEST) {
      return noNumber();
    }
    Matcher about = ABOUT.matcher(bare);
    String sign = "";
    if (about.lookingAt()) {
      sign = "~";
      bare = bare.substring(about.end());
    }
    String[] ends = RANGE.split(bare, -1);
    if (ends.length > 2) {
      return noNumber();
    }
    Parsed first = one(ends[0]);
    if (!first.isTaken() || ends.length == 1) {
      return first.isTaken()
          ? Parsed.written(text, sign + first.value(), Why.NUMBER_WRITTEN)
          : first;
    }
    Parsed last = one(ends[1]);
    return last.isTaken()
        ? Parsed.written(text, sign + first.value() + "-" + last.value(), Why.NUMBER_WRITTEN)
        : last;
  }

  private Parsed one(String text) {
    String bare = SPACES.matcher(text.strip()).replaceAll("");
    if (PLAIN.matcher(bare).matches()) {
      return Parsed.asIs(bare);
    }
    if (GROUPED.matcher(bare).matches()) {
      return Parsed.asIs(bare.replaceAll("[.,]", ""));
    }
    Matcher full = FULL.matcher(bare);
    if (full.matches() && !full.group(1).equals(full.group(2))) {
      return Parsed.asIs(bare.replace(full.group(1), "").replace(full.group(2), "."));
    }
    Matcher group = ONE_GROUP.matcher(bare);
    if (group.matches()) {
      return thousandOrFraction(bare, group.group(1));
    }
    return FRACTION.matcher(bare).matches() ? Parsed.asIs(bare.replace(',', '.')) : noNumber();
  }

  private Parsed thousandOrFraction(String text, String separator) {
    String thousand = text.replace(separator, "");
    String fraction = text.replace(separator, ".");
    return switch (mark) {
      case POINT -> Parsed.asIs(separator.equals(".") ? fraction : thousand);
      case COMMA -> Parsed.asIs(separator.equals(",") ? fraction : thousand);
      case NOT_SAID -> Parsed.refused(Why.NUMBER_AMBIGUOUS, thousand + " / " + fraction);
    };
  }

  private static Parsed noNumber() {
    return Parsed.refused(Why.NO_NUMBER, "12, 4-9, ~300");
  }
}
