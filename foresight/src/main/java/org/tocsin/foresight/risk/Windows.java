package org.tocsin.foresight.risk;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Calendar years to forecast and score.
 *
 * @param first first year
 * @param last last year, not before the first
 */
public record Windows(int first, int last) {

  private static final Pattern TEXT = Pattern.compile("(\\d{4})(?:-(\\d{4}))?");

  public Windows {
    if (last < first) {
      throw new IllegalArgumentException(
          "the windows end before they begin: " + first + "-" + last);
    }
  }

  /**
   * Reads {@code 2018-2020} or {@code 2019}.
   *
   * @throws IllegalArgumentException when it is neither
   */
  public static Windows parse(String text) {
    Matcher matcher = TEXT.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "windows are years like 2018-2020 or 2019, not \"" + text + "\"");
    }
    int first = Integer.parseInt(matcher.group(1));
    String last = matcher.group(2);
    return new Windows(first, last == null ? first : Integer.parseInt(last));
  }

  /** The years in order. */
  public List<Integer> list() {
    return IntStream.rangeClosed(first, last).boxed().toList();
  }

  @Override
  public String toString() {
    return first == last ? String.valueOf(first) : first + "-" + last;
  }
}
