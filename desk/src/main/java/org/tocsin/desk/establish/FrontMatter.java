package org.tocsin.desk.establish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Reading;
import org.tocsin.reader.Span;
import org.tocsin.reader.extract.Extraction;

/**
 * Lines such as {@code Date: 2023-07-05} and {@code Publisher: ...} at the top of a plain text, as
 * field teams and archives put them there. They tell about the document and are not part of what it
 * says, so nothing but publisher and date is taken from them.
 */
final class FrontMatter {
  private static final Pattern LINE =
      Pattern.compile("(Source|Date|Publisher|Title|Author|Exercise|Language): *(.+)\\R?");
  private static final int FEWEST_LINES = 2;

  private FrontMatter() {}

  /** The same text with its front matter, when it has one, told apart from its body. */
  static Extraction apart(Extraction extraction) {
    String text = extraction.text();
    Map<String, String> fields = new HashMap<>();
    Matcher matcher = LINE.matcher(text);
    int end = 0;
    while (matcher.region(end, text.length()).lookingAt()) {
      fields.put(matcher.group(1), matcher.group(2).strip());
      end = matcher.end();
    }
    boolean stated = fields.containsKey("Date") || fields.containsKey("Publisher");
    return fields.size() < FEWEST_LINES || !stated
        ? extraction
        : new Extraction(
            text,
            regions(extraction.regions(), text.codePointCount(0, end)),
            extraction.mediaType(),
            metadata(extraction.metadata(), fields),
            extraction.notes());
  }

  private static List<Reading.Region> regions(List<Reading.Region> regions, int end) {
    List<Reading.Region> parted = new ArrayList<>();
    parted.add(new Reading.Region(Reading.RegionKind.FORM, new Span(0, end)));
    for (Reading.Region region : regions) {
      Span span = region.span();
      if (span.end() > end) {
        Span rest = new Span(Math.max(span.begin(), end), span.end());
        parted.add(new Reading.Region(region.kind(), rest));
      }
    }
    return parted;
  }

  private static Extraction.Metadata metadata(
      Extraction.Metadata known, Map<String, String> fields) {
    return new Extraction.Metadata(
        either(known.title(), fields.get("Title")),
        either(known.publisher(), fields.get("Publisher")),
        either(known.author(), fields.get("Author")),
        either(known.date(), fields.get("Date")),
        either(known.language(), fields.get("Language")));
  }

  private static @Nullable String either(@Nullable String first, @Nullable String second) {
    return first != null ? first : second;
  }
}
