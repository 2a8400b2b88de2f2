package org.tocsin.reader.name;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Offices whose holders are spoken of beside harm done to others far more often than to them. */
public final class Offices {
  private static final Pattern HELD =
      Pattern.compile("minister|president|prosecutor|spokes", Pattern.CASE_INSENSITIVE);

  private Offices() {}

  public static boolean isHeldBy(@Nullable String role) {
    return role != null && HELD.matcher(role).find();
  }
}
