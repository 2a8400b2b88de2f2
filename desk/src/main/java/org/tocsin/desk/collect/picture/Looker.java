package org.tocsin.desk.collect.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Draws pages to look at, with the words that were asked for burnt out. */
final class Looker {
  private static final float QUALITY = 0.8f;
  private static final int MOST_SEARCHED = 500;

  private final Order.Look order;

  Looker(Order.Look order) {
    this.order = order;
  }

  Answer look(Original original) throws IOException {
    List<Box> found = find(original);
    List<Sheet> sheets = new ArrayList<>();
    int last = Math.min(order.lastPage(), original.pages());
    for (int page = order.firstPage(); page <= last; page++) {
      sheets.add(sheet(original, page, found));
    }
    return new Answer.Seen(
        original.mediaType(), original.pages(), sheets, found, original.claims(), original.notes());
  }

  /** On every page, not only on those that are drawn: nobody should miss a name further on. */
  private List<Box> find(Original original) throws IOException {
    List<Box> found = new ArrayList<>();
    if (!order.words().isEmpty()) {
      Pattern words = pattern(order.words());
      for (int page = 1; page <= Math.min(original.pages(), MOST_SEARCHED); page++) {
        original.words(page, words).stream().map(Named::box).forEach(found::add);
      }
    }
    return found;
  }

  private Sheet sheet(Original original, int page, List<Box> found) throws IOException {
    BufferedImage picture = original.draw(page, Fineness.LOOK);
    Ink.burn(picture, found.stream().filter(box -> box.page() == page).toList());
    String name = "page-" + page + ".jpg";
    Ink.writeJpeg(picture, Path.of(order.folder(), name), QUALITY);
    return new Sheet(page, picture.getWidth(), picture.getHeight(), name);
  }

  /** Whole words, whatever their case and however they are spaced; the longest first. */
  private static Pattern pattern(List<String> words) {
    String alternatives =
        words.stream()
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(word -> word))
            .map(Looker::spaced)
            .collect(Collectors.joining("|"));
    return Pattern.compile(
        "(?<![\\p{L}\\p{M}])(?:" + alternatives + ")(?![\\p{L}\\p{M}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String spaced(String word) {
    return List.of(word.strip().split("\\s+")).stream()
        .map(Pattern::quote)
        .collect(Collectors.joining("\\s+"));
  }
}
