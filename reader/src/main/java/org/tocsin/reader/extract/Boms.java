package org.tocsin.reader.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Byte order marks at the start of a text. */
final class Boms {
  private Boms() {}

  /** Bytes the mark takes; 0 when there is none. */
  static int length(byte[] b) {
    if (starts(b, 0xEF, 0xBB, 0xBF)) {
      return 3;
    }
    if (starts(b, 0xFF, 0xFE, 0, 0) || starts(b, 0, 0, 0xFE, 0xFF)) {
      return 4;
    }
    return starts(b, 0xFF, 0xFE) || starts(b, 0xFE, 0xFF) ? 2 : 0;
  }

  /** The encoding the mark tells of; UTF-8 without one. */
  static Charset charset(byte[] b) {
    if (starts(b, 0xFF, 0xFE, 0, 0)) {
      return Charset.forName("UTF-32LE");
    }
    if (starts(b, 0, 0, 0xFE, 0xFF)) {
      return Charset.forName("UTF-32BE");
    }
    if (starts(b, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    return starts(b, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
  }

  private static boolean starts(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
