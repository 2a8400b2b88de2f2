package org.tocsin.desk.web.frame;

import java.util.ArrayList;
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

  /**
   * @param values what stood in the places of the text, in their order
   */
  record Found(String key, List<String> values) {}

  private record Known(String key, Pattern sentence) {}

  private final List<Known> known = new ArrayList<>();

  /**
   * @param english every English text by its key
   */
  Retelling(Map<String, String> english) {
    new TreeMap<>(english)
        .forEach((key, text) -> {
          if (key.startsWith("refusal.")) {
            known.add(new Known(key, sentence(text)));
          }
        });
  }

  private static Pattern sentence(String text) {
    StringBuilder sentence = new StringBuilder();
    Matcher place = PLACE.matcher(text);
    int from = 0;
    while (place.find()) {
      sentence.append(Pattern.quote(text.substring(from, place.start()))).append("(.+?)");
      from = place.end();
    }
    return Pattern.compile(sentence.append(Pattern.quote(text.substring(from))).toString());
  }

  Optional<Found> find(String said) {
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
}
