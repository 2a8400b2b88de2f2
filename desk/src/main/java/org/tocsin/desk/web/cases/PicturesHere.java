package org.tocsin.desk.web.cases;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.regex.Pattern;
import org.tocsin.desk.publish.chart.PictureWords;
import org.tocsin.desk.publish.chart.Pictures;
import org.tocsin.desk.web.frame.Words;

/** Pictures in the language of the request that is being answered. */
public final class PicturesHere {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}(-\\d{2})?");

  private PicturesHere() {}

  public static Pictures draw() {
    Words words = Words.here();
    return words.language().equals("en") ? Pictures.english() : Pictures.in(new Shown(words));
  }

  private record Shown(Words words) implements PictureWords {
    @Override
    public String say(String key, Object... values) {
      return words.say(
          key, isRightToLeft() ? Arrays.stream(values).map(Shown::days).toArray() : values);
    }

    /** After Arabic letters the parts of 2024-02-01 would change places (UAX 9, W2 and W4). */
    private static Object days(Object value) {
      return value instanceof String text && DAY.matcher(text).matches()
          ? '\u2066' + text + '\u2069'
          : value;
    }

    @Override
    public String word(String constant) {
      return words.word(constant);
    }

    @Override
    public String written(LocalDate day) {
      return words.day(day);
    }

    @Override
    public String tick(LocalDate day, Grain grain) {
      String skeleton =
          switch (grain) {
            case DAY -> DateFormat.ABBR_MONTH_DAY;
            case MONTH -> DateFormat.ABBR_MONTH;
            case MONTH_AND_YEAR -> DateFormat.YEAR_ABBR_MONTH;
          };
      DateFormat format =
          DateFormat.getInstanceForSkeleton(skeleton, ULocale.forLanguageTag(language()));
      format.setTimeZone(TimeZone.GMT_ZONE);
      return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    @Override
    public String language() {
      return words.language();
    }

    @Override
    public boolean isRightToLeft() {
      return words.direction().equals("rtl");
    }
  }
}
