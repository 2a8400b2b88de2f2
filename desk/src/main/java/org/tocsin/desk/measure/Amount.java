package org.tocsin.desk.measure;

import java.time.DateTimeException;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.foresight.supply.Triangular;
import tools.jackson.databind.JsonNode;

/**
 * A number a text states, with the width its own words give it: "about 700" is taken as give or
 * take a tenth, "at least 60" as 60 or up to a fifth more. What is stated flatly is taken as it
 * stands.
 *
 * @param unit as the reading has it, lower case
 */
record Amount(Triangular value, String unit) {
  private static final double ABOUT = 0.1;
  private static final double BEYOND = 0.2;
  private static final double DAYS_PER_MONTH = 30.44;
  private static final double DAYS_PER_YEAR = 365.25;

  static Optional<Amount> of(Candidate quantity) {
    JsonNode detail = quantity.detail();
    JsonNode value = detail.path("value");
    String unit = detail.path("unit").asString("").toLowerCase(Locale.ROOT);
    JsonNode approx = detail.path("approx");
    String mod = approx.isString() ? approx.asString() : null;
    if (value.isNumber()) {
      return Optional.of(new Amount(around(value.asDouble(), mod), unit));
    }
    return value.isString()
        ? days(value.asString()).map(days -> new Amount(around(days, mod), "days"))
        : Optional.empty();
  }

  private static Optional<Double> days(String duration) {
    try {
      Period period = Period.parse(duration);
      double days =
          period.getDays()
              + period.getMonths() * DAYS_PER_MONTH
              + period.getYears() * DAYS_PER_YEAR;
      return days > 0 ? Optional.of(days) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Triangular around(double value, @Nullable String mod) {
    return switch (mod == null ? "" : mod) {
      case "about" -> Triangular.about(value, ABOUT);
      case "almost", "less_than", "up_to" -> new Triangular(value * (1 - BEYOND), value, value);
      case "more_than", "at_least" -> new Triangular(value, value, value * (1 + BEYOND));
      default -> Triangular.exactly(value);
    };
  }

  boolean isDays() {
    return unit.equals("days") || unit.equals("day");
  }

  boolean isPeople() {
    return unit.equals("people") || unit.equals("persons") || unit.equals("inhabitants");
  }

  /** In litres; empty when it is no volume. */
  Optional<Triangular> litres() {
    return switch (unit) {
      case "litres", "litre", "l" -> Optional.of(value);
      case "cubic metres", "m3" -> Optional.of(value.times(1000));
      default -> Optional.empty();
    };
  }

  /** In kilograms; empty when it is no weight. */
  Optional<Triangular> kilograms() {
    return switch (unit) {
      case "t", "tonne", "tonnes", "ton", "tons", "metric tons" -> Optional.of(value.times(1000));
      case "kg", "kilogram", "kilograms", "kilogrammes" -> Optional.of(value);
      default -> Optional.empty();
    };
  }
}
