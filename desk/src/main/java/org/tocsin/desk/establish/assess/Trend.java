package org.tocsin.desk.establish.assess;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which way something goes. */
public enum Trend {
  RISING,
  STEADY,
  FALLING,
  /** Nobody can say; not the same as steady. */
  UNKNOWN;

  /** As it stands in the record. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Trend> find(String code) {
    return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
  }

  /**
   * @throws IllegalArgumentException saying what can be chosen
   */
  public static Trend of(String code) {
    return find(code)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "say whether it is rising, steady, falling, or that it is unknown"));
  }
}
