package org.tocsin.ledger.proof;

import java.math.BigDecimal;
import java.math.MathContext;
import tools.jackson.databind.JsonNode;

/** ECMAScript's Number::toString, which RFC 8785, section 3.2.2.3, prescribes for JSON numbers. */
final class EcmaNumber {
  private EcmaNumber() {}

  /**
   * Prints the nearest double.
   *
   * @throws IllegalArgumentException when the number is not finite
   */
  static String text(JsonNode number) {
    double value = number.doubleValue();
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("number out of range: " + number);
    }
    return value == 0 ? "0" : (value < 0 ? "-" : "") + layout(shortest(Math.abs(value)));
  }

  /**
   * Refuses a value with a number that would be rounded: what is committed must be what was said.
   *
   * @throws IllegalArgumentException naming the number
   */
  static void requireExact(JsonNode value) {
    if (value.isNumber()) {
      if (new BigDecimal(text(value)).compareTo(value.decimalValue()) != 0) {
        throw new IllegalArgumentException(
            "number " + value + " would be rounded to " + text(value) + ": write it as text");
      }
    } else if (value.isContainer()) {
      value.forEach(EcmaNumber::requireExact);
    }
  }

  /**
   * The shortest decimal that reads back as the value; Java prints two digits where one would do.
   */
  private static BigDecimal shortest(double value) {
    BigDecimal printed = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    if (printed.precision() == 2) {
      BigDecimal oneDigit = printed.round(new MathContext(1));
      return oneDigit.doubleValue() == value ? oneDigit.stripTrailingZeros() : printed;
    }
    return printed;
  }

  private static String layout(BigDecimal value) {
    String digits = value.unscaledValue().toString();
    int count = digits.length();
    int point = count - value.scale();
    if (count <= point && point <= 21) {
      return digits + "0".repeat(point - count);
    }
    if (0 < point && point <= 21) {
      return digits.substring(0, point) + "." + digits.substring(point);
    }
    if (-6 < point && point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    String fraction = count == 1 ? "" : "." + digits.substring(1);
    return digits.charAt(0) + fraction + "e" + (point > 0 ? "+" : "-") + Math.abs(point - 1);
  }
}
