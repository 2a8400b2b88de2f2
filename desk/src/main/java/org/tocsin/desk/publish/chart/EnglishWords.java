package org.tocsin.desk.publish.chart;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** Pictures in English, with dates as they stand everywhere in Tocsin. */
final class EnglishWords implements PictureWords {
  private static final String FILE = "/messages/en/chart.properties";
  private static final Map<String, String> TEXTS = texts();
  private static final DateTimeFormatter DAY = pattern("d MMM");
  private static final DateTimeFormatter MONTH = pattern("MMM");
  private static final DateTimeFormatter YEARED = pattern("MMM yyyy");
  private static final DateTimeFormatter LONG = pattern("d MMM yyyy");

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  private static Map<String, String> texts() {
    Properties read = new Properties();
    try (InputStream file = EnglishWords.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + " is missing from this build");
      }
      read.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
    return read.stringPropertyNames().stream()
        .collect(Collectors.toUnmodifiableMap(name -> name, read::getProperty));
  }

  @Override
  public String say(String key, Object... values) {
    String text = TEXTS.get(key);
    if (text == null) {
      throw new IllegalArgumentException("no text for " + key + " in " + FILE);
    }
    return new MessageFormat(text, ULocale.UK).format(values);
  }

  @Override
  public String word(String constant) {
    return constant.replace('_', ' ').replace('-', ' ');
  }

  @Override
  public String written(LocalDate day) {
    return LONG.format(day);
  }

  @Override
  public String tick(LocalDate day, Grain grain) {
    return switch (grain) {
      case DAY -> DAY.format(day);
      case MONTH -> MONTH.format(day);
      case MONTH_AND_YEAR -> YEARED.format(day);
    };
  }

  @Override
  public String language() {
    return "en";
  }

  @Override
  public boolean isRightToLeft() {
    return false;
  }
}
