package org.tocsin.ledger.tile;

/** Names of tiles and entry bundles below the log's directory, as in C2SP tlog-tiles. */
final class TilePath {
  /** Hashes in a full tile, entries in a full bundle. */
  static final int WIDTH = 256;

  /** Tree levels that one tile spans. */
  static final int HEIGHT = 8;

  private TilePath() {}

  /** {@code tile/<level>/<n>[.p/<width>]}. */
  static String tile(int level, long n, int width) {
    return "tile/" + level + "/" + number(n) + suffix(width);
  }

  /** {@code tile/entries/<n>[.p/<width>]}. */
  static String entries(long n, int width) {
    return "tile/entries/" + number(n) + suffix(width);
  }

  /** The directory of the partial forms of a tile or bundle, given the name of the full one. */
  static String partials(String full) {
    return full + ".p";
  }

  /** Three digits a path element, all but the last marked with an x: 1234067 is x001/x234/067. */
  private static String number(long n) {
    StringBuilder path = new StringBuilder("%03d".formatted(n % 1000));
    for (long rest = n / 1000; rest > 0; rest /= 1000) {
      path.insert(0, "x%03d/".formatted(rest % 1000));
    }
    return path.toString();
  }

  private static String suffix(int width) {
    return width == WIDTH ? "" : ".p/" + width;
  }
}
