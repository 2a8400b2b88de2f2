package org.tocsin.reader.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a parser in a child process found.
 *
 * @param error why there is no text, for people; null when there is
 * @param whatToDo what helps against the error
 * @param paragraphs the text, for PDF
 * @param page the text as XHTML, for other formats
 * @param warnings what was left out
 */
record ChildAnswer(
    @Nullable String error,
    @Nullable String whatToDo,
    @Nullable List<String> paragraphs,
    @Nullable String page,
    @Nullable String mediaType,
    @Nullable String title,
    @Nullable String author,
    @Nullable String date,
    @Nullable String language,
    @Nullable List<String> warnings) {

  static ChildAnswer failed(String why) {
    return failed(why, "open it in its own program and save it again, or print it to PDF");
  }

  static ChildAnswer failed(String why, String whatToDo) {
    return new ChildAnswer(why, whatToDo, null, null, null, null, null, null, null, null);
  }

  Extraction.Metadata metadata() {
    return new Extraction.Metadata(blankToNull(title), null, blankToNull(author), date, language);
  }

  private static @Nullable String blankToNull(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
