package org.tocsin.desk.collect.picture;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** Opens a finished copy again and refuses it when anything is left that should be gone. */
final class CopyCheck {
  private static final int EDGE = 2;
  private static final int DARKEST_MEAN = 14;
  private static final int DARKEST_PIXEL = 100;

  private CopyCheck() {}

  static void checkPhoto(Path copy, List<Box> boxes) throws IOException {
    byte[] bytes = Files.readAllBytes(copy);
    BareImage.check(bytes);
    BufferedImage picture = ImageIO.read(copy.toFile());
    if (picture == null) {
      throw refusal("it cannot be opened again");
    }
    checkDark(picture, boxes);
  }

  /**
   * JPEG blurs a hard edge by a pixel or two; inside it a burnt rectangle is black, and a photo or
   * a page is not.
   */
  static void checkDark(BufferedImage picture, List<Box> boxes) throws Refusal {
    for (Box box : boxes) {
      Rectangle area = box.on(picture.getWidth(), picture.getHeight());
      Rectangle inner = new Rectangle(area);
      inner.grow(-EDGE, -EDGE);
      checkDark(picture, inner.isEmpty() ? area : inner, inner.isEmpty());
    }
  }

  private static void checkDark(BufferedImage picture, Rectangle area, boolean edgeOnly)
      throws Refusal {
    long sum = 0;
    int brightest = 0;
    for (int y = area.y; y < area.y + area.height; y++) {
      for (int x = area.x; x < area.x + area.width; x++) {
        int light = light(picture.getRGB(x, y));
        sum += light;
        brightest = Math.max(brightest, light);
      }
    }
    long pixels = Math.max(1, (long) area.width * area.height);
    if (sum / pixels > (edgeOnly ? DARKEST_PIXEL : DARKEST_MEAN)
        || (!edgeOnly && brightest > DARKEST_PIXEL)) {
      throw refusal("a rectangle is not black all over");
    }
  }

  /** Rec. 601 luma, 0 to 255. */
  private static int light(int rgb) {
    return (299 * (rgb >> 16 & 0xFF) + 587 * (rgb >> 8 & 0xFF) + 114 * (rgb & 0xFF)) / 1000;
  }

  static Refusal refusal(String what) {
    return new Refusal(
        "the copy was made but did not pass the check: " + what,
        "nothing was sealed; tell whoever keeps this desk, and do not hand out the file otherwise");
  }
}
