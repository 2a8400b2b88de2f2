package org.tocsin.desk.collect.picture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * Where words stand on a page of a PDF, by its text layer. A box is drawn generously: a letter's
 * tail that remains would tell what was there.
 */
final class WordFinder extends PDFTextStripper {
  private static final double ABOVE = 1.5;
  private static final double BELOW = 0.5;
  private static final double BESIDE = 0.2;

  /** Where a box that ends at the edge may begin at the latest. */
  private static final double MOST_PERCENT = 99.9;

  private final int page;
  private final double pageWidth;
  private final double pageHeight;
  private final StringBuilder text = new StringBuilder();

  /** For each character of the text what drew it; null for what the stripper put between. */
  private final List<@Nullable TextPosition> drawn = new ArrayList<>();

  /**
   * @param pageWidth points, upright
   * @param pageHeight points, upright
   */
  WordFinder(int page, double pageWidth, double pageHeight) {
    this.page = page;
    this.pageWidth = pageWidth;
    this.pageHeight = pageHeight;
  }

  List<Named> find(PDDocument document, Pattern words) throws IOException {
    setStartPage(page);
    setEndPage(page);
    getText(document);
    List<Named> named = new ArrayList<>();
    Matcher found = words.matcher(text);
    while (found.find()) {
      for (Box box : boxes(found.start(), found.end())) {
        named.add(new Named(found.group(), box));
      }
    }
    return named;
  }

  @Override
  protected void writeString(String string, List<TextPosition> positions) {
    for (TextPosition position : positions) {
      String unicode = position.getUnicode();
      text.append(unicode);
      for (int i = 0; i < unicode.length(); i++) {
        drawn.add(position);
      }
    }
  }

  @Override
  protected void writeWordSeparator() {
    between();
  }

  @Override
  protected void writeLineSeparator() {
    between();
  }

  private void between() {
    text.append(' ');
    drawn.add(null);
  }

  /** One box a line: a name may go on in the next. */
  private List<Box> boxes(int begin, int end) {
    List<Box> boxes = new ArrayList<>();
    Area area = new Area();
    for (TextPosition position : drawn.subList(begin, end)) {
      if (position != null) {
        if (!area.isEmpty() && !area.isOnLineOf(position)) {
          area.addTo(boxes);
          area = new Area();
        }
        area.add(position);
      }
    }
    area.addTo(boxes);
    return boxes;
  }

  private final class Area {
    private double left = Double.MAX_VALUE;
    private double top = Double.MAX_VALUE;
    private double right = -1;
    private double bottom = -1;
    private float baseline;

    boolean isEmpty() {
      return right < 0;
    }

    boolean isOnLineOf(TextPosition position) {
      return Math.abs(position.getY() - baseline) <= Math.max(2, position.getHeight());
    }

    void add(TextPosition position) {
      double height = Math.max(position.getHeight(), position.getFontSizeInPt() / 2);
      double width = Math.max(position.getWidth(), height / 2);
      baseline = position.getY();
      left = Math.min(left, position.getX() - height * BESIDE);
      right = Math.max(right, position.getX() + width + height * BESIDE);
      top = Math.min(top, position.getY() - height * ABOVE);
      bottom = Math.max(bottom, position.getY() + height * BELOW);
    }

    void addTo(List<Box> boxes) {
      double x = Math.max(0, left);
      double y = Math.max(0, top);
      // what lies beside the page cannot be seen on it
      if (right > x && bottom > y && x < pageWidth && y < pageHeight) {
        boxes.add(
            new Box(
                page,
                Math.min(MOST_PERCENT, x * 100 / pageWidth),
                Math.min(MOST_PERCENT, y * 100 / pageHeight),
                Math.max(0.1, (right - x) * 100 / pageWidth),
                Math.max(0.1, (bottom - y) * 100 / pageHeight)));
      }
    }
  }
}
