package org.tocsin.desk.web.cases;

import org.tocsin.desk.measure.CorridorMeasure;
import org.tocsin.desk.measure.SupplyMeasure;
import org.tocsin.desk.web.frame.Say;

/** Headings that say the content, not the category. */
final class Findings {
  private Findings() {}

  /** "Lachin corridor: reported closed for 236 days, 3 reports dispute it". */
  static String corridor(CorridorMeasure measure) {
    String name = Say.start(measure.name());
    String disputes =
        measure.disputes().isEmpty()
            ? ""
            : ", "
                + Say.count(measure.disputes().size(), "report disputes it", "reports dispute it");
    return switch (measure.state()) {
      case "closed" -> name + ": reported closed" + length(measure) + disputes;
      case "restricted", "open" ->
          name + ": reported " + measure.state() + after(measure) + disputes;
      default -> name + ": its state is unknown on " + Say.day(measure.asOf());
    };
  }

  private static String length(CorridorMeasure measure) {
    String days = Say.between(measure.daysClosedMin(), measure.daysClosedMax(), "day");
    return days.equals("unknown") ? "" : " for " + days;
  }

  private static String after(CorridorMeasure measure) {
    ClosedDays days = ClosedDays.of(measure);
    return days.most() <= 0
        ? ""
        : " after " + Say.between(days.least(), days.most(), "day") + " closed";
  }

  /** "Flour: 4–9 days left by the reports", or what is missing. */
  static String supply(SupplyMeasure measure) {
    Double middle = measure.daysP50();
    if (middle == null) {
      return Say.start(measure.commodity()) + ": nobody has said enough to tell how long it lasts";
    }
    return Say.start(measure.commodity()) + ": about " + Say.rough(middle) + " days left";
  }
}
