package org.tocsin.desk.establish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.reader.Span;
import org.tocsin.reader.extract.HxlTable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows of a table with HXL hashtags as deliveries: {@code #date}, {@code #loc}, {@code #item},
 * {@code #output +tonnes}, {@code #output +trucks}, {@code #org}. An empty cell is unknown, a zero
 * is a report of nothing.
 */
final class DeliveryDrafts {
  private final HxlTable table;
  private final Quotes quotes;

  DeliveryDrafts(HxlTable table, Quotes quotes) {
    this.table = table;
    this.quotes = quotes;
  }

  /** True when the table tells days and what came on them. */
  static boolean isDeliveries(HxlTable table) {
    return table.findColumn("#date").isPresent()
        && (table.findColumn("#output", "tonnes").isPresent()
            || table.findColumn("#output", "trucks").isPresent());
  }

  List<Draft> list() {
    List<Draft> drafts = new ArrayList<>();
    for (int row = 0; row < table.rows().size(); row++) {
      List<String> cells = table.rows().get(row);
      Optional<PartialDay> day = cell(cells, "#date").flatMap(PartialDay::parse);
      if (day.isPresent()) {
        drafts.add(draft(row, cells, day.get()));
      }
    }
    return drafts;
  }

  private Draft draft(int row, List<String> cells, PartialDay day) {
    Span span = table.rowSpans().get(row);
    ObjectNode detail = JsonNodeFactory.instance.objectNode();
    detail.put("commodity", cell(cells, "#item").orElse(null));
    detail.put("tonnes", number(cells, "tonnes").orElse(null));
    detail.put("trucks", number(cells, "trucks").orElse(null));
    for (int column = 0; column < table.columns().size(); column++) {
      HxlTable.Column about = table.columns().get(column);
      if ("#meta".equals(about.tag())) {
        detail.put(about.header().toLowerCase(java.util.Locale.ROOT), cells.get(column));
      }
    }
    return new Draft(
        "r" + (row + 1),
        Candidate.Kind.DELIVERY,
        span,
        quotes.at(span),
        cell(cells, "#org").stream().toList(),
        "asserts",
        cell(cells, "#item").orElse(""),
        day,
        false,
        cell(cells, "#loc").orElse(null),
        null,
        detail);
  }

  private Optional<Double> number(List<String> cells, String attribute) {
    return table
        .findColumn("#output", attribute)
        .map(cells::get)
        .flatMap(text -> {
          try {
            return Optional.of(Double.parseDouble(text.strip().replace(',', '.')));
          } catch (NumberFormatException e) {
            return Optional.empty();
          }
        });
  }

  private Optional<String> cell(List<String> cells, String tag) {
    return table.findColumn(tag).map(cells::get).map(String::strip).filter(text -> !text.isEmpty());
  }
}
