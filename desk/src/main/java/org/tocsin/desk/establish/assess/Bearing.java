package org.tocsin.desk.establish.assess;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a finding says of its indicator. */
public enum Bearing {
  PRESENT,
  ABSENT,
  /** The evidence was looked at and does not tell. */
  UNCLEAR;

  /** As it stands in the record. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Bearing> find(String code) {
    return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
  }

  /**
   * @throws IllegalArgumentException saying what can be chosen
   */
  public static Bearing of(String code) {
    return find(code)
        .orElseThrow(
            () -> new IllegalArgumentException("say whether it is present, absent or unclear"));
  }
}
