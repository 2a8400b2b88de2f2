package org.tocsin.reader.extract;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes safe, distinct labels of the names that a container gives its members. */
final class Labels {
  private static final Pattern UNSAFE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}/\\\\:*?\"<>|]+");
  private static final int MOST_LENGTH = 120;

  private final Set<String> used = new HashSet<>();

  /** True for a name that would reach outside the folder it is unpacked to. */
  static boolean isUnsafe(String name) {
    String path = name.replace('\\', '/');
    return name.indexOf('\0') >= 0
        || path.startsWith("/")
        || path.matches("^[A-Za-z]:.*")
        || path.equals("..")
        || path.startsWith("../")
        || path.endsWith("/..")
        || path.contains("/../");
  }

  String of(String name) {
    String label = UNSAFE.matcher(name).replaceAll("_").replace("..", "_");
    label = label.replaceAll("^[._\\s]+", "").strip();
    if (label.length() > MOST_LENGTH) {
      label = label.substring(label.length() - MOST_LENGTH);
    }
    if (label.isEmpty()) {
      label = "member";
    }
    String distinct = label;
    for (int i = 2; !used.add(distinct.toLowerCase(Locale.ROOT)); i++) {
      distinct = i + "-" + label;
    }
    return distinct;
  }

  /** A name as it can be shown: control characters written out. */
  static String shown(String name) {
    StringBuilder shown = new StringBuilder();
    name.codePoints()
        .limit(MOST_LENGTH)
        .forEach(c -> {
          if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
            shown.append(String.format("\\u%04X", c));
          } else {
            shown.appendCodePoint(c);
          }
        });
    return shown.toString();
  }
}
