package org.tocsin.desk.web.frame;

import java.util.List;

/**
 * As much of a long list as a page shows, so that a page stays light however much there is.
 *
 * @param rows those shown
 * @param from how many stand before them
 * @param total of the whole list
 * @param size most rows on a page
 */
public record Slice<T>(List<T> rows, int from, int total, int size) {

  /** The rows that begin at {@code from}, or the last ones when there are not so many. */
  public static <T> Slice<T> of(List<T> all, int from, int size) {
    int last = Math.max(0, (all.size() - 1) / size * size);
    int begin = Math.clamp(from / size * size, 0, last);
    return new Slice<>(
        List.copyOf(all.subList(begin, Math.min(all.size(), begin + size))),
        begin,
        all.size(),
        size);
  }

  public boolean isWhole() {
    return rows.size() == total;
  }

  public boolean hasEarlier() {
    return from > 0;
  }

  public boolean hasLater() {
    return from + rows.size() < total;
  }

  public int earlier() {
    return Math.max(0, from - size);
  }

  public int later() {
    return from + size;
  }
}
