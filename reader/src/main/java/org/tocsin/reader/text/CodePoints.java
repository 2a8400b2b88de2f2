package org.tocsin.reader.text;

import java.util.List;
import java.util.Optional;
import org.tocsin.reader.Reading.Region;
import org.tocsin.reader.Span;

/** Turns UTF-16 offsets into code points and back; the same thing for most texts. */
public final class CodePoints {
  private final String text;
  private final int[] toCodePoint;

  private CodePoints(String text, int[] toCodePoint) {
    this.text = text;
    this.toCodePoint = toCodePoint;
  }

  /** Empty when the two ways of counting agree. */
  public static Optional<CodePoints> of(String text) {
    if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
      return Optional.empty();
    }
    int[] map = new int[text.length() + 1];
    int points = 0;
    for (int i = 0; i < text.length(); i++) {
      map[i] = points;
      boolean inside =
          Character.isHighSurrogate(text.charAt(i))
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      points += inside ? 0 : 1;
    }
    map[text.length()] = points;
    return Optional.of(new CodePoints(text, map));
  }

  public Span toCodePoints(Span utf16) {
    return new Span(toCodePoint[utf16.begin()], toCodePoint[utf16.end()]);
  }

  public List<Region> toUtf16(List<Region> regions) {
    return regions.stream().map(r -> new Region(r.kind(), toUtf16(r.span()))).toList();
  }

  private Span toUtf16(Span points) {
    int begin = text.offsetByCodePoints(0, points.begin());
    return new Span(begin, text.offsetByCodePoints(begin, points.length()));
  }
}
