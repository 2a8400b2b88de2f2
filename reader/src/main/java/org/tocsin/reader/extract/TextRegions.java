package org.tocsin.reader.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Reading.Region;
import org.tocsin.reader.Reading.RegionKind;
import org.tocsin.reader.Span;

/**
 * Labels the lines of a text that was copied from a page: what the page says, and what it offers
 * around it. Works by wording and place only; a line of the body is never dropped, since every line
 * keeps a region.
 */
final class TextRegions {
  /**
   * @param publisher named by a line such as "get the latest from NAME"
   */
  record Labelled(List<Region> regions, @Nullable String publisher) {}

  private final Cues cues;

  TextRegions(Cues cues) {
    this.cues = cues;
  }

  Labelled label(String text) {
    List<TextLine> lines = TextLine.split(text, cues);
    RegionKind[] kinds = new BoilerplateMarker(lines, cues).mark();
    return new Labelled(regions(text, lines, kinds), publisher(lines, kinds).orElse(null));
  }

  private static List<Region> regions(String text, List<TextLine> lines, RegionKind[] kinds) {
    List<Region> regions = new ArrayList<>();
    int at = 0;
    int codePoint = 0;
    for (int i = 0; i < lines.size(); ) {
      int last = i;
      while (last + 1 < lines.size() && kinds[last + 1] == kinds[i]) {
        last++;
      }
      int begin = codePoint + text.codePointCount(at, lines.get(i).begin());
      int end = begin + text.codePointCount(lines.get(i).begin(), lines.get(last).end());
      regions.add(new Region(kinds[i], new Span(begin, end)));
      at = lines.get(last).end();
      codePoint = end;
      i = last + 1;
    }
    return List.copyOf(regions);
  }

  private Optional<String> publisher(List<TextLine> lines, RegionKind[] kinds) {
    for (int i = 0; i < lines.size(); i++) {
      if (kinds[i] == RegionKind.NEWSLETTER || kinds[i] == RegionKind.FOOTER) {
        Optional<String> name = name(lines.get(i).text());
        if (name.isPresent()) {
          return name;
        }
      }
    }
    return Optional.empty();
  }

  /** The name as the line writes it, found by its lower-cased words. */
  private Optional<String> name(String line) {
    List<String> tokens = Cue.tokens(line);
    String lower = line.toLowerCase(Locale.ROOT).replace('’', '\'');
    return cues.findName(tokens)
        .filter(range -> lower.length() == line.length())
        .map(range -> {
          int first = range.begin() + (isArticle(tokens, range) ? 1 : 0);
          int begin = 0;
          for (int i = 0; i < first; i++) {
            begin = lower.indexOf(tokens.get(i), begin) + tokens.get(i).length();
          }
          begin = lower.indexOf(tokens.get(first), begin);
          int end = begin;
          for (int i = first; i < range.end(); i++) {
            end = lower.indexOf(tokens.get(i), end) + tokens.get(i).length();
          }
          return line.substring(begin, end);
        });
  }

  private static boolean isArticle(List<String> tokens, Cue.Range range) {
    return range.end() > range.begin() + 1 && tokens.get(range.begin()).equals("the");
  }
}
