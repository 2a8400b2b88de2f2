package org.tocsin.desk.publish.site;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The frame of the site in one language; what sources wrote stays as they wrote it. */
public final class SiteWords {
  /** Languages of the site and how they call themselves, the first without a mark in its names. */
  public static final Map<String, String> LANGUAGES = languages();

  private final String language;
  private final ULocale habits;
  private final Properties texts;

  private SiteWords(String language, Properties texts) {
    this.language = language;
    this.habits = language.equals("en") ? ULocale.UK : ULocale.forLanguageTag(language);
    this.texts = texts;
  }

  private static Map<String, String> languages() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("en", "English");
    all.put("fr", "Français");
    all.put("es", "Español");
    all.put("ru", "Русский");
    all.put("hy", "Հայերեն");
    all.put("ar", "العربية");
    return java.util.Collections.unmodifiableMap(all);
  }

  static SiteWords in(String language) {
    String file = "site_" + language + ".properties";
    Properties texts = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(SiteWords.class.getResourceAsStream(file), file),
            StandardCharsets.UTF_8)) {
      texts.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
    return new SiteWords(language, texts);
  }

  /**
   * @throws IllegalArgumentException when there is no such text
   */
  public String tell(String key, Object... values) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no text for " + key + " in site_" + language);
    }
    return new MessageFormat(text, habits).format(values);
  }

  /** A word of the record: as it stands when nobody translated it. */
  public String word(String constant) {
    String text = texts.getProperty("word." + constant.replace('-', '_').replace(' ', '_'));
    return text == null ? constant.replace('_', ' ') : text;
  }

  /** A day as it was published; one known to the day is written as the language writes it. */
  public String day(String day) {
    if (!day.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return day;
    }
    DateFormat format =
        DateFormat.getInstanceForSkeleton("yMMMd", habits.setKeywordValue("calendar", "gregorian"));
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(Date.from(LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  /** "A", or "A, as quoted by B". */
  public String speaker(String chain) {
    List<String> all = List.of(chain.split(" < "));
    String said = all.getFirst();
    for (String by : all.subList(1, all.size())) {
      said = tell("quoted_by", said, by);
    }
    return said;
  }

  public String language() {
    return language;
  }

  public String direction() {
    return habits.isRightToLeft() ? "rtl" : "ltr";
  }
}
