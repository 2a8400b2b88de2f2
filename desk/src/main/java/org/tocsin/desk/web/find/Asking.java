package org.tocsin.desk.web.find;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;
import org.tocsin.desk.find.Facet;
import org.tocsin.desk.find.FindQuery;

/** Reads the question of a request. What no page of ours would write is left out, not refused. */
@Component
final class Asking {
  private static final int MOST_DIGITS = 15;

  private final HeldWords held;

  Asking(HeldWords held) {
    this.held = held;
  }

  /**
   * @param caseId "" for every case
   * @throws NoSuchElementException when the words were held back and are gone
   */
  Address of(HttpServletRequest request, String caseId) {
    String key = text(request, "held");
    String words = key.isEmpty() ? text(request, "q") : held.get(request, key);
    FindQuery query =
        FindQuery.of(words, caseId)
            .narrowedBy(narrowed(request))
            .by(order(text(request, "order")))
            .recordedSince(number(request, "since"));
    long from = number(request, "from");
    return new Address(
        from > FindQuery.DEEPEST - query.limit() ? query : query.page((int) from, query.limit()),
        key);
  }

  private static Map<Facet, String> narrowed(HttpServletRequest request) {
    Map<Facet, String> narrowed = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      String value = text(request, facet.key());
      if (!value.isBlank()) {
        narrowed.put(facet, value);
      }
    }
    return narrowed;
  }

  private static FindQuery.Order order(String asked) {
    return Arrays.stream(FindQuery.Order.values())
        .filter(order -> order.name().toLowerCase(Locale.ROOT).equals(asked))
        .findFirst()
        .orElse(FindQuery.Order.RELEVANCE);
  }

  private static long number(HttpServletRequest request, String name) {
    String text = text(request, name);
    boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits && text.length() <= MOST_DIGITS ? Long.parseLong(text) : 0;
  }

  private static String text(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }
}
