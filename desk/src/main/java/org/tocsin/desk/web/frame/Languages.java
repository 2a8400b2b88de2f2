package org.tocsin.desk.web.frame;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The languages of the interface, English first; each has a folder of texts. Thread-safe. */
public final class Languages {
  /** BCP 47 tags, in the order they are offered. */
  public static final List<String> TAGS = List.of("en", "fr", "es", "ru", "hy", "ar");

  private static final Map<String, Words> WORDS = load();

  private Languages() {}

  private static Map<String, Words> load() {
    Map<String, String> english = texts("en");
    Map<String, Words> words = new LinkedHashMap<>();
    for (String tag : TAGS) {
      Map<String, String> own = tag.equals("en") ? english : texts(tag);
      words.put(tag, new Words(Locale.forLanguageTag(tag), own, english));
    }
    return Map.copyOf(words);
  }

  /** The words of a language, English when there are none. */
  public static Words of(Locale locale) {
    Words own = WORDS.get(locale.getLanguage());
    return own == null ? english() : own;
  }

  public static Words english() {
    return Objects.requireNonNull(WORDS.get("en"));
  }

  /** Every text of a language by its key; a key may stand in one file only. */
  static Map<String, String> texts(String tag) {
    Map<String, String> texts = new HashMap<>();
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:messages/" + tag + "/*.properties")) {
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
          properties.load(in);
        }
        for (String key : properties.stringPropertyNames()) {
          if (texts.put(key, properties.getProperty(key)) != null) {
            throw new IllegalStateException(key + " stands twice in messages/" + tag);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the texts of " + tag, e);
    }
    return texts;
  }
}
