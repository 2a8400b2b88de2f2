package org.tocsin.desk.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.collect.picture.Box;
import org.tocsin.desk.collect.picture.Copy;
import org.tocsin.desk.collect.picture.Darkroom;

/** Content that nobody sees in an original and that a redacted copy could carry out. */
class RedactionAttackTest {
  private static final int SIDE = 120;
  private static final int SECRET = 0x00E01010;

  @TempDir Path folder;

  @Test
  void whatLiesUnderTransparencyIsNotInTheCopy() throws IOException {
    BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        boolean hidden = x > 60 && y > 60;
        picture.setRGB(x, y, hidden ? SECRET : 0xFF3060A0);
      }
    }
    byte[] copy = burnt(written(picture, "png"));
    BufferedImage again = ImageIO.read(new ByteArrayInputStream(copy));
    assertThat(again.getColorModel().hasAlpha()).isFalse();
    assertThat(reds(again)).isZero();
  }

  @Test
  void theOtherFramesOfAPictureThatMovesAreNotInTheCopy() throws IOException {
    byte[] copy = burnt(moving(Color.BLUE, new Color(SECRET)));
    BufferedImage again = ImageIO.read(new ByteArrayInputStream(copy));
    assertThat(reds(again)).isZero();
    try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(copy))) {
      var reader = ImageIO.getImageReaders(in).next();
      reader.setInput(in);
      assertThat(reader.getNumImages(true)).isEqualTo(1);
      assertThat(reader.getFormatName().toLowerCase(Locale.ROOT)).isNotEqualTo("gif");
    }
  }

  @Test
  void whatIsGluedBehindAPictureIsNotInTheCopy() throws IOException {
    BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    ByteArrayOutputStream glued = new ByteArrayOutputStream();
    glued.write(written(picture, "png"));
    glued.write(
        "PK\003\004 the list of names: Petra Lund"
            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    String copy =
        new String(burnt(glued.toByteArray()), java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(copy).doesNotContain("Petra", "PK\003\004");
  }

  private byte[] burnt(byte[] original) throws IOException {
    return new Darkroom(folder)
        .burn(
            new ByteArrayInputStream(original),
            1,
            1,
            List.of(new Box(1, 1, 1, 10, 10)),
            copy -> Files.readAllBytes(((Copy.Made) copy).file()));
  }

  private static long reds(BufferedImage picture) {
    long reds = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        Color colour = new Color(picture.getRGB(x, y));
        reds += colour.getRed() > 150 && colour.getGreen() < 90 && colour.getBlue() < 90 ? 1 : 0;
      }
    }
    return reds;
  }

  private static byte[] written(BufferedImage picture, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture, format, out);
    return out.toByteArray();
  }

  private static byte[] moving(Color... frames) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.prepareWriteSequence((IIOMetadata) null);
      for (Color colour : frames) {
        BufferedImage frame = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        var pen = frame.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, SIDE, SIDE);
        pen.dispose();
        writer.writeToSequence(new IIOImage(frame, null, null), null);
      }
      writer.endWriteSequence();
    }
    writer.dispose();
    return out.toByteArray();
  }
}
