package org.tocsin.desk.web.assess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.desk.establish.Grade;
import org.tocsin.desk.establish.assess.Bearing;
import org.tocsin.desk.establish.assess.IndicatorFinding;
import org.tocsin.desk.establish.assess.NewFinding;
import org.tocsin.desk.establish.assess.Trend;
import org.tocsin.desk.establish.lens.Lens;

/**
 * The form of a finding as somebody typed it, kept so that nothing is lost when the desk refuses.
 * On which side a claim stands is in {@code claim.ID}: "for" or "against".
 *
 * @param values by name
 */
public record Draft(Map<String, String> values) {
  private static final String CLAIM = "claim.";

  public Draft {
    values = Map.copyOf(values);
  }

  /** With accepted claims of a suggestion on their sides. */
  static Draft suggested(List<String> supporting, List<String> contesting) {
    Map<String, String> values = new LinkedHashMap<>();
    supporting.forEach(id -> values.put(CLAIM + id, "for"));
    contesting.forEach(id -> values.put(CLAIM + id, "against"));
    return new Draft(values);
  }

  /** What stands, to be put right. */
  static Draft correcting(IndicatorFinding finding) {
    Map<String, String> values = new LinkedHashMap<>();
    finding.claims().forEach(id -> values.put(CLAIM + id, "for"));
    finding.against().forEach(id -> values.put(CLAIM + id, "against"));
    finding.bearing().ifPresent(bearing -> values.put("bearing", bearing.code()));
    finding.trend().ifPresent(trend -> values.put("trend", trend.code()));
    finding.grade().ifPresent(grade -> values.put("source", String.valueOf(grade.source())));
    finding
        .grade()
        .ifPresent(grade -> values.put("information", String.valueOf(grade.information())));
    values.put("grade_reason", finding.gradeReason());
    values.put("reasons", String.join("\n\n", finding.reasons()));
    values.put("unknown", String.join("\n\n", finding.unknowns()));
    values.put("place", finding.place());
    String[] days = finding.period().split("/", 2);
    values.put("from", days[0]);
    values.put("until", days.length > 1 ? days[1] : "");
    return new Draft(values);
  }

  public String text(String name) {
    return values.getOrDefault(name, "").strip();
  }

  /** "for", "against", or "" when a claim is left out. */
  public String side(String claim) {
    return text(CLAIM + claim);
  }

  /** Ids of the claims on a side. */
  List<String> claims(String side) {
    List<String> ids = new ArrayList<>();
    values.forEach((name, value) -> {
      if (name.startsWith(CLAIM) && value.equals(side)) {
        ids.add(name.substring(CLAIM.length()));
      }
    });
    ids.sort(null);
    return ids;
  }

  /** Half of the grade that is chosen, F when none is. */
  public String source() {
    return text("source").matches("[A-F]") ? text("source") : "F";
  }

  /** Half of the grade that is chosen, 6 when none is. */
  public int information() {
    return text("information").matches("[1-6]") ? Integer.parseInt(text("information")) : 6;
  }

  /**
   * @throws IllegalArgumentException when something that must be chosen is not
   */
  NewFinding finding(Lens.Kind kind, String code) {
    return new NewFinding(
        kind,
        code,
        Bearing.of(text("bearing")),
        claims("for"),
        claims("against"),
        text("place"),
        text("from"),
        text("until"),
        new Grade(source().charAt(0), information()),
        text("grade_reason"),
        Trend.of(text("trend")),
        text("reasons"),
        text("unknown"),
        text("compartment"));
  }
}
