package org.tocsin.desk.web.cases;

import org.tocsin.desk.measure.CorridorMeasure;
import org.tocsin.desk.web.frame.Say;
import org.tocsin.desk.web.frame.Words;

/** Headings that say the content, not the category, in the language of the request. */
final class Findings {
  private Findings() {}

  /** "Lachin corridor: reported closed for 236 days, 3 reports dispute it". */
  static String corridor(CorridorMeasure measure) {
    Words words = Words.here();
    String name = Say.start(measure.name());
    String finding =
        switch (measure.state()) {
          case "closed" -> closed(words, name, measure);
          case "restricted", "open" -> passable(words, name, measure);
          default -> words.say("finding.unknown", name, words.day(measure.asOf()));
        };
    int disputes = measure.disputes().size();
    boolean contested = disputes > 0 && !measure.state().equals("unknown");
    return contested ? words.say("finding.disputed", finding, disputes) : finding;
  }

  private static String closed(Words words, String name, CorridorMeasure measure) {
    int least = measure.daysClosedMin();
    int most = measure.daysClosedMax();
    return least < 0 || most < 0
        ? words.say("finding.closed", name)
        : words.say("finding.closed_days", name, words.days(least, most));
  }

  private static String passable(Words words, String name, CorridorMeasure measure) {
    ClosedDays days = ClosedDays.of(measure);
    String state = words.word(measure.state());
    return days.most() <= 0
        ? words.say("finding.state", name, state)
        : words.say("finding.state_after", name, state, words.days(days.least(), days.most()));
  }
}
