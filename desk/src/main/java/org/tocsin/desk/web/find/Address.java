package org.tocsin.desk.web.find;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.util.UriUtils;
import org.tocsin.desk.find.Facet;
import org.tocsin.desk.find.FindQuery;

/**
 * The address of a search: everything that is asked stands in it, so that it can be shared; unless
 * the words are held back, then only a key stands for them.
 *
 * @param held key of the words, "" when they stand in the address
 */
public record Address(FindQuery query, String held) {

  /** Where the searches of a case are, or those of all cases for "". */
  static String base(String caseId) {
    return caseId.isEmpty() ? "/find" : "/cases/" + caseId + "/find";
  }

  public String base() {
    return base(query.caseId());
  }

  /** This search itself. */
  public String here() {
    return of("", query);
  }

  public String table() {
    return of(".csv", query.page(0, FindQuery.DEEPEST));
  }

  /** With one more narrowing, from the first page. */
  public String narrowed(Facet facet, String value) {
    Map<Facet, String> values = new EnumMap<>(Facet.class);
    values.putAll(query.narrowed());
    values.put(facet, value);
    return of("", query.narrowedBy(values).page(0, query.limit()));
  }

  /** Without the narrowing by {@code facet}. */
  public String widened(Facet facet) {
    Map<Facet, String> values = new EnumMap<>(Facet.class);
    values.putAll(query.narrowed());
    values.remove(facet);
    return of("", query.narrowedBy(values).page(0, query.limit()));
  }

  public String page(int from) {
    return of("", query.page(from, query.limit()));
  }

  /** Everything, not only what is new. */
  public String ever() {
    return of("", query.recordedSince(0).page(0, query.limit()));
  }

  /** Other words, nothing narrowed. */
  public String asking(String words) {
    return new Address(FindQuery.of(words, query.caseId()), "").here();
  }

  private String of(String ending, FindQuery asked) {
    List<String> asks = new ArrayList<>();
    if (!held.isEmpty()) {
      asks.add("held=" + encoded(held));
    } else if (!asked.words().isEmpty()) {
      asks.add("q=" + encoded(asked.words()));
    }
    asked
        .narrowed()
        .forEach((facet, value) -> asks.add(encoded(facet.key()) + "=" + encoded(value)));
    if (asked.order() != FindQuery.Order.RELEVANCE) {
      asks.add("order=" + asked.order().name().toLowerCase(Locale.ROOT));
    }
    if (asked.since() > 0) {
      asks.add("since=" + asked.since());
    }
    if (asked.from() > 0) {
      asks.add("from=" + asked.from());
    }
    String path = UriUtils.encodePath(base() + ending, StandardCharsets.UTF_8);
    return asks.isEmpty() ? path : path + "?" + String.join("&", asks);
  }

  private static String encoded(String value) {
    return UriUtils.encode(value, StandardCharsets.UTF_8);
  }
}
