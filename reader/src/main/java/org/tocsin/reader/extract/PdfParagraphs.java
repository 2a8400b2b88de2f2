package org.tocsin.reader.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Joins the lines of a PDF to paragraphs: over line ends, over hyphens at line ends and over page
 * breaks. A line that starts with a list marker or a paragraph number starts a paragraph.
 */
final class PdfParagraphs {
  private static final Pattern STARTS =
      Pattern.compile(
          "^(?:[•·▪●○■\\uF0B7–—-]\\s|\\(?(?:\\d{1,3}|[a-z]|[ivxlc]{1,5}|[IVXLC]{1,6})[.)]\\s+\\S).*");
  private static final double SHORT_LINE = 0.6;

  private final List<String> paragraphs = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private final int width;

  PdfParagraphs(PdfPages pages) {
    this.width = width(pages);
    for (List<String> page : pages.pages()) {
      boolean topOfPage = true;
      for (String line : page) {
        if (line.isBlank()) {
          closeUnless(topOfPage);
        } else {
          add(line, topOfPage);
          topOfPage = false;
        }
      }
      closeFinished();
    }
    close();
  }

  List<String> paragraphs() {
    return List.copyOf(paragraphs);
  }

  /** The length that lines of running text have here. */
  private static int width(PdfPages pages) {
    int[] lengths =
        pages.pages().stream()
            .flatMap(List::stream)
            .mapToInt(String::length)
            .filter(length -> length > 0)
            .sorted()
            .toArray();
    return lengths.length == 0 ? 0 : lengths[(int) (lengths.length * 0.75)];
  }

  private void add(String line, boolean topOfPage) {
    boolean continues = !open.isEmpty() && !STARTS.matcher(line).matches();
    if (continues && topOfPage) {
      continues = Character.isLowerCase(line.codePointAt(0));
    }
    if (!continues) {
      close();
    }
    join(line);
    if (line.length() < SHORT_LINE * width && endsSentence()) {
      close();
    }
  }

  private void join(String line) {
    if (open.isEmpty()) {
      open.append(line);
    } else if (isHyphenated() && Character.isLowerCase(line.codePointAt(0))) {
      open.setLength(open.length() - 1);
      open.append(line);
    } else {
      open.append(' ').append(line);
    }
  }

  private boolean isHyphenated() {
    int last = open.length() - 1;
    boolean hyphen = open.charAt(last) == '-' || open.charAt(last) == '\u00AD';
    return hyphen && last > 0 && Character.isLowerCase(open.charAt(last - 1));
  }

  private boolean endsSentence() {
    return !open.isEmpty() && ".!?;:…”\"".indexOf(open.charAt(open.length() - 1)) >= 0;
  }

  private void closeUnless(boolean topOfPage) {
    if (!topOfPage) {
      close();
    }
  }

  private void closeFinished() {
    if (endsSentence()) {
      close();
    }
  }

  private void close() {
    if (!open.toString().isBlank()) {
      paragraphs.add(open.toString().strip());
    }
    open.setLength(0);
  }
}
