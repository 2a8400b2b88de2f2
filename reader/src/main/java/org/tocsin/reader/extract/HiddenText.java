package org.tocsin.reader.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.tocsin.reader.Reading.Note;

/** Tells text that a page holds but does not show, and counts it. One instance a page. */
final class HiddenText {
  private static final Pattern UNSEEN =
      Pattern.compile(
          "display:none|visibility:hidden|font-size:0(?:px|pt|em|rem|%)?(?:;|!|$)"
              + "|text-indent:-\\d{3,}|(?:left|top):-\\d{4,}");
  private static final Pattern WHITE_INK =
      Pattern.compile("(?:^|;)color:(?:white|#fff(?:fff)?|rgb\\(255,255,255\\))(?:;|!|$)");
  private static final Pattern WHITE_PAPER =
      Pattern.compile("background(?:-color)?:(?:white|#fff(?:fff)?|rgb\\(255,255,255\\))");

  private int elements;
  private int characters;

  boolean hides(Element element) {
    if (element.attributesSize() == 0 || !isHidden(element)) {
      return false;
    }
    int length = element.text().length();
    elements += length > 0 ? 1 : 0;
    characters += length;
    return true;
  }

  private static boolean isHidden(Element element) {
    if (element.hasAttr("hidden")) {
      return true;
    }
    String style = element.attr("style");
    if (style.isEmpty()) {
      return false;
    }
    String bare = style.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    return UNSEEN.matcher(bare).find()
        || (WHITE_INK.matcher(bare).find() && WHITE_PAPER.matcher(bare).find());
  }

  Optional<Note> note() {
    return elements == 0
        ? Optional.empty()
        : Optional.of(
            new Note(
                "hidden_text",
                "the page hides %,d character(s) in %,d place(s); they are left out"
                    .formatted(characters, elements),
                null));
  }
}
