package org.tocsin.desk.web.assess;

import org.tocsin.desk.establish.Grade;
import org.tocsin.desk.establish.assess.IndicatorFinding;
import org.tocsin.desk.measure.board.Change;
import org.tocsin.desk.web.frame.Words;

/**
 * Findings and changes as lines in the visitor's language.
 *
 * @param words the visitor's language
 */
public record FindingWords(Words words) {

  /** "Finding 3: present, grade B2, rising". */
  public String line(IndicatorFinding finding) {
    String differ = words.say("assess.two_values");
    return words.say(
        "assess.finding",
        finding.entity().number(),
        finding.bearing().map(b -> words.say("choice.bearing." + b.code())).orElse(differ),
        finding.grade().map(Grade::toString).orElse(differ),
        finding.trend().map(t -> words.say("choice.trend." + t.code())).orElse(differ));
  }

  /** "grade: C3 → B2, maria, 3 May 2023". */
  public String change(Change change) {
    return switch (change) {
      case Change.MoreReports more -> words.say("assess.change.more", more.count());
      case Change.Done done ->
          words.say(
              "assess.change." + done.act(), done.by(), words.moment(done.at()), way(done.to()));
      case Change.Corrected corrected when corrected.field().isEmpty() ->
          words.say("assess.change.corrected_other", corrected.by(), words.moment(corrected.at()));
      case Change.Corrected corrected ->
          words.say(
              "assess.change.corrected",
              words.say("field." + corrected.field()),
              value(corrected.field(), corrected.from()),
              value(corrected.field(), corrected.to()),
              corrected.by(),
              words.moment(corrected.at()));
    };
  }

  private String way(String way) {
    return words.has("way." + way) ? words.say("way." + way) : way.replace('_', ' ');
  }

  private String value(String field, String code) {
    String key = "choice." + field + "." + code;
    return words.has(key) ? words.say(key) : code.isEmpty() ? "–" : code;
  }
}
