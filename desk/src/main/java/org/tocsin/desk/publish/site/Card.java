package org.tocsin.desk.publish.site;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** The picture that goes with a link: the title of the site, and what it is, on paper. */
final class Card {
  private static final int WIDTH = 1200;
  private static final int HEIGHT = 630;
  private static final int EDGE = 80;
  private static final int MOST_LINES = 4;
  private static final Color INK = new Color(0x1b1d1f);
  private static final Color SOFT = new Color(0x55595e);
  private static final Color ACCENT = new Color(0x0b5c7a);
  private static final List<Font> FONTS =
      Stream.of(
              "NotoSans-Regular.ttf",
              "NotoSansArmenian-Regular.ttf",
              "NotoSansArabic-Regular.ttf",
              "DejaVuSans.ttf")
          .map(Card::font)
          .toList();

  private Card() {}

  private static Font font(String file) {
    try (InputStream in =
        Objects.requireNonNull(
            Card.class.getResourceAsStream("/org/tocsin/desk/publish/fonts/" + file), file)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read from this build", e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(file + " is no font", e);
    }
  }

  static byte[] png(Edition edition, SiteWords words) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    pen.setColor(ACCENT);
    pen.fillRect(0, 0, WIDTH, 18);
    boolean rtl = words.direction().equals("rtl");
    float y = write(pen, edition.title(), 60, INK, 110, rtl);
    write(pen, words.tell("card"), 34, SOFT, y + 30, rtl);
    String publisher = edition.about().publisher();
    write(pen, publisher.isEmpty() ? edition.log().name() : publisher, 30, SOFT, 520, rtl);
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Lines of at most the width of the card; returns where the next begins. */
  private static float write(
      Graphics2D pen, String text, float size, Color ink, float top, boolean rtl) {
    pen.setColor(ink);
    FontRenderContext context = pen.getFontRenderContext();
    AttributedString styled = new AttributedString(text, Map.of(TextAttribute.RUN_DIRECTION, rtl));
    for (int i = 0; i < text.length(); i++) {
      styled.addAttribute(TextAttribute.FONT, face(text.codePointAt(i)).deriveFont(size), i, i + 1);
    }
    LineBreakMeasurer lines = new LineBreakMeasurer(styled.getIterator(), context);
    float y = top;
    for (int n = 0; n < MOST_LINES && lines.getPosition() < text.length(); n++) {
      TextLayout line = lines.nextLayout(WIDTH - 2f * EDGE);
      y += line.getAscent();
      float x = line.isLeftToRight() ? EDGE : WIDTH - EDGE - line.getAdvance();
      line.draw(pen, x, y);
      y += line.getDescent() + line.getLeading();
    }
    return y;
  }

  private static Font face(int codePoint) {
    return FONTS.stream()
        .filter(font -> font.canDisplay(codePoint))
        .findFirst()
        .orElse(FONTS.getFirst());
  }
}
