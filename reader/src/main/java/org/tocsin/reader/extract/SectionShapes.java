package org.tocsin.reader.extract;

import java.util.List;

/** Tells sections around a text by their shape, whatever the language. */
final class SectionShapes {
  private static final int LABEL_WORDS = 6;
  private static final int NOTE_WORDS = 24;
  private static final int BUTTON_WORDS = 4;
  private static final int COUNT_WORDS = 10;
  private static final int SIGNS_WITHIN = 4;
  private static final int HEADER_WORDS = 5;
  private static final int TAGLINE_WORDS = 20;
  private static final int TAGLINES = 2;

  private final List<TextLine> lines;

  SectionShapes(List<TextLine> lines) {
    this.lines = lines;
  }

  private boolean has(int i) {
    return i >= 0 && i < lines.size();
  }

  /** "Name *", or a note on what the star means. */
  boolean isRequiredField(int i) {
    if (!has(i) || lines.get(i).text().startsWith("*")) {
      return false;
    }
    TextLine line = lines.get(i);
    boolean label = line.words() <= LABEL_WORDS && line.text().endsWith("*");
    return label || line.words() <= NOTE_WORDS && (line.text() + " ").contains(" * ");
  }

  /** Two fields or more in a row. */
  boolean opensForm(int i) {
    return isRequiredField(i) && isRequiredField(i + 1);
  }

  /** A short line such as a field or a button, that announces no paragraph. */
  boolean isButton(int i) {
    TextLine line = lines.get(i);
    return line.words() <= BUTTON_WORDS && line.isTitle() && !(has(i + 1) && isParagraph(i + 1));
  }

  /** "3 thoughts on ...", with an answer to one of them soon after. */
  boolean opensComments(int i) {
    TextLine line = lines.get(i);
    return Character.isDigit(line.text().charAt(0))
        && line.words() > 1
        && line.words() <= COUNT_WORDS
        && line.isTitle()
        && lines.subList(i + 1, Math.min(lines.size(), i + 1 + SIGNS_WITHIN)).stream()
            .anyMatch(later -> later.is(Cue.Kind.COMMENT_SIGN));
  }

  /**
   * Two headlines with summaries that break off, or a short line above them.
   *
   * @param afterSection whether what stands before the line is no text of the body; only then the
   *     short line cannot be its last one
   */
  boolean opensTeasers(int i, boolean afterSection) {
    boolean announced =
        afterSection && lines.get(i).words() <= HEADER_WORDS && lines.get(i).isTitle();
    return isTeaser(i) && isTeaser(i + 2) || announced && isTeaser(i + 1) && isTeaser(i + 3);
  }

  private boolean isTeaser(int i) {
    return has(i + 1) && lines.get(i).isTitle() && lines.get(i + 1).isElided();
  }

  /**
   * Whether this line and at most one more are all that is left before the next section or the end.
   */
  boolean isTagline(int i) {
    for (int end = i; end < i + TAGLINES; end++) {
      if (lines.get(end).words() > TAGLINE_WORDS) {
        return false;
      }
      if (!has(end + 1) || opensSection(end + 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean opensSection(int i) {
    TextLine line = lines.get(i);
    return line.is(Cue.Kind.FORM)
        || line.is(Cue.Kind.TEASERS)
        || line.is(Cue.Kind.COMMENTS)
        || line.is(Cue.Kind.COMMENTS_WEAK)
        || line.is(Cue.Kind.FOOTER)
        || line.is(Cue.Kind.NAVIGATION)
        || opensForm(i)
        || opensComments(i)
        || opensTeasers(i, true);
  }

  private boolean isParagraph(int i) {
    return lines.get(i).isProse();
  }
}
