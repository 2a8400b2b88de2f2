package org.tocsin.desk.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way in or out as a text names it: a proper name before or after a word such as corridor or
 * road.
 *
 * @param key the same for all spellings: the proper name alone, folded ("lachin")
 * @param name as written, for showing ("Lachin Corridor")
 */
record CorridorName(String key, String name) {
  private static final String KIND =
      "(?:humanitarian |border |mountain )?"
          + "(?:[Cc]orridors?|[Rr]oads?|[Hh]ighways?|[Pp]ass|[Cc]rossings?|[Bb]ridges?|[Rr]outes?"
          + "|[Ss]traits?|[Cc]auseways?)";
  private static final String PROPER =
      "\\p{Lu}[\\p{L}\\p{M}'’]+(?:[ \\-–]\\p{Lu}[\\p{L}\\p{M}'’]+){0,2}";
  private static final Pattern NAME_FIRST =
      Pattern.compile("(?<![\\p{L}])(" + PROPER + ") (" + KIND + ")(?![\\p{L}])");
  private static final Pattern GENERIC =
      Pattern.compile("(?<![\\p{L}])(?:the|this|that|only|same) " + KIND + "(?![\\p{L}])");
  private static final Pattern ARTICLE = Pattern.compile("^(?:The|This|That|Only|A) ");

  /** Every way named in {@code text}, in order, each once. */
  static List<CorridorName> list(String text) {
    List<CorridorName> names = new ArrayList<>();
    Matcher matcher = NAME_FIRST.matcher(text);
    while (matcher.find()) {
      String proper = ARTICLE.matcher(matcher.group(1)).replaceFirst("");
      CorridorName name = new CorridorName(PlaceKey.fold(proper), proper + " " + matcher.group(2));
      if (!name.key().isEmpty() && names.stream().noneMatch(n -> n.key().equals(name.key()))) {
        names.add(name);
      }
    }
    return names;
  }

  static Optional<CorridorName> find(String text) {
    return list(text).stream().findFirst();
  }

  /**
   * True when {@code text} speaks of a way without naming it ("the road", "the highway to ...").
   */
  static boolean isGeneric(String text) {
    return GENERIC.matcher(text).find();
  }
}
