package org.tocsin.reader.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.reader.Reading;

/**
 * The text of one document and what its markup said about it.
 *
 * <p>Whatever the format, the text follows one convention, so that one grammar reads all: blocks
 * are separated by a blank line; a list item starts with its own marker ("•" where the source drew
 * none) after two spaces of indent a level; a table row is one line with cells separated by a tab.
 * For plain text it is the file, decoded, unchanged.
 *
 * @param text what spans point into
 * @param regions non-overlapping, in order, covering all of the text that is not blank
 * @param mediaType what the bytes turned out to be
 * @param metadata what the container or markup states about the document
 * @param notes warnings about the bytes and the text
 */
public record Extraction(
    String text,
    List<Reading.Region> regions,
    String mediaType,
    Metadata metadata,
    List<Reading.Note> notes) {

  /**
   * @param date ISO 8601, as stated by the markup
   */
  public record Metadata(
      @Nullable String title,
      @Nullable String publisher,
      @Nullable String author,
      @Nullable String date,
      @Nullable String language) {
    public static final Metadata NONE = new Metadata(null, null, null, null, null);
  }
}
