package org.tocsin.desk.publish;

import java.util.Objects;

/** Which Tocsin composes words that are sealed. */
final class Release {
  private Release() {}

  /** As the jar says; classes outside a jar belong to no release. */
  static String version() {
    return Objects.requireNonNullElse(
        Release.class.getPackage().getImplementationVersion(), "unreleased");
  }
}
