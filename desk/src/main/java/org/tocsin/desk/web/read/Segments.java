package org.tocsin.desk.web.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.Candidate.Status;
import org.tocsin.reader.Span;

/**
 * Cuts a window of text at every edge of a span, so that overlapping spans can all be shown. Spans
 * count code points, Java strings do not: the two are kept in step here and nowhere else.
 */
final class Segments {
  private final String text;
  private final Span window;
  private final List<Candidate> candidates;
  private final List<Span> asides;

  /**
   * @param window code points of {@code text} to show
   * @param asides stretches nothing is read from
   */
  Segments(String text, Span window, List<Candidate> candidates, List<Span> asides) {
    this.text = text;
    this.window = window;
    this.candidates =
        candidates.stream()
            .filter(c -> c.span().overlaps(window))
            .sorted(Comparator.comparingInt(c -> c.span().length()))
            .toList();
    this.asides = asides;
  }

  List<Segment> list() {
    List<Segment> segments = new ArrayList<>();
    Iterator<Integer> edges = edges().iterator();
    int begin = edges.next();
    int at = text.offsetByCodePoints(0, begin);
    while (edges.hasNext()) {
      int end = edges.next();
      int until = text.offsetByCodePoints(at, end - begin);
      segments.add(segment(new Span(begin, end), text.substring(at, until)));
      begin = end;
      at = until;
    }
    return segments;
  }

  private TreeSet<Integer> edges() {
    TreeSet<Integer> edges = new TreeSet<>(List.of(window.begin(), window.end()));
    candidates.forEach(c -> add(edges, c.span()));
    asides.forEach(span -> add(edges, span));
    return edges;
  }

  private void add(TreeSet<Integer> edges, Span span) {
    for (int edge : new int[] {span.begin(), span.end()}) {
      if (edge > window.begin() && edge < window.end()) {
        edges.add(edge);
      }
    }
  }

  private Segment segment(Span span, String words) {
    List<Candidate> here = candidates.stream().filter(c -> c.span().contains(span)).toList();
    int shownFrom = Math.max(window.begin(), span.begin());
    List<String> first =
        here.stream()
            .filter(c -> Math.max(window.begin(), c.span().begin()) == shownFrom)
            .map(Candidate::id)
            .toList();
    List<String> ids = here.stream().map(Candidate::id).toList();
    boolean aside = asides.stream().anyMatch(region -> region.contains(span));
    return new Segment(words, ids, first, css(here), aside);
  }

  private static String css(List<Candidate> here) {
    if (here.stream()
        .anyMatch(c -> c.status() == Status.ACCEPTED || c.status() == Status.CORRECTED)) {
      return "settled";
    }
    return here.stream().allMatch(c -> c.status() == Status.REJECTED) ? "refused" : "";
  }
}
