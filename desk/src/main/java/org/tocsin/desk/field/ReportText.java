package org.tocsin.desk.field;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The text of a report in the making, with the place of each answer in code points. */
final class ReportText {
  static final String WITHHELD = "[withheld]";
  static final String NOT_AGREED = "[withheld: the informant has not agreed to its use]";
  private static final String NAME = "[name withheld]";
  private static final int SHORTEST_PART = 3;

  /** Where something stands in the text. */
  record Spot(int begin, int end) {}

  /** Where an answer stands, alone and with its question. */
  record Line(Spot answer, Spot whole) {}

  private final StringBuilder text = new StringBuilder();
  private final List<Pattern> hidden;
  private int points;

  /**
   * @param informants names that may not stand in the text, nor the longer parts of them
   */
  ReportText(Collection<String> informants) {
    this.hidden =
        informants.stream()
            .flatMap(name -> parts(name).stream())
            .distinct()
            .sorted(Comparator.comparing(String::length).reversed())
            .map(ReportText::whole)
            .toList();
  }

  /** A name and each part of it that is long enough to tell somebody by. */
  static List<String> parts(String name) {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(name.strip()),
            java.util.Arrays.stream(name.strip().split("\\s+")))
        .filter(part -> part.codePointCount(0, part.length()) >= SHORTEST_PART)
        .distinct()
        .collect(Collectors.toList());
  }

  private static Pattern whole(String name) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{M}])" + Pattern.quote(name) + "(?![\\p{L}\\p{M}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The same words without the informants' names. */
  String clean(String words) {
    String clean = words;
    for (Pattern name : hidden) {
      clean = name.matcher(clean).replaceAll(java.util.regex.Matcher.quoteReplacement(NAME));
    }
    return clean;
  }

  void heading(String words) {
    append(words + "\n\n");
  }

  Line line(String question, String answer) {
    int begin = points;
    append(joined(question, ""));
    int from = points;
    append(answer);
    Line line = new Line(new Spot(from, points), new Spot(begin, points));
    append("\n\n");
    return line;
  }

  /** A question and its answer on one line. */
  static String joined(String question, String answer) {
    boolean closed = question.endsWith("?") || question.endsWith(":");
    return question + (closed ? " " : ": ") + answer;
  }

  private void append(String words) {
    text.append(words);
    points += words.codePointCount(0, words.length());
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
