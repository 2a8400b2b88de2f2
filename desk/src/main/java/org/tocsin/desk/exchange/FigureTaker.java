package org.tocsin.desk.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.entity.NewStatement;
import org.tocsin.desk.exchange.form.ReadRecord;
import org.tocsin.desk.measure.TakenFigures;
import org.tocsin.desk.people.Viewer;
import org.tocsin.foresight.interval.DayInterval;
import org.tocsin.foresight.series.Figure;

/** Rows of a published table become figures of a case, a fact a batch. */
final class FigureTaker implements Taker {
  private final Item item;
  private final String importId;
  private final TakenFigures figures;
  private final Viewer by;
  private long next;

  FigureTaker(Item item, String importId, TakenFigures figures, Viewer by) {
    this.item = item;
    this.importId = importId;
    this.figures = figures;
    this.by = by;
  }

  @Override
  public String nextId(ReadRecord read) {
    return importId + "-" + next++;
  }

  @Override
  public Optional<String> refusal(ReadRecord read) {
    return Optional.empty();
  }

  @Override
  public List<Optional<String>> take(List<Ready> ready) {
    List<Figure> taken = new ArrayList<>();
    ready.forEach(one -> taken.add(figure(one.read())));
    figures.take(item, importId, taken, by.name());
    return ready.stream().map(one -> Optional.<String>empty()).toList();
  }

  private static Figure figure(ReadRecord read) {
    Map<String, String> values = new HashMap<>();
    for (NewStatement statement : Objects.requireNonNull(read.entity()).statements()) {
      values.put(statement.field(), statement.value());
    }
    return new Figure(
        Figure.Kind.valueOf(said(values, "kind")),
        said(values, "of"),
        said(values, "place"),
        DayInterval.inclusive(day(values, "from"), day(values, "last")),
        Double.parseDouble(said(values, "value")),
        said(values, "unit"),
        said(values, "source"),
        said(values, "basis"),
        day(values, "said"),
        (int) read.raw().number());
  }

  private static String said(Map<String, String> values, String field) {
    return values.getOrDefault(field, "");
  }

  private static LocalDate day(Map<String, String> values, String field) {
    return LocalDate.parse(said(values, field));
  }

  @Override
  public void takeBack(String reason) {
    figures.withdraw(item.caseId(), importId, reason, by.name());
  }
}
