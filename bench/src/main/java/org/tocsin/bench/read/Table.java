package org.tocsin.bench.read;

import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Outcomes as lines for people and as JSON for programs. */
final class Table {
  private static final String ROW = "%-4s %-34s %10s  %-17s %9s %9s  %-6s %s%n";

  private Table() {}

  static String head() {
    return String.format(
        Locale.ROOT, "%n" + ROW, "", "", "Tocsin", "95 %", "gate", "aim", "holds", "beside");
  }

  static String lines(Task task, Outcome outcome) {
    StringBuilder lines = new StringBuilder();
    lines.append(
        String.format(
            Locale.ROOT, "%-4s %s, %,d documents%n", task.id(), task.title(), outcome.documents()));
    for (Figure figure : outcome.figures()) {
      lines.append(line(figure));
    }
    outcome.notes().forEach(note -> lines.append("     note: ").append(note).append('\n'));
    return lines.toString();
  }

  private static String line(Figure figure) {
    Estimate value = figure.value();
    String interval =
        value.hasInterval()
            ? "[" + number(figure, value.low()) + ", " + number(figure, value.high()) + "]"
            : "";
    StringBuilder beside = new StringBuilder();
    for (PeerFigure peer : figure.peers()) {
      beside.append(beside.isEmpty() ? "" : ", ").append(peer.name()).append(' ');
      beside.append(number(figure, peer.value())).append(peer.measured() ? "" : " (published)");
    }
    String unit = figure.unit().equals(Figure.SHARE) ? "" : ", " + figure.unit();
    return String.format(
        Locale.ROOT,
        ROW,
        "",
        figure.name() + unit,
        number(figure, value.value()),
        interval,
        number(figure, figure.goal().gate()),
        number(figure, figure.goal().aim()),
        figure.goal().reachedBy(value.value()),
        beside);
  }

  private static String number(Figure figure, double value) {
    if (Double.isNaN(value)) {
      return "-";
    }
    boolean share = figure.unit().equals(Figure.SHARE);
    return String.format(Locale.ROOT, share ? "%.4f" : value < 10 ? "%,.1f" : "%,.0f", value);
  }

  static void describe(ObjectNode line, Task task, Outcome outcome, double seconds) {
    line.put("id", task.id()).put("title", task.title());
    line.put("documents", outcome.documents()).put("seconds", seconds);
    for (Figure figure : outcome.figures()) {
      ObjectNode node = line.withArrayProperty("figures").addObject();
      node.put("name", figure.name()).put("unit", figure.unit());
      node.put("value", figure.value().value());
      if (figure.value().hasInterval()) {
        node.putArray("interval").add(figure.value().low()).add(figure.value().high());
      }
      if (!Double.isNaN(figure.goal().gate())) {
        node.put("gate", figure.goal().gate());
        node.put("holds", figure.goal().reachedBy(figure.value().value()));
      }
      if (!Double.isNaN(figure.goal().aim())) {
        node.put("aim", figure.goal().aim());
      }
      for (PeerFigure peer : figure.peers()) {
        node.withArrayProperty("peers")
            .addObject()
            .put("name", peer.name())
            .put("licence", peer.licence())
            .put("value", peer.value())
            .put("measured", peer.measured());
      }
    }
    outcome.notes().forEach(note -> line.withArrayProperty("notes").add(note));
  }
}
