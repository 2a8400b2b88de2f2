package org.tocsin.desk.web.frame;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * What the desk says in one language. The texts stand in {@code messages/LANGUAGE/AREA.properties},
 * UTF-8, in the message format of ICU ({@code {0, plural, one {# report} other {# reports}}}); a
 * text that a language lacks is said in English. Numbers and dates are written as Unicode CLDR has
 * them for the language; for Arabic without a country these are Latin digits. Thread-safe.
 */
public final class Words {
  private static final List<MeasureUnit> SIZES =
      List.of(
          MeasureUnit.BYTE,
          MeasureUnit.KILOBYTE,
          MeasureUnit.MEGABYTE,
          MeasureUnit.GIGABYTE,
          MeasureUnit.TERABYTE);
  private static final double KILO = 1000;
  private static final int DEEPEST = 2;
  private static final Pattern FIGURE = Pattern.compile("\\d{1,3}(,\\d{3}){1,5}");

  private final Locale locale;
  private final ULocale habits;
  private final Map<String, String> texts;
  private final Map<String, String> english;
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
  private final Dates dates;
  private final LocalizedNumberFormatter whole;
  private final Map<String, String> forScripts;
  private final Retelling retelling;

  Words(Locale locale, Map<String, String> texts, Map<String, String> english) {
    this.locale = locale;
    // 12 Dec 2022 and not Dec 12, 2022: no reader should have to guess which number is the day
    this.habits = locale.getLanguage().equals("en") ? ULocale.UK : ULocale.forLocale(locale);
    this.texts = Map.copyOf(texts);
    this.english = Map.copyOf(english);
    this.dates = new Dates(habits);
    this.retelling = new Retelling(english);
    this.whole = NumberFormatter.withLocale(habits);
    this.forScripts = forScripts(this.texts, this.english);
  }

  private static Map<String, String> forScripts(
      Map<String, String> texts, Map<String, String> english) {
    Map<String, String> some = new TreeMap<>(english);
    some.putAll(texts);
    some.keySet().removeIf(key -> !key.startsWith("script.") || !english.containsKey(key));
    return Collections.unmodifiableMap(some);
  }

  /** The words of the person whose request is being answered; English outside of a request. */
  public static Words here() {
    LocaleContext asked = LocaleContextHolder.getLocaleContext();
    Locale locale = asked == null ? null : asked.getLocale();
    return locale == null ? Languages.english() : Languages.of(locale);
  }

  /**
   * The text of a key with its values put in. Values that run the other way are set apart, so that
   * a Latin name does not turn an Arabic sentence around.
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
            key, k -> new MessageFormat(text, own == null ? ULocale.UK : habits));
    boolean rightToLeft = habits.isRightToLeft();
    Object[] apart = Arrays.stream(values).map(value -> Bidi.apart(value, rightToLeft)).toArray();
    // a format is not safe for several threads, its copy is
    return ((MessageFormat) format.clone()).format(apart);
  }

  /**
   * What a room refused, in this language as far as it is known; states, ways, fields and figures
   * in it too. A line of two known parts (a field and its fault, a fault and its cure) is told part
   * by part.
   */
  public Retold retell(String refusal) {
    if (locale.getLanguage().equals("en")) {
      return new Retold(refusal, "en");
    }
    return told(refusal, DEEPEST)
        .map(text -> new Retold(text, language()))
        .orElseGet(() -> new Retold(refusal, "en"));
  }

  /**
   * @param language BCP 47 tag of the text
   */
  public record Retold(String text, String language) {}

  /**
   * In two parts before as a whole, since a place at the end of a text takes in all that follows.
   *
   * @param deep how often a sentence may still stand in another, the outermost alone being taken
   *     apart: what was typed into a line costs no more than a look at each of its joints
   */
  private Optional<String> told(String said, int deep) {
    Optional<String> inParts =
        deep < DEEPEST
            ? Optional.empty()
            : Retelling.apart(said).stream().flatMap(two -> told(two).stream()).findFirst();
    return inParts.or(() ->
        retelling
            .find(said)
            .map(found -> {
              Object[] values = found.values().stream().map(one -> toldValue(one, deep)).toArray();
              return say(found.key(), values);
            }));
  }

  private Optional<String> told(Retelling.Parts parts) {
    return recordWord(parts.first())
        .or(() -> told(parts.first(), 1))
        .flatMap(first -> told(parts.second(), 1).map(second -> say(parts.key(), first, second)));
  }

  private String toldValue(String plain, int deep) {
    if (FIGURE.matcher(plain).matches()) {
      return number(Long.parseLong(plain.replace(",", "")));
    }
    List<String> names = List.of(plain.split(" or ", -1));
    List<String> words = names.stream().flatMap(name -> recordWord(name).stream()).toList();
    if (words.size() == names.size()) {
      return either(words);
    }
    return deep == 0 ? plain : told(plain, deep - 1).orElse(plain);
  }

  private String either(List<String> words) {
    return ListFormatter.getInstance(habits, ListFormatter.Type.OR, ListFormatter.Width.WIDE)
        .format(words);
  }

  private Optional<String> recordWord(String plain) {
    String name = plain.replace(' ', '_');
    return Stream.of("state.", "way.", "field.", "type.")
        .map(kind -> kind + name)
        .filter(this::has)
        .findFirst()
        .map(key -> say(key));
  }

  /** Whether some language has a text for the key. */
  public boolean has(String key) {
    return texts.containsKey(key) || english.containsKey(key);
  }

  /**
   * A word of the record ("closed", NO_ANSWER) as people of this language say it; a word that has
   * no translation is shown as it stands.
   */
  public String word(Object constant) {
    String plain = Say.word(constant);
    String key = "word." + plain.replace(' ', '_').replace('-', '_');
    return has(key) ? say(key) : plain;
  }

  /** "12 Dec 2022" in this language, or its words for an unknown day. */
  public String day(@Nullable LocalDate day) {
    return day == null ? say("time.day_unknown") : dates.day(day);
  }

  /** "Dec 2022" in this language. */
  public String month(YearMonth month) {
    return dates.month(month);
  }

  /** "12 Dec 2022, 14:05 UTC" in this language. */
  public String moment(Instant at) {
    return dates.moment(at);
  }

  /** With the digits and the grouping of the language: 12,000, 12 000, 12.000. */
  public String number(long number) {
    return whole.format(number).toString();
  }

  /** Days of supply and the like: no more figures than the reports support. */
  public String rough(double value) {
    NumberFormat format = NumberFormat.getInstance(habits);
    format.setMaximumFractionDigits(value >= 10 ? 0 : 1);
    return format.format(value);
  }

  /** Degrees of latitude or longitude, to about a kilometre. */
  public String degrees(double value) {
    NumberFormat format = NumberFormat.getInstance(habits);
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(2);
    return format.format(value);
  }

  /** "5–9 days", "5 days", or "unknown" when a bound is negative. */
  public String days(int least, int most) {
    if (least < 0 || most < 0) {
      return word("unknown");
    }
    return least == most ? say("count.days", most) : say("count.days_between", least, most);
  }

  /** "5–9", or "5" when both are the same. */
  public String range(int least, int most) {
    return least == most ? number(most) : number(least) + "–" + number(most);
  }

  /** "812 byte", "3.4 MB". */
  public String bytes(long bytes) {
    double size = bytes;
    int step = 0;
    while (size >= KILO && step < SIZES.size() - 1) {
      size /= KILO;
      step++;
    }
    NumberFormat figures = NumberFormat.getInstance(habits);
    figures.setMaximumFractionDigits(size < 10 && step > 0 ? 1 : 0);
    return MeasureFormat.getInstance(habits, MeasureFormat.FormatWidth.SHORT, figures)
        .format(new Measure(size, SIZES.get(step)));
  }

  /** "A", "A and B", "A, B and C"; "" when the list is empty. */
  public String list(Collection<String> words) {
    return ListFormatter.getInstance(habits).format(words);
  }

  /** Texts for the modules in the browser: every key that begins with {@code script.}. */
  Map<String, String> forScripts() {
    return forScripts;
  }

  /** BCP 47 tag for the {@code lang} attribute. */
  public String language() {
    return locale.toLanguageTag();
  }

  /** "rtl" or "ltr", for the {@code dir} attribute. */
  public String direction() {
    return habits.isRightToLeft() ? "rtl" : "ltr";
  }
}
