package org.tocsin.desk.collect.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Decodes one picture of a file, never more of it than its bounds allow: dimensions are read before
 * a single pixel is.
 */
final class Rasters {
  private static final Set<String> FORMATS =
      Set.of("jpeg", "jpg", "png", "gif", "bmp", "tif", "tiff", "webp");
  private static final long MOST_PIXELS = 110_000_000;
  private static final int LONGEST_SIDE = 40_000;

  private Rasters() {}

  /**
   * @param orientation EXIF 2.3 tag 0x0112, from 1 to 8
   * @return without transparency, turned upright
   */
  static BufferedImage read(Path file, int orientation, Fineness fineness) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      ImageReader reader = reader(in);
      try {
        reader.setInput(in, true, true);
        return read(reader, orientation, fineness);
      } catch (RuntimeException e) {
        throw damaged(e);
      } finally {
        reader.dispose();
      }
    } catch (javax.imageio.IIOException e) {
      throw damaged(e);
    }
  }

  private static BufferedImage read(ImageReader reader, int orientation, Fineness fineness)
      throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if ((long) width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
      throw new Refusal(
          "the picture says it is %d by %d pixels, more than this desk opens"
              .formatted(width, height),
          "if it is a real photo, save a smaller copy in its own program and seal that beside it");
    }
    double scale = fineness.scale(width, height);
    ImageReadParam how = reader.getDefaultReadParam();
    // coarse steps while decoding, the rest by averaging
    int step = Math.max(1, (int) Math.floor(1 / scale / 2));
    how.setSourceSubsampling(step, step, 0, 0);
    BufferedImage raw = reader.read(0, how);
    return upright(raw, orientation, Math.min(1, scale * step));
  }

  private static ImageReader reader(ImageInputStream in) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
        return reader;
      }
    }
    throw new Refusal(
        "this is not a picture in a format that is drawn here (JPEG, PNG, GIF, WebP, TIFF, BMP)",
        "save it as JPEG or PNG in its own program and seal that beside it");
  }

  private static Refusal damaged(Exception cause) {
    Refusal refusal =
        new Refusal(
            "the picture is damaged or of a kind that cannot be decoded",
            "open it in its own program, save it as PNG and seal that beside it");
    refusal.initCause(cause);
    return refusal;
  }

  private static BufferedImage upright(BufferedImage raw, int orientation, double scale) {
    int width = Math.max(1, (int) Math.round(raw.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(raw.getHeight() * scale));
    boolean turned = orientation >= 5;
    BufferedImage picture =
        new BufferedImage(
            turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.transform(turn(orientation, width, height));
    graphics.drawImage(raw, 0, 0, width, height, null);
    graphics.dispose();
    return picture;
  }

  /** From the stored picture to the upright one. */
  private static AffineTransform turn(int orientation, int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }
}
