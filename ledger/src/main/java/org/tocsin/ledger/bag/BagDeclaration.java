package org.tocsin.ledger.bag;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code bagit.txt} declares.
 *
 * @param tags in which all other tag files are written
 */
record BagDeclaration(String version, Charset tags) {
  private static final Pattern VERSION =
      Pattern.compile("BagIt-Version: ([0-9]{1,4}\\.[0-9]{1,4})");
  private static final Pattern ENCODING = Pattern.compile("Tag-File-Character-Encoding: (\\S+)");
  private static final List<String> KNOWN = List.of("0.93", "0.94", "0.95", "0.96", "0.97", "1.0");

  /**
   * @throws IllegalArgumentException saying what is wrong
   */
  static BagDeclaration parse(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    require(!text.startsWith("\uFEFF"), "a byte order mark");
    List<String> lines = text.lines().filter(line -> !line.isEmpty()).toList();
    require(lines.size() == 2, "it has two lines");
    Matcher version = VERSION.matcher(lines.get(0));
    Matcher encoding = ENCODING.matcher(lines.get(1));
    require(version.matches() && KNOWN.contains(version.group(1)), "no known version");
    require(encoding.matches(), "no encoding of tag files");
    try {
      return new BagDeclaration(version.group(1), Charset.forName(encoding.group(1)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new IllegalArgumentException("bagit.txt: unknown encoding", e);
    }
  }

  /** BagIt 1.0, RFC 8493, which is stricter than its drafts. */
  boolean isFinal() {
    return version.equals("1.0");
  }

  private static void require(boolean condition, String complaint) {
    if (!condition) {
      throw new IllegalArgumentException("bagit.txt: " + complaint);
    }
  }
}
