package org.tocsin.desk.appeal.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbered paragraphs of a resolution or an order, as its text numbers them: "3" for a line
 * that begins with "3.", "3 (a)" for what stands under "(a)" in it, "B 3" where parts of the text
 * count anew under a heading "B". Footnotes and what was said of the vote are none.
 */
final class Clauses {
  private static final Pattern NUMBER = Pattern.compile("\\s{0,40}(\\d{1,3})\\.\\s+\\p{Lu}.*");
  private static final Pattern LETTER =
      Pattern.compile("\\s{0,40}\\(([a-z]{1,4}|\\d{1,2})\\)\\s+\\S.*");
  private static final Pattern PART =
      Pattern.compile("\\s{0,40}(?:(?:Part|Section) )?([A-Z]|[IVX]{1,5})\\s{0,40}");
  private static final Pattern END =
      Pattern.compile(
          "\\s{0,40}(?:Adopted (?:unanimously|at|by)\\b|Done (?:at|in)\\b|\\d{1,3}/?\\s+(?:Ibid|See|Official"
              + " Records|Resolutions and)\\b|_{3,}|-{3,}).*");

  /** Numbers may be missing where a scan lost one, but no paragraph is numbered far ahead. */
  private static final int MOST_SKIPPED = 3;

  /**
   * @param part the heading it stands under, "" for none
   * @param label as the text numbers it
   * @param begin in code points of the text, like the spans of a reading
   */
  record Clause(String part, String label, int begin, int end, String words) {
    Clause inItsPart() {
      return new Clause(part, (part + " " + label).strip(), begin, end, words);
    }

    boolean holds(int codePoint) {
      return begin <= codePoint && codePoint < end;
    }
  }

  private final List<Clause> clauses = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private String part = "";
  private String label = "";
  private String under = "";
  private int number;
  private boolean fresh;
  private boolean anew;
  private int begin;

  private Clauses(String text) {
    int at = 0;
    for (String line : text.split("\n", -1)) {
      line(line, at);
      at += line.codePointCount(0, line.length()) + 1;
    }
    close(at);
    if (anew) {
      clauses.replaceAll(Clause::inItsPart);
    }
  }

  static Clauses of(String text) {
    return new Clauses(text);
  }

  /** In the order of the text. */
  List<Clause> list() {
    return List.copyOf(clauses);
  }

  /** The paragraph a place in the text stands in. */
  Optional<Clause> at(int codePoint) {
    return clauses.stream().filter(one -> one.holds(codePoint)).findFirst();
  }

  private void line(String line, int at) {
    Matcher numbered = NUMBER.matcher(line);
    Matcher lettered = LETTER.matcher(line);
    Matcher heading = PART.matcher(line);
    if (numbered.matches() && follows(Integer.parseInt(numbered.group(1)))) {
      close(at);
      anew |= number > 0 && numbered.group(1).equals("1");
      fresh = false;
      number = Integer.parseInt(numbered.group(1));
      open(String.valueOf(number), line.substring(numbered.end(1) + 1), at);
    } else if (lettered.matches() && number > 0 && !label.isEmpty()) {
      close(at);
      open(number + " (" + lettered.group(1) + ")", line.substring(line.indexOf(')') + 1), at);
    } else if (heading.matches()) {
      close(at);
      part = heading.group(1);
      fresh = true;
    } else if (END.matcher(line).matches()) {
      close(at);
    } else if (!label.isEmpty()) {
      words.append(' ').append(line.strip());
    }
  }

  private boolean follows(int next) {
    if (number == 0) {
      return next <= 2;
    }
    return next == 1 && fresh || next > number && next <= number + MOST_SKIPPED;
  }

  private void open(String numeral, String first, int at) {
    label = numeral;
    under = part;
    begin = at;
    words.append(first.strip());
  }

  private void close(int at) {
    if (!label.isEmpty()) {
      String said = words.toString().replaceAll("\\s+", " ").strip();
      clauses.add(new Clause(under, label, begin, at, said));
    }
    label = "";
    words.setLength(0);
  }
}
