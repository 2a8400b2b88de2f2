package org.tocsin.desk.publish.chart;

import java.util.Locale;

/**
 * Writes SVG elements with presentation attributes only, so that a page may forbid inline styles.
 * Every word is escaped here and nowhere else.
 */
final class Svg {
  static final double TEXT = 13;
  static final double SMALL = 11.5;

  /** What fits on a sheet of A4 under a heading of two lines, in pixels. */
  private static final double TALLEST_ON_PAPER = 820;

  private final Sheet sheet;
  private final String id;
  private final PictureWords words;
  private final StringBuilder body = new StringBuilder();

  /**
   * @param id starts every id in the picture; unique on the page
   */
  Svg(Sheet sheet, String id, PictureWords words) {
    this.sheet = sheet;
    this.id = id;
    this.words = words;
  }

  Sheet sheet() {
    return sheet;
  }

  double width() {
    return sheet.widthPixels();
  }

  /** A box; {@code fill} null leaves it empty, {@code stroke} null without an outline. */
  Svg box(double x, double y, double width, double height, Paint paint) {
    body.append("<rect x=\"").append(n(x)).append("\" y=\"").append(n(y));
    body.append("\" width=\"").append(n(Math.max(width, 0.8))).append("\" height=\"");
    body.append(n(height)).append('"').append(paint.attributes(sheet)).append("/>");
    return this;
  }

  Svg line(double x1, double y1, double x2, double y2, Paint paint) {
    body.append("<line x1=\"").append(n(x1)).append("\" y1=\"").append(n(y1)).append("\" x2=\"");
    body.append(n(x2)).append("\" y2=\"").append(n(y2)).append('"');
    body.append(paint.attributes(sheet)).append("/>");
    return this;
  }

  Svg dot(double x, double y, double radius, Paint paint) {
    body.append("<circle cx=\"").append(n(x)).append("\" cy=\"").append(n(y)).append("\" r=\"");
    body.append(n(radius)).append('"').append(paint.attributes(sheet)).append("/>");
    return this;
  }

  /** {@code data} is path data, as {@link #point} writes it. */
  Svg path(CharSequence data, Paint paint) {
    body.append("<path d=\"").append(data).append('"').append(paint.attributes(sheet)).append("/>");
    return this;
  }

  static String point(char command, double x, double y) {
    return command + n(x) + " " + n(y);
  }

  Svg text(double x, double y, String words, Ink ink) {
    return text(x, y, words, ink, TEXT, "start", false);
  }

  Svg small(double x, double y, String words, Ink ink, String anchor) {
    return text(x, y, words, ink, SMALL, anchor, false);
  }

  Svg bold(double x, double y, String words) {
    return text(x, y, words, Ink.INK, TEXT, "start", true);
  }

  Svg text(double x, double y, String words, Ink ink, double size, String anchor, boolean bold) {
    body.append("<text x=\"").append(n(x)).append("\" y=\"").append(n(y));
    body.append("\" font-size=\"").append(n(size)).append('"');
    if (sheet == Sheet.PAPER) {
      body.append(" font-family=\"Noto Sans, Noto Sans Armenian, Noto Sans Arabic, DejaVu Sans\"");
    }
    if (bold) {
      body.append(" font-weight=\"700\"");
    }
    if (!anchor.equals("start")) {
      body.append(" text-anchor=\"").append(anchor).append('"');
    }
    body.append(" fill=\"").append(sheet.colour(ink)).append("\">");
    body.append(escape(ordered(words))).append("</text>");
    return this;
  }

  /** Small words on a plate of their own, where lines would run through them. */
  Svg plated(double x, double y, String words, Ink ink, Ink plate) {
    box(x - 2, y - SMALL + 1, Lettering.width(words, SMALL) + 4, SMALL + 4, Paint.fill(plate));
    return small(x, y, words, ink, "start");
  }

  /** What a pointer resting on the next shapes is told. */
  Svg open(String title) {
    body.append("<g><title>").append(escape(ordered(title))).append("</title>");
    return this;
  }

  Svg close() {
    body.append("</g>");
    return this;
  }

  /** Slanted lines over a box: reports disagree here. */
  Svg hatch(double x, double y, double width, double height) {
    body.append("<rect x=\"").append(n(x)).append("\" y=\"").append(n(y)).append("\" width=\"");
    body.append(n(width)).append("\" height=\"").append(n(height));
    body.append("\" fill=\"url(#").append(id).append("-hatch)\"/>");
    return this;
  }

  /**
   * Words of a language that runs from the right keep their order in a picture that runs from the
   * left: U+2068 sets them apart and goes by their own first letter, so that what a source wrote in
   * Latin letters keeps its order too (UAX 9, 2.4). Where they stand does not change.
   */
  private String ordered(String said) {
    return words.isRightToLeft() ? '\u2068' + said + '\u2069' : said;
  }

  /** The finished picture. */
  Picture finish(double height, String finding, String description, DataTable table) {
    return new Picture(
        finish(height, finding, description),
        finding,
        table,
        words.language(),
        words.isRightToLeft() ? "rtl" : "ltr");
  }

  /** The finished element; {@code finding} is read out in place of the picture. */
  private String finish(double height, String finding, String description) {
    String w = n(width());
    double shrink =
        sheet == Sheet.PAPER && height > TALLEST_ON_PAPER ? TALLEST_ON_PAPER / height : 1;
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\" aria-labelledby=\"%s-t %s-d\">"
            .formatted(w, n(height), n(width() * shrink), n(height * shrink), id, id)
        + "<title id=\"%s-t\">%s</title><desc id=\"%s-d\">%s</desc>"
            .formatted(id, escape(ordered(finding)), id, escape(ordered(description)))
        + definitions()
        + body
        + "</svg>";
  }

  private String definitions() {
    if (body.indexOf("-hatch)") < 0) {
      return "";
    }
    return "<defs><pattern id=\"%s-hatch\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
            .formatted(id)
        + "<line x1=\"1\" y1=\"0\" x2=\"1\" y2=\"8\" stroke=\"%s\" stroke-width=\"1.1\"/>"
            .formatted(sheet.colour(Ink.INK))
        + "<line x1=\"2.2\" y1=\"0\" x2=\"2.2\" y2=\"8\" stroke=\"%s\" stroke-width=\"1.1\"/>"
            .formatted(sheet.colour(Ink.PAPER))
        + "</pattern></defs>";
  }

  static String n(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  static String escape(String words) {
    StringBuilder out = new StringBuilder(words.length() + 16);
    words
        .codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            default -> out.appendCodePoint(c < 0x20 || c == 0x7F ? ' ' : c);
          }
        });
    return out.toString();
  }
}
