package org.tocsin.desk.collect.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Burns rectangles into pictures and writes pictures as files that hold pixels and no more. */
final class Ink {
  private Ink() {}

  /** Replaces the pixels; nothing of what was there remains in the picture. */
  static void burn(BufferedImage picture, List<Box> boxes) {
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(Color.BLACK);
    for (Box box : boxes) {
      Rectangle area = box.on(picture.getWidth(), picture.getHeight());
      graphics.fillRect(area.x, area.y, area.width, area.height);
    }
    graphics.dispose();
  }

  /**
   * @param quality from 0 to 1
   */
  static void writeJpeg(BufferedImage picture, Path file, float quality) throws IOException {
    // an image stream writes over what is there and leaves the rest of a longer file behind
    Files.deleteIfExists(file);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(quality);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), how);
    } finally {
      writer.dispose();
    }
  }

  static void writePng(BufferedImage picture, Path file) throws IOException {
    Files.deleteIfExists(file);
    ImageIO.write(picture, "png", file.toFile());
  }
}
