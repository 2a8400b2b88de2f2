package org.tocsin.desk.web.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.tocsin.desk.exchange.form.ColumnUse;
import org.tocsin.desk.exchange.form.DayOrder;
import org.tocsin.desk.exchange.form.DecimalMark;
import org.tocsin.desk.exchange.form.Mapping;
import org.tocsin.desk.exchange.form.TableHead;
import org.tocsin.desk.exchange.sheet.Layout;

/** The fields of the mapping form as they were sent. */
final class MappingForm {
  static final int MOST_HEADER_ROW = 1000;

  private final HttpServletRequest request;

  MappingForm(HttpServletRequest request) {
    this.request = request;
  }

  String text(String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "").strip();
  }

  /** Whether a person has sent the columns, and does not merely look at the file. */
  boolean hasColumns() {
    return request.getParameter("c0") != null;
  }

  Layout layout() {
    return new Layout(text("charset"), delimiter(), text("sheet"), headerRow());
  }

  private String delimiter() {
    String name = Objects.requireNonNullElse(request.getParameter("delimiter"), "");
    return name.equals("tab") ? "\t" : name;
  }

  private int headerRow() {
    String row = text("header");
    return row.matches("\\d{1,4}") ? Math.min(MOST_HEADER_ROW, Integer.parseInt(row)) : 0;
  }

  /**
   * @throws IllegalArgumentException when a column is sent for what it cannot be
   */
  Mapping mapping(TableHead head, Layout layout) {
    List<ColumnUse> columns = new ArrayList<>();
    for (int i = 0; i < head.headers().size(); i++) {
      columns.add(ColumnUse.parse(head.headers().get(i), text("c" + i)));
    }
    return new Mapping(
        text("name"),
        text("type"),
        layout.withHeaderRow(head.headerRow()),
        columns,
        constant(DayOrder.class, "days", DayOrder.NOT_SAID),
        constant(DecimalMark.class, "decimals", DecimalMark.NOT_SAID),
        text("separator"));
  }

  private <E extends Enum<E>> E constant(Class<E> type, String name, E none) {
    String text = text(name);
    return text.isEmpty() ? none : Enum.valueOf(type, text);
  }
}
