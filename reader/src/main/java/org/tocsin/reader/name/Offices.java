package org.tocsin.reader.name;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Offices whose holders are spoken of beside harm done to others far more often than to them. */
public final class Offices {
  private static final Pattern HELD =
      Pattern.compile("minister|president|prosecutor|spokes", Pattern.CASE_INSENSITIVE);

  private static final Pattern ANY =
      Pattern.compile(
          "minister|president|prosecutor|spokes|governor|mayor|commissioner|secretary|ambassador"
              + "|commander|general|colonel|judge|justice|director|rapporteur|chief|head|king|pope"
              + "|researcher|analyst|envoy|coordinator|representative|senator|congress",
          Pattern.CASE_INSENSITIVE);

  private Offices() {}

  /** Whether the role is one in which people mostly act and speak. */
  static boolean isAnyHeldBy(@Nullable String role) {
    return role != null && ANY.matcher(role).find();
  }

  public static boolean isHeldBy(@Nullable String role) {
    return role != null && HELD.matcher(role).find();
  }
}
