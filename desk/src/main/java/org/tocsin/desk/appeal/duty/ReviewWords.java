package org.tocsin.desk.appeal.duty;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recommendations of the Universal Periodic Review in running text: the report of the Working Group
 * and the thematic lists that are printed from it. Each recommendation has a number of two parts
 * ("77.12") at the beginning of a line and ends with the states that made it, in parentheses. Its
 * position stands on a line of its own below it, or in the paragraph above ("77. ... enjoy the
 * support of ..."). What the text leaves open stays open.
 */
final class ReviewWords {
  private static final Pattern ONE =
      Pattern.compile("(?:[A-Z] ?[-.–] ?)?(\\d{1,3}\\.\\d{1,3})\\.?\\s+(\\S.*)");
  private static final Pattern PARAGRAPH = Pattern.compile("\\d{1,3}\\.\\s+(\\S.*)");
  private static final Pattern FURNITURE =
      Pattern.compile("\\d{1,4}|(?:GE\\.|A/)\\S+|Page \\d{1,4}|\\f");
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?:Source of position|Theme|SDGs|Affected persons|Position|Comments)\\b.{0,400}|[-•] .*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern POSITION =
      Pattern.compile(
          "(?:supported|accepted|noted|not supported|not accepted|rejected)(?:[/ ]noted)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern STATE =
      Pattern.compile("\\bexamined by (?:the )?(\\p{Lu}[\\p{L}' -]{1,60}?)(?:,| and | which |:)");
  private static final Pattern SUPPORT =
      Pattern.compile("\\benjoy(?:ed|s)? the support\\b|\\b(?:are|were) (?:supported|accepted)\\b");
  private static final Pattern NOTE =
      Pattern.compile(
          "\\b(?:are|were|been|be) noted\\b|\\bnot enjoy the support\\b|\\b(?:are|were) rejected\\b");
  private static final Pattern MADE_BY = Pattern.compile("\\(([^()]{2,400})\\)");

  /**
   * @param number as the text gives it, "77.12"
   * @param words with the states at the end, as the text has them
   * @param act the words without the states, where one list of states stands at the end
   * @param by the states that made it; "" where the text names none
   * @param position "supported", "noted", or "" while the text does not say
   */
  record Recommendation(String number, String words, String act, String by, String position) {}

  private final Map<String, Recommendation> found = new LinkedHashMap<>();
  private final StringBuilder words = new StringBuilder();
  private final StringBuilder lead = new StringBuilder();
  private String number = "";
  private String said = "";
  private String stateRead = "";
  private Part part = Part.NONE;

  /** What the lines below belong to. */
  private enum Part {
    NONE,
    LEAD,
    WORDS,
    BEHIND
  }

  private ReviewWords(String text) {
    text.lines().map(String::strip).forEach(this::line);
    close();
  }

  static ReviewWords of(String text) {
    return new ReviewWords(text);
  }

  /** In the order of the text; a number that comes again, as under a second theme, counts once. */
  List<Recommendation> list() {
    return List.copyOf(found.values());
  }

  /** The state under review, where the text says who examined the recommendations. */
  Optional<String> state() {
    return stateRead.isEmpty() ? Optional.empty() : Optional.of(stateRead);
  }

  private void line(String line) {
    Matcher one = ONE.matcher(line);
    Matcher paragraph = PARAGRAPH.matcher(line);
    if (one.matches()) {
      close();
      readLead();
      number = one.group(1);
      words.append(one.group(2));
      part = Part.WORDS;
    } else if (line.isEmpty() || FURNITURE.matcher(line).matches()) {
      return;
    } else if (paragraph.matches()) {
      close();
      lead.setLength(0);
      lead.append(paragraph.group(1));
      part = Part.LEAD;
    } else if (part == Part.LEAD) {
      lead.append(' ').append(line);
    } else if (part != Part.NONE && POSITION.matcher(line).matches()) {
      said = position(line);
      part = Part.BEHIND;
    } else if (part == Part.WORDS && BEHIND.matcher(line).matches()) {
      part = Part.BEHIND;
    } else if (part == Part.WORDS) {
      words.append(' ').append(line);
    }
  }

  private void readLead() {
    Matcher state = STATE.matcher(lead);
    if (stateRead.isEmpty() && state.find()) {
      stateRead = state.group(1).strip();
    }
  }

  private void close() {
    if (part == Part.WORDS || part == Part.BEHIND) {
      String whole = whole(words.toString().replaceAll("\\s+", " "));
      String position = said.isEmpty() ? ofLead() : said;
      found.putIfAbsent(number, recommendation(number, whole, position));
    }
    words.setLength(0);
    said = "";
    part = Part.NONE;
  }

  /** Up to the last states that are named; what follows belongs to the page or the next theme. */
  private static String whole(String words) {
    int end = words.lastIndexOf(')') + 1;
    return end == 0 ? words : words.substring(0, end);
  }

  private String ofLead() {
    String plain = lead.toString();
    if (NOTE.matcher(plain).find()) {
      return "noted";
    }
    return SUPPORT.matcher(plain).find() ? "supported" : "";
  }

  private static Recommendation recommendation(String number, String words, String position) {
    List<String> by = new ArrayList<>();
    int groups = 0;
    int act = words.length();
    int last = -1;
    Matcher made = MADE_BY.matcher(words);
    while (made.find()) {
      boolean ends = made.end() == words.length();
      boolean goesOn = !ends && ";.".indexOf(words.charAt(made.end())) >= 0;
      boolean next = last >= 0 && words.substring(last, made.start()).isBlank();
      boolean followed = !ends && words.startsWith(" (", made.end());
      if (ends || goesOn || next || followed) {
        groups += next ? 0 : 1;
        act = groups == 1 && !next ? made.start() : act;
        by.add(made.group(1).strip());
        last = made.end();
      }
    }
    String bare = groups == 1 && last == words.length() ? words.substring(0, act).strip() : words;
    return new Recommendation(number, words, bare, String.join("; ", by), position);
  }

  /** One position of a state; "" for one in part or still to come. */
  static String position(String said) {
    String plain = said.strip().toLowerCase(Locale.ROOT);
    if (plain.contains("part")) {
      return "";
    }
    if (plain.startsWith("support") || plain.startsWith("accept")) {
      return plain.endsWith("noted") ? "" : "supported";
    }
    return plain.startsWith("not") || plain.startsWith("reject") ? "noted" : "";
  }
}
