package org.tocsin.desk.publish.newsletter;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** The desk's own words in letters of the newsletter, by language; English where one is missing. */
final class Texts {
  private final Properties texts = new Properties();

  Texts() {
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(Texts.class.getResourceAsStream("letters.properties")),
            StandardCharsets.UTF_8)) {
      texts.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String say(String language, String key, Object... values) {
    String text = texts.getProperty(language + "." + key, texts.getProperty("en." + key));
    return new MessageFormat(text, Locale.forLanguageTag(language)).format(values);
  }
}
