package org.tocsin.reader.extract;

import java.io.IOException;
import org.tocsin.reader.Hints;

/** Reads one family of formats. Bad bytes give {@link Extracted.Unreadable}, never an exception. */
@FunctionalInterface
interface Format {
  /**
   * @throws IOException only when the disk fails
   */
  Extracted extract(Source source, Sniffed sniffed, Hints hints) throws IOException;
}
