package org.tocsin.desk.publish.press;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
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

  private record Face(String family, int weight, String file) {}

  private Fonts() {}

  static void addTo(PdfRendererBuilder builder) {
    for (Face face : FACES) {
      builder.useFont(
          () -> Shelf.open("fonts/" + face.file), face.family, face.weight, FontStyle.NORMAL, true);
    }
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
