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
import org.springframework.stereotype.Component;

/** The languages of the interface, English first; each has a folder of texts. Thread-safe. */
@Component
public final class Languages {
  /** BCP 47 tags, in the order they are offered. */
  public static final List<String> TAGS = List.of("en", "fr", "es", "ru", "hy", "ar");

  private final Map<String, Words> words = new LinkedHashMap<>();

  Languages() {
    Map<String, String> english = texts("en");
    for (String tag : TAGS) {
      words.put(
          tag,
          new Words(Locale.forLanguageTag(tag), tag.equals("en") ? english : texts(tag), english));
    }
  }

  /** The words of a language, English when there are none. */
  public Words of(Locale locale) {
    Words own = words.get(locale.getLanguage());
    return own == null ? english() : own;
  }

  public Words english() {
    return Objects.requireNonNull(words.get("en"));
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
