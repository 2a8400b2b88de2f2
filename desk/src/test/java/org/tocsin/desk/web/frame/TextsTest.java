package org.tocsin.desk.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of the interface: the same keys and places of values in every language, all used. */
class TextsTest {
  private static final Path MAIN = Path.of("src/main");
  private static final Pattern LITERAL =
      Pattern.compile("\"([a-z][a-z0-9_]*(?:[.-][a-z0-9_+-]+)*\\.?)\"");
  private static final Map<String, String> ENGLISH = Languages.texts("en");

  static Stream<String> others() {
    return Languages.TAGS.stream().filter(tag -> !tag.equals("en"));
  }

  @ParameterizedTest
  @MethodSource("others")
  void everyLanguageHasEveryText(String tag) {
    assertThat(new TreeSet<>(Languages.texts(tag).keySet()))
        .as(tag)
        .isEqualTo(new TreeSet<>(ENGLISH.keySet()));
  }

  @ParameterizedTest
  @MethodSource("others")
  void everyTranslationHasTheSamePlaces(String tag) {
    Map<String, String> wrong = new TreeMap<>();
    Languages.texts(tag)
        .forEach((key, text) -> {
          Set<String> own = places(text);
          Set<String> english = places(ENGLISH.getOrDefault(key, ""));
          if (!own.equals(english)) {
            wrong.put(key, own + " instead of " + english);
          }
        });
    assertThat(wrong).as(tag).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("others")
  void everyPluralHasTheFormsOfItsLanguage(String tag) {
    Set<String> forms = new TreeSet<>(PluralRules.forLocale(new ULocale(tag)).getKeywords());
    if (!tag.equals("ar") && !tag.equals("ru")) {
      forms.remove("many"); // French and Spanish have it for whole millions written out
    }
    List<String> wrong = new ArrayList<>();
    Languages.texts(tag)
        .forEach((key, text) -> {
          for (Set<String> plural : plurals(text)) {
            if (!plural.containsAll(forms)) {
              wrong.add(key + " has only " + plural);
            }
          }
        });
    assertThat(wrong).as(tag).isEmpty();
  }

  @Test
  void everyTextIsUsed() throws IOException {
    Set<String> named = new TreeSet<>();
    for (Path source : sources(".java", ".jte", ".js", ".json")) {
      Matcher literal = LITERAL.matcher(Files.readString(source));
      while (literal.find()) {
        named.add(literal.group(1));
      }
    }
    List<String> prefixes = named.stream().filter(name -> name.endsWith(".")).toList();
    assertThat(ENGLISH.keySet())
        .filteredOn(key -> !named.contains(key) && prefixes.stream().noneMatch(key::startsWith))
        .as("texts that nothing says")
        .isEmpty();
  }

  @Test
  void everyTextThatIsSaidIsThere() throws IOException {
    Pattern said = Pattern.compile("\\bsay\\(\\s*\"([a-z][a-z0-9_.-]*[a-z0-9_])\"");
    Set<String> missing = new TreeSet<>();
    for (Path source : sources(".java", ".jte")) {
      Matcher found = said.matcher(Files.readString(source));
      while (found.find()) {
        if (!ENGLISH.containsKey(found.group(1))) {
          missing.add(found.group(1) + " in " + source.getFileName());
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  static List<Path> sources(String... endings) throws IOException {
    try (Stream<Path> all = Files.walk(MAIN)) {
      return all.filter(path -> Stream.of(endings).anyMatch(path.toString()::endsWith))
          .sorted()
          .toList();
    }
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    MessagePattern pattern = new MessagePattern(text);
    for (int i = 0; i < pattern.countParts(); i++) {
      Part part = pattern.getPart(i);
      if (part.getType() == Part.Type.ARG_NUMBER || part.getType() == Part.Type.ARG_NAME) {
        places.add(pattern.getSubstring(part));
      }
    }
    return places;
  }

  /** The forms of each plural in a text, exact numbers ("=0") among them. */
  private static List<Set<String>> plurals(String text) {
    List<Set<String>> plurals = new ArrayList<>();
    MessagePattern pattern = new MessagePattern(text);
    for (int i = 0; i < pattern.countParts(); i++) {
      Part part = pattern.getPart(i);
      if (part.getType() == Part.Type.ARG_START && part.getArgType() == ArgType.PLURAL) {
        plurals.add(forms(pattern, i));
      }
    }
    return plurals;
  }

  private static Set<String> forms(MessagePattern pattern, int start) {
    Set<String> forms = new TreeSet<>();
    int limit = pattern.getLimitPartIndex(start);
    int depth = 0;
    for (int i = start + 1; i < limit; i++) {
      Part part = pattern.getPart(i);
      switch (part.getType()) {
        case MSG_START -> depth++;
        case MSG_LIMIT -> depth--;
        case ARG_SELECTOR -> {
          if (depth == 0) {
            forms.add(pattern.getSubstring(part));
          }
        }
        default -> {}
      }
    }
    return forms;
  }
}
