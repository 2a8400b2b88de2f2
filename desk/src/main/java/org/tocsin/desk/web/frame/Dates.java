package org.tocsin.desk.web.frame;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Date;

/** Days and moments as one language writes them, Gregorian and in UTC. Thread-safe. */
final class Dates {
  private final DateFormat day;
  private final DateFormat month;
  private final DateFormat moment;

  Dates(ULocale habits) {
    ULocale gregorian = habits.setKeywordValue("calendar", "gregorian");
    this.day = utc("yMMMd", gregorian);
    this.month = utc("yMMM", gregorian);
    this.moment = utc("yMMMdHHmm", gregorian);
  }

  private static DateFormat utc(String parts, ULocale habits) {
    DateFormat format = DateFormat.getInstanceForSkeleton(parts, habits);
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format;
  }

  String day(LocalDate value) {
    return write(day, value.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  String month(YearMonth value) {
    return write(month, value.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  String moment(Instant value) {
    return write(moment, value) + " UTC";
  }

  /** A format is not safe for several threads, its copy is. */
  private static String write(DateFormat format, Instant value) {
    return ((DateFormat) format.clone()).format(Date.from(value));
  }
}
