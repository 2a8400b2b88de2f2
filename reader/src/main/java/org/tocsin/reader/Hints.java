package org.tocsin.reader;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the caller already knows about a document. A hint never overrides what the text itself
 * states.
 *
 * @param date day of publication
 * @param language BCP 47 tag
 * @param publisher who published it
 * @param kind what kind of document it is
 * @param fileName the name it came with; used only to choose a format when the bytes leave it open
 */
public record Hints(
    @Nullable LocalDate date,
    @Nullable String language,
    @Nullable String publisher,
    Reading.@Nullable DocumentKind kind,
    @Nullable String fileName) {

  public static final Hints NONE = new Hints(null, null, null, null, null);

  public Hints withFileName(String name) {
    return new Hints(date, language, publisher, kind, name);
  }
}
