package org.tocsin.reader.extract;

import java.util.Arrays;
import java.util.List;
import org.tocsin.reader.Reading.RegionKind;

/**
 * Walks the lines of one text and gives each its region. A cue opens a section; how far the section
 * reaches depends on its kind: comments to the next cue or the end, teasers while lines look like
 * headlines with summaries, forms and sign-ups while lines look like fields.
 */
final class BoilerplateMarker {
  private static final int LEAD_LINES = 8;
  private static final double TOP_SHARE = 0.15;
  private static final int FIELD_WORDS = 6;
  private static final int SIGN_UP_WORDS = 30;

  private final List<TextLine> lines;
  private final Cues cues;
  private final SectionShapes shapes;
  private final RegionKind[] kinds;
  private final long[] wordsBefore;

  BoilerplateMarker(List<TextLine> lines, Cues cues) {
    this.lines = lines;
    this.cues = cues;
    this.shapes = new SectionShapes(lines);
    this.kinds = new RegionKind[lines.size()];
    this.wordsBefore = new long[lines.size() + 1];
    Arrays.fill(kinds, RegionKind.BODY);
    for (int i = 0; i < lines.size(); i++) {
      wordsBefore[i + 1] = wordsBefore[i] + lines.get(i).words();
    }
  }

  RegionKind[] mark() {
    int i = markLead();
    while (i < lines.size()) {
      i = markFrom(i);
    }
    return kinds;
  }

  /** What stands before a line such as "below is the full text" is the publisher's own. */
  private int markLead() {
    for (int i = 0; i < Math.min(LEAD_LINES, lines.size() - 1); i++) {
      if (lines.get(i).is(Cue.Kind.LEAD_END)) {
        Arrays.fill(kinds, 0, i + 1, RegionKind.LEAD);
        return i + 1;
      }
    }
    return 0;
  }

  private int markFrom(int i) {
    TextLine line = lines.get(i);
    if (continuesProse(i)) {
      return markBar(i);
    }
    if (!isOnTop(i)) {
      int end = markShape(i);
      if (end > i) {
        return end;
      }
    }
    return line.cues().isEmpty() ? markBar(i) : markCue(i, line);
  }

  private int markBar(int i) {
    return isNavigationBar(i) ? set(i, i + 1, RegionKind.NAVIGATION) : i + 1;
  }

  /** One past the end of a section that opens here by its shape; {@code i} when none does. */
  private int markShape(int i) {
    if (shapes.opensForm(i)) {
      return markForm(i);
    }
    if (shapes.opensComments(i)) {
      return markComments(i);
    }
    if (shapes.opensTeasers(i, followsSection(i))) {
      return set(i, new TeaserRun(lines, i).end(), RegionKind.TEASERS);
    }
    return opensSignUp(i) ? markNewsletter(i) : i;
  }

  /** A short line with a word such as "newsletter" that no paragraph follows. */
  private boolean opensSignUp(int i) {
    TextLine line = lines.get(i);
    return line.opensParagraph()
        && line.words() <= FIELD_WORDS
        && line.isTitle()
        && i + 1 < lines.size()
        && !lines.get(i + 1).isProse()
        && mentionsSignUp(line);
  }

  private boolean mentionsSignUp(TextLine line) {
    return cues.mentions(Cue.Kind.NEWSLETTER_WORD, Cue.tokens(line.text()));
  }

  private boolean followsSection(int i) {
    return i > 0 && kinds[i - 1] != RegionKind.BODY && kinds[i - 1] != RegionKind.LEAD;
  }

  private int markCue(int i, TextLine line) {
    if (opensComments(i)) {
      return isOnTop(i) ? set(i, i + 1, RegionKind.NAVIGATION) : markComments(i);
    }
    if (line.is(Cue.Kind.FORM)) {
      return isOnTop(i) ? set(i, i + 1, RegionKind.FORM) : markForm(i);
    }
    if (line.is(Cue.Kind.NEWSLETTER)) {
      return markNewsletter(i);
    }
    if (line.is(Cue.Kind.TEASERS)) {
      return set(i, new TeaserRun(lines, i).end(), RegionKind.TEASERS);
    }
    if (line.is(Cue.Kind.TEASER_LINE)) {
      return set(i, i + 1, RegionKind.TEASERS);
    }
    if (line.is(Cue.Kind.FOOTER)) {
      return markFooter(i);
    }
    boolean navigation =
        line.is(Cue.Kind.NAVIGATION)
            || (line.is(Cue.Kind.NAVIGATION_WORD) && besideNavigation(i))
            || isNavigationBar(i);
    return navigation ? set(i, i + 1, RegionKind.NAVIGATION) : i + 1;
  }

