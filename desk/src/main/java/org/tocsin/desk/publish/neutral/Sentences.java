package org.tocsin.desk.publish.neutral;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text as sentences, and what of it stands in quotation marks. */
final class Sentences {
  private static final Pattern QUOTED = Pattern.compile("“[^”]*”|«[^»]*»|\"[^\"]*\"|„[^“]*“");

  /** One sentence and where it begins, in characters. */
  record One(int start, String text) {}

  private Sentences() {}

  static List<One> of(String text, String language) {
    BreakIterator breaks =
        FilteredBreakIteratorBuilder.getInstance(ULocale.forLanguageTag(language))
            .wrapIteratorWithFilter(
                BreakIterator.getSentenceInstance(ULocale.forLanguageTag(language)));
    breaks.setText(text);
    List<One> all = new ArrayList<>();
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      if (!text.substring(from, to).isBlank()) {
        all.add(new One(from, text.substring(from, to)));
      }
      from = to;
    }
    return all;
  }

  /** The text with a space for each character inside quotation marks. */
  static String unquoted(String text) {
    StringBuilder open = new StringBuilder(text);
    Matcher quoted = QUOTED.matcher(text);
    while (quoted.find()) {
      for (int i = quoted.start(); i < quoted.end(); i++) {
        open.setCharAt(i, ' ');
      }
    }
    return open.toString();
  }
}
