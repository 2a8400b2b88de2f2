package org.tocsin.ledger.bag;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Paths as a bag may write them, whatever system it is read on. */
final class BagPath {
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");
  private static final Pattern SYSTEM =
      Pattern.compile("(.*/)?(\\.DS_Store|Thumbs\\.db|desktop\\.ini)");

  private BagPath() {}

  /**
   * Whether a path could lead out of a bag on any system: absolute, with a drive, from a home, from
   * a server, or upwards.
   */
  static boolean leadsOut(String path) {
    String slashed = path.replace('\\', '/');
    return slashed.isEmpty()
        || slashed.startsWith("/")
        || slashed.startsWith("~")
        || slashed.startsWith("%")
        || slashed.indexOf('\0') >= 0
        || DRIVE.matcher(slashed).matches()
        || ("/" + slashed + "/").contains("/../");
  }

  /** Without a leading {@code ./} and with the line ends that a manifest has to encode. */
  static String decoded(String written, boolean isFinalVersion) {
    String path = written.startsWith("./") ? written.substring(2) : written;
    path = path.replace("%0A", "\n").replace("%0a", "\n").replace("%0D", "\r").replace("%0d", "\r");
    return isFinalVersion ? path.replace("%25", "%") : path;
  }

  /** Equal for names that some file system cannot tell apart. */
  static String folded(String path) {
    return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** What a desktop puts into folders by itself. */
  static boolean isSystemFile(String path) {
    return SYSTEM.matcher(path).matches();
  }
}