  private int set(int from, int to, RegionKind kind) {
    Arrays.fill(kinds, from, to, kind);
    return to;
  }

  /** A wrapped line in the middle of a paragraph is no heading, whatever its words. */
  private boolean continuesProse(int i) {
    if (lines.get(i).opensParagraph() || i == 0 || kinds[i - 1] != RegionKind.BODY) {
      return false;
    }
    TextLine before = lines.get(i - 1);
    return before.words() >= 6 && !before.endsSentence() && !before.isElided();
  }

  private boolean isOnTop(int i) {
    return wordsBefore[i] < TOP_SHARE * wordsBefore[lines.size()] && proseAfter(i) > 1;
  }

  private long proseAfter(int i) {
    return lines.subList(i + 1, lines.size()).stream().filter(TextLine::isProse).count();
  }

  private boolean opensComments(int i) {
    TextLine line = lines.get(i);
    if (line.is(Cue.Kind.COMMENTS)) {
      return true;
    }
    return line.is(Cue.Kind.COMMENTS_WEAK)
        && lines.subList(i + 1, lines.size()).stream()
            .anyMatch(later -> later.is(Cue.Kind.COMMENT_SIGN) || later.is(Cue.Kind.FORM));
  }

  private int markComments(int i) {
    int end = i + 1;
    while (end < lines.size() && !opensAnother(end)) {
      end++;
    }
    return set(i, end, RegionKind.COMMENTS);
  }

  private boolean opensAnother(int i) {
    TextLine line = lines.get(i);
    return line.is(Cue.Kind.FORM)
        || line.is(Cue.Kind.NEWSLETTER)
        || line.is(Cue.Kind.TEASERS)
        || line.is(Cue.Kind.FOOTER)
        || opensSectionByShape(i);
  }

  private boolean opensSectionByShape(int i) {
    return shapes.opensForm(i) || shapes.opensTeasers(i, true) || opensSignUp(i);
  }

  private int markForm(int i) {
    int end = i + 1;
    boolean required = shapes.isRequiredField(i);
    while (end < lines.size() && (isField(end) || required && isButton(end))) {
      required |= shapes.isRequiredField(end);
      end++;
    }
    return set(i, end, RegionKind.FORM);
  }

  private boolean isButton(int i) {
    return !opensAnother(i) && !opensComments(i) && shapes.isButton(i);
  }

  private boolean isField(int i) {
    TextLine line = lines.get(i);
    return shapes.isRequiredField(i) || line.is(Cue.Kind.FORM) || line.is(Cue.Kind.FORM_FIELD);
  }

  private int markNewsletter(int i) {
    int end = i + 1;
    boolean sure = followsSection(i);
    while (end < lines.size() && (isSignUp(end) || sure && isTagline(end))) {
      sure |= lines.get(end).is(Cue.Kind.FORM_FIELD);
      end++;
    }
    return set(i, end, RegionKind.NEWSLETTER);
  }

  private boolean isSignUp(int i) {
    TextLine line = lines.get(i);
    if (line.is(Cue.Kind.NEWSLETTER) || line.is(Cue.Kind.FORM_FIELD)) {
      return true;
    }
    return line.words() <= SIGN_UP_WORDS && !opensAnother(i) && mentionsSignUp(line);
  }

  private boolean isTagline(int i) {
    return !opensAnother(i) && shapes.isTagline(i);
  }

  private int markFooter(int i) {
    int end = i + 1;
    if (proseAfter(i) == 0) {
      while (end < lines.size() && !opensAnother(end)) {
        end++;
      }
    }
    return set(i, end, RegionKind.FOOTER);
  }

  private boolean besideNavigation(int i) {
    return isNavigation(i - 1) || isNavigation(i + 1);
  }

  private boolean isNavigation(int i) {
    return i >= 0
        && i < lines.size()
        && (lines.get(i).is(Cue.Kind.NAVIGATION) || lines.get(i).is(Cue.Kind.NAVIGATION_WORD));
  }

  /** "Home | News | Contact": short pieces, most of them words of a menu. */
  private boolean isNavigationBar(int i) {
    String[] pieces = lines.get(i).text().split("\\s*[|·•»›/]\\s*", -1);
    if (pieces.length < 3 || lines.get(i).words() > 4 * pieces.length) {
      return false;
    }
    long known =
        Arrays.stream(pieces)
            .map(Cue::tokens)
            .map(cues::kinds)
            .filter(kinds ->
                kinds.contains(Cue.Kind.NAVIGATION_WORD)
                    || kinds.contains(Cue.Kind.NAVIGATION)
                    || kinds.contains(Cue.Kind.FOOTER))
            .count();
    return known * 2 >= pieces.length;
  }
}
