package org.tocsin.desk.collect.picture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

  private static final List<String> PLAYED =
      List.of("\u001aE\u00df\u00a3", "OggS", "fLaC", "ID3", "#!AMR");

  /** Pictures in the container that films use: HEIC and AVIF. */
  private static final Set<String> STILL = Set.of("heic", "heix", "mif1", "msf1", "avif");

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
    if (isPlayed(head)) {
      throw new Refusal(
          "this is a film or a sound: the desk keeps it sealed and plays none",
          "take the original out to look at it elsewhere, away from a network; seal single frames"
              + " as PNG and a transcript as text beside it");
    }
    throw new Refusal(
        "the bytes are no PDF and no picture that is drawn here (JPEG, PNG, GIF, WebP, TIFF, BMP)",
        "read its text instead, or save it as PDF or PNG in its own program and seal that beside"
            + " it");
  }

  /** MP4 and QuickTime, Matroska and WebM, AVI, WAV, Ogg, FLAC, MP3, AMR. */
  private static boolean isPlayed(String head) {
    boolean boxes = head.startsWith("ftyp", 4) && !STILL.contains(brand(head));
    boolean riff =
        head.startsWith("RIFF") && (head.startsWith("AVI ", 8) || head.startsWith("WAVE", 8));
    boolean frames = head.length() > 1 && head.charAt(0) == 0xFF && (head.charAt(1) & 0xE0) == 0xE0;
    return boxes || riff || frames || PLAYED.stream().anyMatch(head::startsWith);
  }

  private static String brand(String head) {
    return head.substring(Math.min(8, head.length()), Math.min(12, head.length()));
  }

  private static String head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1);
    }
  }
}
