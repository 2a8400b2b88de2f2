package org.tocsin.ledger.bag;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Digests of files by path.
 *
 * @param file its own name
 * @param algorithm as Java calls it
 * @param digests in hexadecimal, lower case
 */
record BagManifest(String file, String algorithm, Map<String, String> digests) {
  private static final Pattern NAME = Pattern.compile("(tag)?manifest-([a-z0-9-]+)\\.txt");
  private static final Pattern LINE = Pattern.compile("([0-9A-Fa-f]{8,256})[ \t]+(\\*?)(.+)");
  private static final Map<String, String> ALGORITHMS =
      Map.of(
          "md5", "MD5",
          "sha1", "SHA-1",
          "sha224", "SHA-224",
          "sha256", "SHA-256",
          "sha384", "SHA-384",
          "sha512", "SHA-512");

  static boolean isOne(String name) {
    return NAME.matcher(name).matches();
  }

  boolean isOfTags() {
    return file.startsWith("tag");
  }

  /**
   * Reads a manifest; what is wrong with a line is told and the line left out.
   *
   * @return nothing when its algorithm is not known
   */
  static Optional<BagManifest> parse(
      String file,
      String text,
      BagDeclaration bag,
      Consumer<String> errors,
      Consumer<String> warnings) {
    Matcher name = NAME.matcher(file);
    String algorithm = name.matches() ? ALGORITHMS.get(name.group(2)) : null;
    if (algorithm == null) {
      errors.accept(file + ": unknown algorithm");
      return Optional.empty();
    }
    Map<String, String> digests = new LinkedHashMap<>();
    for (String line : text.lines().filter(one -> !one.isBlank()).toList()) {
      Matcher entry = LINE.matcher(line);
      if (!entry.matches()) {
        errors.accept(file + ": not a digest and a path: " + line);
        continue;
      }
      String written = entry.group(3);
      if (!entry.group(2).isEmpty()) {
        warnings.accept(file + ": " + written + " has the asterisk of a checksum program");
      }
      if (written.startsWith("./")) {
        warnings.accept(file + ": " + written + " begins with ./");
      }
      String path = BagPath.decoded(written, bag.isFinal());
      String digest = entry.group(1).toLowerCase(Locale.ROOT);
      String before = digests.putIfAbsent(path, digest);
      if (before != null) {
        boolean wrong = bag.isFinal() || !before.equals(digest);
        (wrong ? errors : warnings).accept(file + ": " + path + " is listed twice");
      }
    }
    return Optional.of(new BagManifest(file, algorithm, digests));
  }
}
