package org.tocsin.reader.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Reading.Region;
import org.tocsin.reader.Reading.RegionKind;

/**
 * Joins lines into blocks. A text whose lines were wrapped at some width is told from one with a
 * paragraph a line by asking, at each line end, whether the next word would still have fitted: if
 * it would, the break was meant.
 */
final class BlockBuilder {
  private static final int WIDEST_WRAP = 130;
  private static final int NARROWEST_WRAP = 34;
  private static final int SLACK = 4;
  private static final int SHORTEST_RUN = 36;
  private static final Set<String> OPEN_WORDS =
      Words.of(
          "of the and in to by for with that on at from its a an or as between under United Security General");
  private static final int LONGEST = 4_000;

  private final String text;
  private final Tokens tokens;
  private final List<Block> blocks = new ArrayList<>();

  private BlockBuilder(String text, Tokens tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  static List<Block> blocksOf(String text, Tokens tokens, List<Region> regions) {
    BlockBuilder builder = new BlockBuilder(text, tokens);
    for (Region region : regions) {
      if (isReadable(region.kind())) {
        builder.addRegion(region);
      }
    }
    return Levels.assign(builder.blocks);
  }

  private static boolean isReadable(RegionKind kind) {
    return kind == RegionKind.BODY || kind == RegionKind.LEAD || kind == RegionKind.HEADING;
  }

  private void addRegion(Region region) {
    List<Line> lines =
        Line.linesOf(text, region.span().begin(), Math.min(region.span().end(), text.length()));
    int width = wrapWidth(lines);
    int i = 0;
    while (i < lines.size()) {
      int last = i;
      while (last + 1 < lines.size() && continues(lines, i, last, width)) {
        last++;
      }
      add(lines.get(i), lines.get(last).end(), region.kind());
      i = last + 1;
    }
  }

  /** The column the text was wrapped at, or 0 when it was not. */
  private static int wrapWidth(List<Line> lines) {
    int widest = 0;
    for (Line line : lines) {
      widest = Math.max(widest, line.length());
    }
    if (widest > WIDEST_WRAP || widest < NARROWEST_WRAP) {
      return 0;
    }
    int near = 0;
    for (Line line : lines) {
      near += line.length() >= widest - 14 ? 1 : 0;
    }
    return near >= 2 ? widest : 0;
  }

  private boolean continues(List<Line> lines, int first, int last, int width) {
    Line line = lines.get(last);
    Line next = lines.get(last + 1);
    if (next.afterBlank() || isRow(line)) {
      return false;
    }
    if (next.marker() != null && startsItem(lines.get(first), line, next)) {
      return false;
    }
    if (runsOn(line, next)) {
      return true;
    }
    if (width == 0) {
      return false;
    }
    int firstWord = firstWordLength(next);
    boolean wouldHaveFitted = line.length() + 1 + firstWord + SLACK <= width;
    return !wouldHaveFitted || hangs(lines.get(first), next, line);
  }

  /** A sentence broken anywhere: no mark at the line's end, a small letter or inner word after. */
  private boolean runsOn(Line line, Line next) {
    if (line.length() < SHORTEST_RUN || endsClause(line)) {
      return false;
    }
    char first = text.charAt(next.content());
    boolean inside = Character.isLowerCase(first) || Character.isDigit(first) || first == '(';
    return next.marker() == null && (inside || endsInside(line));
  }

  private boolean endsClause(Line line) {
    return ".;:!?".indexOf(text.charAt(line.end() - 1)) >= 0;
  }

  /** The last word calls for another: "of the", "and". */
  private boolean endsInside(Line line) {
    int begin = line.end();
    while (begin > line.content() && !Chars.isBlank(text.charAt(begin - 1))) {
      begin--;
    }
    return OPEN_WORDS.contains(text.substring(begin, line.end()));
  }

  private boolean isRow(Line line) {
    return text.indexOf('\t', line.content(), line.end()) >= 0;
  }

  /** A line set in under its item's words belongs to the item, whatever its width. */
  private boolean hangs(Line first, Line next, Line before) {
    return first.marker() != null
        && next.marker() == null
        && next.indent() > first.indent()
        && !endsSentence(before);
  }

  private boolean startsItem(Line first, Line before, Line next) {
    Marker marker = next.marker();
    if (marker == null) {
      return false;
    }
    if (!marker.isBullet() || next.indent() != first.indent() || first.marker() != null) {
      return marker.isBullet() || plausibleNumber(first, before, marker);
    }
    return true;
  }

  /** A wrapped line may begin with a number that counts nothing ("... until\n12. He said"). */
  private boolean plausibleNumber(Line first, Line before, Marker marker) {
    Marker running = first.marker();
    boolean follows =
        running != null
            && (running.style().equals(marker.style()) && marker.ordinal() == running.ordinal() + 1
                || !running.style().equals(marker.style()) && marker.ordinal() == 1);
    return follows || endsSentence(before) || marker.ordinal() == 1;
  }

  private boolean endsSentence(Line line) {
    return ".;:,!?".indexOf(text.charAt(line.end() - 1)) >= 0;
  }

  private int firstWordLength(Line line) {
    int at = line.content();
    while (at < line.end() && !Chars.isBlank(text.charAt(at))) {
      at++;
    }
    return at - line.content();
  }

  private void add(Line line, int end, RegionKind region) {
    int from = tokens.firstFrom(line.content());
    int to = tokens.firstFrom(end);
    @Nullable Marker marker = line.marker();
    if (marker != null && marker.style().equals("A.") && !looksListed(line)) {
      int begin = line.content() - marker.length() - 1;
      int fromMarker = tokens.firstFrom(begin);
      blocks.add(
          new Block(
              tokens.begin(fromMarker),
              end,
              fromMarker,
              to,
              null,
              0,
              region,
              line.afterBlank(),
              line.indent()));
      return;
    }
    blocks.add(
        new Block(
            line.content(),
            lastEnd(from, to, end),
            from,
            Math.min(to, from + LONGEST),
            marker,
            0,
            region,
            line.afterBlank(),
            line.indent()));
    for (int piece = from + LONGEST; piece < to; piece += LONGEST) {
      blocks.add(
          new Block(
              tokens.begin(piece),
              lastEnd(piece, to, end),
              piece,
              Math.min(to, piece + LONGEST),
              null,
              0,
              region,
              false,
              line.indent()));
    }
  }

  /** A line of many thousand words is read in pieces, so that no block grows without bound. */
  private int lastEnd(int from, int to, int end) {
    return from + LONGEST < to ? tokens.end(from + LONGEST - 1) : end;
  }

  /** "A. Smith" begins a sentence, "B. Security" an item: the letter must continue a list. */
  private boolean looksListed(Line line) {
    Marker marker = line.marker();
    if (marker == null || marker.ordinal() == 1) {
      return true;
    }
    for (int i = blocks.size() - 1; i >= 0; i--) {
      Marker before = blocks.get(i).marker();
      if (before != null && before.style().equals(marker.style())) {
        return before.ordinal() + 1 == marker.ordinal();
      }
    }
    return false;
  }
}
