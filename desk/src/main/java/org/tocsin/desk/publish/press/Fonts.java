package org.tocsin.desk.publish.press;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The fonts embedded in every PDF, so that it looks the same everywhere and for good. */
final class Fonts {
  private static final List<Face> FACES =
      List.of(
          new Face("Noto Sans", 400, "NotoSans-Regular.ttf"),
          new Face("Noto Sans", 700, "NotoSans-Bold.ttf"),
          new Face("Noto Sans Armenian", 400, "NotoSansArmenian-Regular.ttf"),
          new Face("Noto Sans Armenian", 700, "NotoSansArmenian-Bold.ttf"),
          new Face("Noto Sans Arabic", 400, "NotoSansArabic-Regular.ttf"),
          new Face("DejaVu Sans", 400, "DejaVuSans.ttf"));

  /** Where the directory of tables begins in a font file, and the bytes of one record in it. */
  private static final int DIRECTORY = 12;

  private static final int RECORD = 16;

  private record Face(String family, int weight, String file) {}

  private Fonts() {}

  static void addTo(PdfRendererBuilder builder) {
    for (Face face : FACES) {
      builder.useFont(
          () -> withoutSubstitutions("fonts/" + face.file),
          face.family,
          face.weight,
          FontStyle.NORMAL,
          true);
    }
  }

  /**
   * A font without its table of substitutions: looking for ligatures took half the time of a long
   * paper, and what Arabic needs is done on the letters ({@link ArabicLines}).
   */
  static InputStream withoutSubstitutions(String name) {
    byte[] font = Shelf.bytes(name);
    int tables = (font[4] & 0xff) << 8 | font[5] & 0xff;
    for (int i = 0; i < tables; i++) {
      int at = DIRECTORY + i * RECORD;
      if (new String(font, at, 4, StandardCharsets.US_ASCII).equals("GSUB")) {
        font[at] = 'x';
      }
    }
    return new ByteArrayInputStream(font);
  }

  /** The same fonts as CSS rules: pictures take them from there. */
  static String faces() {
    StringBuilder out = new StringBuilder();
    for (Face face : FACES) {
      out.append("@font-face{font-family:\"").append(face.family).append("\";font-weight:");
      out.append(face.weight).append(";src:url(\"").append(Paper.SCHEME).append(":fonts/");
      out.append(face.file).append("\")}\n");
    }
    return out.toString();
  }
}
