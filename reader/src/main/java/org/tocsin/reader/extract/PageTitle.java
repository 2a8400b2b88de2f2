package org.tocsin.reader.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The title of a page without the name of the site that so many append to it. */
final class PageTitle {
  private static final Pattern LAST_SEPARATOR = Pattern.compile("(.*) [|\\-–—\\\\/>»] .*");
  private static final int LEAST_WORDS = 4;
  private static final int LONGEST = 150;

  private PageTitle() {}

  static String of(Document page) {
    String title = page.title().strip();
    if (title.isEmpty() || title.length() > LONGEST) {
      return soleHeading(page).orElse(title);
    }
    Matcher separated = LAST_SEPARATOR.matcher(title);
    String bare = title;
    if (separated.matches()) {
      bare = separated.group(1);
      if (words(bare) < LEAST_WORDS - 1) {
        bare = title.replaceFirst("^[^|\\-–—\\\\/>»]*[|\\-–—\\\\/>»]", "").strip();
      }
    } else if (title.contains(": ")
        && page.select("h1,h2").stream().noneMatch(h -> h.text().strip().equals(title))) {
      bare = title.substring(title.lastIndexOf(':') + 1).strip();
      if (words(bare) < LEAST_WORDS - 1) {
        bare = title.substring(title.indexOf(':') + 1).strip();
      } else if (words(title.substring(0, title.indexOf(':'))) > LEAST_WORDS + 1) {
        bare = title;
      }
    }
    return words(bare) <= LEAST_WORDS && !keepsMost(title, bare, separated.matches())
        ? title
        : bare;
  }

  private static boolean keepsMost(String title, String bare, boolean separated) {
    return separated && words(bare) == words(title.replaceAll("[|\\-\\\\/>»]+", "")) - 1;
  }

  private static Optional<String> soleHeading(Document page) {
    var headings = page.select("h1");
    Element first = headings.first();
    return first == null || headings.size() > 1 ? Optional.empty() : Optional.of(first.text());
  }

  private static int words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }
}
