package org.tocsin.reader;

/**
 * A half-open range of Unicode code points in a reading's text.
 *
 * @param begin first code point, 0-based
 * @param end one past the last code point, at least {@code begin}
 */
public record Span(int begin, int end) implements Comparable<Span> {
  public Span {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("not a span: " + begin + ".." + end);
    }
  }

  public int length() {
    return end - begin;
  }

  public boolean overlaps(Span other) {
    return Math.min(end, other.end) > Math.max(begin, other.begin);
  }

  public boolean contains(Span other) {
    return begin <= other.begin && other.end <= end;
  }

  @Override
  public int compareTo(Span other) {
    return begin != other.begin
        ? Integer.compare(begin, other.begin)
        : Integer.compare(end, other.end);
  }
}
