package org.tocsin.desk.publish.press;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/** A QR code as an SVG picture, for keys and checkpoints on paper. */
public final class QrCode {
  private static final int QUIET_MODULES = 4;

  private QrCode() {}

  /** A picture of {@code text}, named {@code title} for who cannot see it. */
  public static String svg(String text, String title) {
    try {
      ByteMatrix code =
          Encoder.encode(
                  text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
              .getMatrix();
      return svg(code, title);
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code: " + text.length(), e);
    }
  }

  private static String svg(ByteMatrix code, String title) {
    int side = code.getWidth() + 2 * QUIET_MODULES;
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.getHeight(); y++) {
      for (int x = 0; x < code.getWidth(); x++) {
        if (code.get(x, y) == 1) {
          path.append('M').append(x + QUIET_MODULES).append(' ').append(y + QUIET_MODULES);
          path.append("h1v1h-1z");
        }
      }
    }
    return ("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 %d %d\" width=\"150\""
            + " height=\"150\" aria-label=\"%s\"><title>%s</title><rect width=\"%d\" height=\"%d\""
            + " fill=\"#fff\"/><path d=\"%s\" fill=\"#000\"/></svg>")
        .formatted(side, side, title, title, side, side, path);
  }
}
