package org.tocsin.reader.extract;

import java.util.List;

/**
 * How far a section of teasers reaches: headlines, dates and summaries. The body resumes at the
 * first paragraph that no headline announces, or, when the section is a box of bare headlines
 * inside an article, at the first paragraph of prose.
 */
final class TeaserRun {
  private static final int SUMMARY_WORDS = 60;
  private static final int LONE_PARAGRAPH_WORDS = 25;

  private final List<TextLine> lines;
  private final int start;
  private boolean sawSummary;

  TeaserRun(List<TextLine> lines, int start) {
    this.lines = lines;
    this.start = start;
  }

  /** One past the last line of the section. */
  int end() {
    int i = start + 1;
    while (i < lines.size() && belongs(i)) {
      i++;
    }
    return i;
  }

  private boolean belongs(int i) {
    TextLine line = lines.get(i);
    if (opensAnother(line)) {
      return false;
    }
    if (line.isElided()) {
      sawSummary = true;
      return true;
    }
    if (line.isTitle()) {
      return true;
    }
    boolean announced = i > start + 1 && lines.get(i - 1).isTitle();
    if (!announced || line.words() > SUMMARY_WORDS || proseFollows(i)) {
      return false;
    }
    if (sawSummary || line.words() < LONE_PARAGRAPH_WORDS && anotherPairFollows(i)) {
      sawSummary = true;
      return true;
    }
    return false;
  }

  private boolean proseFollows(int i) {
    return i + 1 < lines.size() && lines.get(i + 1).isProse();
  }

  private boolean anotherPairFollows(int i) {
    return i + 2 < lines.size() && lines.get(i + 1).isTitle() && !lines.get(i + 2).isTitle();
  }

  private static boolean opensAnother(TextLine line) {
    return line.is(Cue.Kind.COMMENTS)
        || line.is(Cue.Kind.COMMENTS_WEAK)
        || line.is(Cue.Kind.FORM)
        || line.is(Cue.Kind.NEWSLETTER)
        || line.is(Cue.Kind.FOOTER);
  }
}
