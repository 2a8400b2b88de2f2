package org.tocsin.desk.collect.redact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tocsin.reader.Span;

/**
 * A text with passages replaced by blocks. Wherever a chosen passage stands again it is replaced as
 * well, since a name told once is told; of words of four letters and more an ending that grammar
 * adds goes too. Characters that nobody sees are dropped: they can carry a mark or split a name.
 */
public final class Blackout {
  private static final String BLOCK = "\u2588";

  /** As long for every passage, so that its length does not tell the name. */
  private static final String SAME_LENGTH = BLOCK.repeat(6);

  private static final int SHORTEST_WITH_ENDINGS = 4;
  private static final int SHORTEST_TERM = 2;

  private final int[] points;
  private final Set<String> terms = new LinkedHashSet<>();
  private final List<Span> spans;
  private final boolean hidesLength;

  private Blackout(
      String text, Collection<Span> chosen, Collection<String> words, boolean hidesLength) {
    int[] all = text.codePoints().toArray();
    this.points = text.codePoints().filter(Blackout::isSeen).toArray();
    this.hidesLength = hidesLength;
    List<Span> moved = moved(all, chosen);
    moved.forEach(span -> addTerm(quote(span)));
    words.forEach(this::addTerm);
    List<Span> found = new ArrayList<>(moved);
    found.addAll(find(quote(new Span(0, points.length))));
    this.spans = merged(found);
  }

  /**
   * @param chosen passages, in code points of {@code text}
   * @param words found by the program wherever they stand, whatever their case
   * @param hidesLength false for as many blocks as the passage has characters
   * @throws IllegalArgumentException when a passage is not in the text
   */
  public static Blackout of(
      String text, Collection<Span> chosen, Collection<String> words, boolean hidesLength) {
    int length = text.codePointCount(0, text.length());
    for (Span span : chosen) {
      if (span.end() > length) {
        throw new IllegalArgumentException("a passage lies beyond the end of the text");
      }
    }
    return new Blackout(text, chosen, words, hidesLength);
  }

  /** How many passages are replaced. */
  public int places() {
    return spans.size();
  }

  /** The text that may be shown. */
  public String text() {
    StringBuilder out = new StringBuilder(points.length);
    int at = 0;
    for (Span span : spans) {
      out.append(new String(points, at, span.begin() - at));
      out.append(hidesLength ? SAME_LENGTH : BLOCK.repeat(span.length()));
      at = span.end();
    }
    return out.append(new String(points, at, points.length - at)).toString();
  }

  /** Whether a chosen passage can still be read in {@code copy}. */
  boolean survivesIn(String copy) {
    String lower = copy.toLowerCase(Locale.ROOT);
    return terms.stream()
        .anyMatch(term ->
            isLong(term)
                ? lower.contains(term.toLowerCase(Locale.ROOT))
                : pattern(List.of(term)).matcher(copy).find());
  }

  private void addTerm(String words) {
    String term = words.strip();
    if (term.codePointCount(0, term.length()) >= SHORTEST_TERM
        && term.codePoints().anyMatch(Character::isLetterOrDigit)) {
      terms.add(term);
    }
  }

  private List<Span> find(String text) {
    List<Span> found = new ArrayList<>();
    if (!terms.isEmpty()) {
      Matcher matcher = pattern(terms).matcher(text);
      int at = 0;
      int offset = 0;
      while (matcher.find()) {
        offset += text.codePointCount(at, matcher.start());
        int length = text.codePointCount(matcher.start(), matcher.end());
        found.add(new Span(offset, offset + length));
        offset += length;
        at = matcher.end();
      }
    }
    return found;
  }

  private static Pattern pattern(Collection<String> terms) {
    String alternatives =
        terms.stream()
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(term -> term))
            .map(Blackout::alternative)
            .collect(Collectors.joining("|"));
    return Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String alternative(String term) {
    String spaced =
        List.of(term.split("\\s+")).stream()
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+"));
    return isLong(term)
        ? spaced + "[\\p{L}\\p{M}]*"
        : "(?<![\\p{L}\\p{M}\\p{N}])" + spaced + "(?![\\p{L}\\p{M}\\p{N}])";
  }

  private static boolean isLong(String term) {
    return term.codePoints().filter(Character::isLetter).count() >= SHORTEST_WITH_ENDINGS;
  }

  private String quote(Span span) {
    return new String(points, span.begin(), span.length());
  }

  /** Joiners belong to Persian and to Indic scripts; other format characters are never seen. */
  private static boolean isSeen(int point) {
    boolean joiner = point == 0x200C || point == 0x200D;
    boolean selector = point >= 0xE0100 && point <= 0xE01EF;
    return joiner || (Character.getType(point) != Character.FORMAT && !selector);
  }

  private static List<Span> moved(int[] all, Collection<Span> chosen) {
    int[] kept = new int[all.length + 1];
    for (int i = 0; i < all.length; i++) {
      kept[i + 1] = kept[i] + (isSeen(all[i]) ? 1 : 0);
    }
    return chosen.stream()
        .map(span -> new Span(kept[span.begin()], kept[span.end()]))
        .filter(span -> span.length() > 0)
        .toList();
  }

  private static List<Span> merged(List<Span> spans) {
    List<Span> merged = new ArrayList<>();
    for (Span span : spans.stream().sorted().toList()) {
      Span last = merged.isEmpty() ? null : merged.getLast();
      if (last != null && span.begin() <= last.end()) {
        merged.removeLast();
        merged.add(new Span(last.begin(), Math.max(last.end(), span.end())));
      } else {
        merged.add(span);
      }
    }
    return List.copyOf(merged);
  }
}
