package org.tocsin.reader.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.tocsin.reader.Span;

/** Things with spans, found by place without looking at all of them. */
public final class SpanIndex<T> {
  private record Placed<T>(Span span, T thing) {}

  private final List<Placed<T>> sorted = new ArrayList<>();
  private int longest;

  public SpanIndex(List<T> things, Function<T, List<Span>> spans) {
    for (T thing : things) {
      for (Span span : spans.apply(thing)) {
        sorted.add(new Placed<>(span, thing));
        longest = Math.max(longest, span.length());
      }
    }
    sorted.sort(Comparator.comparing(Placed::span));
  }

  /** What shares at least one character with a span, in order. */
  public List<T> overlapping(Span span) {
    List<T> found = new ArrayList<>();
    for (int i = firstFrom(span.begin() - longest); i < sorted.size(); i++) {
      Placed<T> placed = sorted.get(i);
      if (placed.span().begin() >= span.end()) {
        break;
      }
      if (placed.span().overlaps(span)) {
        found.add(placed.thing());
      }
    }
    return found;
  }

  private int firstFrom(int begin) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted.get(middle).span().begin() < begin) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
