package org.tocsin.desk.establish.assess;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tocsin.desk.establish.Grade;
import org.tocsin.desk.establish.lens.Lens;

/**
 * What a person is about to state on one indicator or stage.
 *
 * @param code number of the indicator or stage
 * @param claims ids of accepted claims for it
 * @param against ids of accepted claims against it
 * @param place as the person writes it, "" for no place in particular
 * @param from first day, as exact as it is known ("2023", "2023-05"), "" when it is not known
 * @param until last day, "" when it is the same or goes on
 * @param grade how good the evidence is, source and information
 * @param gradeReason why that grade
 * @param reasons why the person says so
 * @param unknown what the person does not know, "" for nothing in particular
 * @param compartment who may see it, "" for everybody at the desk
 */
public record NewFinding(
    Lens.Kind kind,
    String code,
    Bearing bearing,
    List<String> claims,
    List<String> against,
    String place,
    String from,
    String until,
    Grade grade,
    String gradeReason,
    Trend trend,
    String reasons,
    String unknown,
    String compartment) {

  public NewFinding {
    claims = claims.stream().distinct().toList();
    against = against.stream().distinct().toList();
    place = place.strip();
    from = from.strip();
    until = until.strip();
    gradeReason = gradeReason.strip();
    reasons = reasons.strip();
    unknown = unknown.strip();
  }

  /**
   * The period as an uncertain day of the record.
   *
   * @return empty when no day was given
   * @throws IllegalArgumentException when there is an end without a beginning
   */
  Optional<String> period() {
    if (from.isEmpty()) {
      if (!until.isEmpty()) {
        throw new IllegalArgumentException(
            "period: give the day it begins, or write .. for not known");
      }
      return Optional.empty();
    }
    return Optional.of(until.isEmpty() || until.equals(from) ? from : from + "/" + until);
  }

  /** The same with what the person typed changed, to hide names in it. */
  NewFinding masked(UnaryOperator<String> mask) {
    return with(
        claims,
        against,
        mask.apply(gradeReason),
        mask.apply(reasons),
        mask.apply(unknown),
        compartment);
  }

  NewFinding resting(List<String> on, List<String> not) {
    return with(on, not, gradeReason, reasons, unknown, compartment);
  }

  NewFinding inside(String where) {
    return with(claims, against, gradeReason, reasons, unknown, where);
  }

  private NewFinding with(
      List<String> on,
      List<String> not,
      String whyGrade,
      String why,
      String notKnown,
      String where) {
    return new NewFinding(
        kind, code, bearing, on, not, place, from, until, grade, whyGrade, trend, why, notKnown,
        where);
  }
}
