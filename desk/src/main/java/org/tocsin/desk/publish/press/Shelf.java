package org.tocsin.desk.publish.press;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The style sheets, the script and the fonts that this room carries. */
final class Shelf {
  private Shelf() {}

  static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  static byte[] bytes(String name) {
    try (InputStream in = open(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read from this build", e);
    }
  }

  static InputStream open(String name) {
    InputStream in = Shelf.class.getResourceAsStream("/org/tocsin/desk/publish/" + name);
    if (in == null) {
      throw new IllegalStateException(name + " is missing from this build");
    }
    return in;
  }
}
