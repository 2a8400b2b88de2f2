package org.tocsin.desk.web.frame;

import com.ibm.icu.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the desk says in one language. The texts stand in {@code messages/LANGUAGE/AREA.properties},
 * UTF-8, in the message format of ICU ({@code {0, plural, one {# report} other {# reports}}}); a
 * text that a language lacks is said in English. Thread-safe.
 */
public final class Words {
  private final Locale locale;
  private final Map<String, String> texts;
  private final Map<String, String> english;
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  Words(Locale locale, Map<String, String> texts, Map<String, String> english) {
    this.locale = locale;
    this.texts = Map.copyOf(texts);
    this.english = Map.copyOf(english);
  }

  /**
   * The text of a key with its values put in.
   *
   * @throws IllegalArgumentException when not even English has it
   */
  public String say(String key, @Nullable Object... values) {
    String own = texts.get(key);
    String text = own == null ? english.get(key) : own;
    if (text == null) {
      throw new IllegalArgumentException("no text for " + key + " in messages/en");
    }
    if (values.length == 0 && text.indexOf('{') < 0 && text.indexOf('\'') < 0) {
      return text;
    }
    MessageFormat format =
        formats.computeIfAbsent(
            key, k -> new MessageFormat(text, own == null ? Locale.ENGLISH : locale));
    // a format is not safe for several threads, its copy is
    return ((MessageFormat) format.clone()).format(values);
  }

  /** Whether some language has a text for the key. */
  public boolean has(String key) {
    return texts.containsKey(key) || english.containsKey(key);
  }

  /** "12 Dec 2022" in this language, or its words for an unknown day. */
  public String day(@Nullable LocalDate day) {
    return day == null
        ? say("time.day_unknown")
        : DateTimeFormatter.ofPattern("d MMM yyyy", locale).format(day);
  }

  /** "12 Dec 2022, 14:05 UTC" in this language. */
  public String moment(Instant at) {
    return DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", locale)
        .withZone(ZoneOffset.UTC)
        .format(at);
  }

  public String number(long number) {
    return com.ibm.icu.text.NumberFormat.getIntegerInstance(locale).format(number);
  }

  /** BCP 47 tag for the {@code lang} attribute. */
  public String language() {
    return locale.toLanguageTag();
  }

  /** "rtl" or "ltr", for the {@code dir} attribute. */
  public String direction() {
    return com.ibm.icu.util.ULocale.forLocale(locale).isRightToLeft() ? "rtl" : "ltr";
  }
}
