package org.tocsin.reader.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The day of a report whose undated events are that day's, or none. */
public record ReportDay(@Nullable LocalDate day) {
  public static final ReportDay NONE = new ReportDay(null);
}
