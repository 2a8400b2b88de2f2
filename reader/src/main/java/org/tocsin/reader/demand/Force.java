package org.tocsin.reader.demand;

import java.util.List;

/** The force of a demand, on the scale weak, normal, strong; a reminder only asserts. */
final class Force {
  private static final List<String> SCALE = List.of("assertion", "weak", "normal", "strong");

  private Force() {}

  static String raised(String force) {
    return switch (force) {
      case "weak" -> "normal";
      case "normal" -> "strong";
      default -> force;
    };
  }

  static String stronger(String a, String b) {
    return SCALE.indexOf(a) >= SCALE.indexOf(b) ? a : b;
  }
}
