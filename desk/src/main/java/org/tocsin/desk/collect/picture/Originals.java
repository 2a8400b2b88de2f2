package org.tocsin.desk.collect.picture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Tells pictures by their first bytes, never by a name. */
final class Originals {
  private static final int HEAD_BYTES = 1024;
  private static final Map<String, String> MAGIC =
      Map.of(
          "\u0089PNG", "image/png",
          "\u00FF\u00D8\u00FF", "image/jpeg",
          "GIF8", "image/gif",
          "II*\0", "image/tiff",
          "MM\0*", "image/tiff",
          "BM", "image/bmp");

  private Originals() {}

  static Original open(Path file) throws IOException {
    String head = head(file);
    if (head.contains("%PDF-")) {
      return PaperOriginal.open(file);
    }
    return new Photo(file, mediaType(head));
  }

  private static String mediaType(String head) throws Refusal {
    if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return "image/webp";
    }
    for (var magic : MAGIC.entrySet()) {
      if (head.startsWith(magic.getKey())) {
        return magic.getValue();
      }
    }
    throw new Refusal(
        "the bytes are no PDF and no picture that is drawn here (JPEG, PNG, GIF, WebP, TIFF, BMP)",
        "read its text instead, or save it as PDF or PNG in its own program and seal that beside"
            + " it");
  }

  private static String head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1);
    }
  }
}
