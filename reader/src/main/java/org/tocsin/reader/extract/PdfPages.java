package org.tocsin.reader.extract;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * The lines of each page without its running heads and feet: first and last lines that come back,
 * numbers aside, on many pages. An empty line stands where the layout parts paragraphs.
 */
record PdfPages(List<List<String>> pages) {
  private static final int EDGE_LINES = 3;
  private static final int LEAST_REPEATS = 3;
  private static final int RUNNING_WORDS = 8;

  static PdfPages of(PDDocument document, int count) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setLineSeparator("\n");
    stripper.setParagraphStart("\n");
    stripper.setAddMoreFormatting(true);
    List<List<String>> pages = new ArrayList<>();
    for (int page = 1; page <= count; page++) {
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      StringWriter text = new StringWriter();
      stripper.writeText(document, text);
      pages.add(text.toString().lines().map(String::strip).toList());
    }
    return new PdfPages(pages).withoutRunningLines();
  }

  private PdfPages withoutRunningLines() {
    Map<String, Integer> seen = new HashMap<>();
    for (List<String> page : pages) {
      Set<String> once = new HashSet<>();
      edges(page).forEach(i -> once.add(shape(page.get(i))));
      once.forEach(shape -> seen.merge(shape, 1, Integer::sum));
    }
    int enough = Math.max(LEAST_REPEATS, pages.size() / 3);
    return new PdfPages(
        pages.stream().map(page -> withoutRunningLines(page, seen, enough)).toList());
  }

  private static List<String> withoutRunningLines(
      List<String> page, Map<String, Integer> seen, int enough) {
    Set<Integer> edges = edges(page);
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < page.size(); i++) {
      String shape = shape(page.get(i));
      boolean running =
          edges.contains(i)
              && (isPageNumber(shape) || (isShort(shape) && seen.getOrDefault(shape, 0) >= enough));
      if (!running) {
        kept.add(page.get(i));
      }
    }
    return kept;
  }

  /** Indexes of the first and last lines that are not blank. */
  private static Set<Integer> edges(List<String> page) {
    Set<Integer> edges = new HashSet<>();
    long lines = page.stream().filter(line -> !line.isBlank()).count();
    int most = (int) Math.min(EDGE_LINES, 1 + lines / 4);
    int found = 0;
    for (int i = 0; i < page.size() && found < most; i++) {
      found += !page.get(i).isBlank() && edges.add(i) ? 1 : 0;
    }
    found = 0;
    for (int i = page.size() - 1; i >= 0 && found < most; i--) {
      found += !page.get(i).isBlank() && edges.add(i) ? 1 : 0;
    }
    return edges;
  }

  /** Running lines are short; a sentence that comes back is still a sentence. */
  private static boolean isShort(String line) {
    return line.chars().filter(c -> c == ' ').count() < RUNNING_WORDS;
  }

  private static String shape(String line) {
    return line.replaceAll("\\d+", "#").replaceAll("\\s+", " ").strip();
  }

  private static boolean isPageNumber(String shape) {
    return shape.matches(
        "(?:[-–(\\[] ?)?#(?: ?[/|] ?#)?(?: ?[-–)\\]])?|(?:[Pp]age|[Ss]eite) #.{0,8}");
  }
}
