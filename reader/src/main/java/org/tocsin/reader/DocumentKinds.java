package org.tocsin.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Reading.DocumentKind;
import org.tocsin.reader.demand.DemandReading;
import org.tocsin.reader.text.Document;
import org.tocsin.reader.text.Tokens;

/** Tells what kind of document a text is from its own words and shape. */
final class DocumentKinds {
  private static final int SHORT_REPORT_WORDS = 450;

  private DocumentKinds() {}

  static DocumentKind of(
      Document document,
      @Nullable String title,
      Reading.@Nullable Speaker speaker,
      DemandReading asked,
      List<Reading.Event> events,
      boolean dated) {
    Tokens tokens = document.tokens();
    if (asked.preambular().size() >= 2
        && (!asked.operative().isEmpty() || !asked.demands().isEmpty())) {
      return DocumentKind.RESOLUTION;
    }
    DocumentKind named = byTitle(title);
    if (named != null) {
      return named;
    }
    boolean first = speaksInFirstPerson(tokens);
    if (!asked.demands().isEmpty() && (first || asked.demands().size() >= 3)) {
      return first ? DocumentKind.APPEAL : DocumentKind.RECOMMENDATIONS;
    }
    if (first && speaker != null) {
      return DocumentKind.STATEMENT;
    }
    boolean reports = !events.isEmpty() && asked.demands().isEmpty();
    return reports && tokens.size() < SHORT_REPORT_WORDS * 2
        ? DocumentKind.NEWS
        : reports ? DocumentKind.REPORT : DocumentKind.OTHER;
  }

  private static @Nullable DocumentKind byTitle(@Nullable String title) {
    if (title == null) {
      return null;
    }
    String lower = title.toLowerCase(java.util.Locale.ROOT);
    if (lower.startsWith("resolution")) {
      return DocumentKind.RESOLUTION;
    }
    if (lower.contains("appeal")
        || lower.contains("open letter")
        || lower.contains("urgent call")) {
      return DocumentKind.APPEAL;
    }
    if (lower.contains("recommendation")) {
      return DocumentKind.RECOMMENDATIONS;
    }
    if (lower.startsWith("order") || lower.contains("provisional measures")) {
      return DocumentKind.ORDER;
    }
    if (lower.contains("statement") || lower.contains("declaration")) {
      return DocumentKind.STATEMENT;
    }
    return lower.contains("report") ? DocumentKind.REPORT : null;
  }

  private static boolean speaksInFirstPerson(Tokens tokens) {
    int count = 0;
    for (int i = 0; i < tokens.size() && count < 3; i++) {
      boolean quoted = i > 0 && tokens.is(i - 1, "\"");
      count +=
          !quoted
                  && (tokens.is(i, "we")
                      || (tokens.is(i, "i") && tokens.isCapital(i))
                      || tokens.is(i, "our"))
              ? 1
              : 0;
    }
    return count >= 2;
  }

  /** Whether undated events of the text are the day's: a short report, and no appeal. */
  static boolean isDayReport(DocumentKind kind, Document document) {
    boolean reports = kind == DocumentKind.NEWS || kind == DocumentKind.REPORT;
    return reports && document.tokens().size() < SHORT_REPORT_WORDS;
  }
}
