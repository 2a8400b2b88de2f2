package org.tocsin.desk.web.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows again what a room refused. A room speaks English and knows no language of a visitor; its
 * sentence stands once more among the English texts, under a key that begins with {@code refusal.},
 * and by that key it is told in every language. What is in no text is shown as the room said it.
 */
final class Retelling {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
  private static final Pattern JOINT = Pattern.compile("([:;.]) ");

  /** A longer line holds what somebody typed; it is left as it is. */
  private static final int LONGEST = 2_000;

  /**
   * @param values what stood in the places of the text, in their order
   */
  record Found(String key, List<String> values) {}

  /**
   * Two parts of one line: a field and what is wrong with it, or what was refused and what to do.
   *
   * @param key of the text that joins them
   */
  record Parts(String key, String first, String second) {}

  private record Known(String key, int letters, Pattern sentence) {}

  private final List<Known> known = new ArrayList<>();

  /**
   * @param english every English text by its key
   */
  Retelling(Map<String, String> english) {
    new TreeMap<>(english)
        .forEach((key, text) -> {
          if (key.startsWith("refusal.")) {
            known.add(known(key, text));
          }
        });
    // "there is no such claim" before "there is no such {0}"
    known.sort(Comparator.comparingInt(Known::letters).reversed());
  }

  private static Known known(String key, String text) {
    StringBuilder sentence = new StringBuilder();
    Matcher place = PLACE.matcher(text);
    int from = 0;
    while (place.find()) {
      sentence.append(Pattern.quote(text.substring(from, place.start()))).append("(.*?)");
      from = place.end();
    }
    sentence.append(Pattern.quote(text.substring(from)));
    int letters = PLACE.matcher(text).replaceAll("").length();
    return new Known(key, letters, Pattern.compile(sentence.toString(), Pattern.DOTALL));
  }

  Optional<Found> find(String said) {
    if (said.length() > LONGEST) {
      return Optional.empty();
    }
    for (Known one : known) {
      Matcher matcher = one.sentence().matcher(said);
      if (matcher.matches()) {
        List<String> values = new ArrayList<>();
        for (int group = 1; group <= matcher.groupCount(); group++) {
          values.add(String.valueOf(matcher.group(group)));
        }
        return Optional.of(new Found(one.key(), values));
      }
    }
    return Optional.empty();
  }

  /** Every way to take a line apart in two, the first joint first. */
  static List<Parts> apart(String said) {
    return JOINT
        .matcher(said.length() > LONGEST ? "" : said)
        .results()
        .map(joint ->
            new Parts(
                joint.group(1).equals(":") ? "retold.named" : "retold.then",
                said.substring(0, joint.start()),
                said.substring(joint.end())))
        .toList();
  }
}
