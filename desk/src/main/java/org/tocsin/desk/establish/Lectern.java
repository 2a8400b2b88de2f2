package org.tocsin.desk.establish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;
import org.tocsin.desk.collect.Item;
import org.tocsin.reader.Hints;
import org.tocsin.reader.Reader;
import org.tocsin.reader.Reading;
import org.tocsin.reader.extract.Extracted;
import org.tocsin.reader.extract.Extraction;
import org.tocsin.reader.extract.Extractors;

/**
 * Where sealed bytes are laid out for the reader. What is small stays in memory; the rest goes
 * through a temporary file that only its owner may read, since extractors need to seek.
 */
public final class Lectern {
  private static final int IN_MEMORY_BYTES = 8 << 20;

  private final Path temporary;
  private final Extractors extractors;
  private final Supplier<Reader> reader;

  /**
   * @param temporary a folder only its owner may enter
   * @param reader asked once something is to be read
   */
  public Lectern(Path temporary, Extractors extractors, Supplier<Reader> reader) {
    this.temporary = temporary;
    this.extractors = extractors;
    this.reader = reader;
  }

  /** Gets what was extracted while its bytes can still be had. */
  interface Use<T> {
    T of(Extracted extracted) throws IOException;
  }

  <T> T extract(Item item, InputStream original, Use<T> use) throws IOException {
    Hints hints = Hints.NONE.withFileName(item.name());
    if (item.bytes() <= IN_MEMORY_BYTES) {
      return use.of(extractors.extract(original.readAllBytes(), hints));
    }
    Path copy = Files.createTempFile(temporary, "item", ".tmp", ownerOnly());
    try {
      Files.copy(original, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      return use.of(extractors.extract(copy, hints));
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  Reading read(Item item, Extraction extraction) {
    return reader.get().read(extraction, Hints.NONE.withFileName(item.name()));
  }

  private static java.nio.file.attribute.FileAttribute<?> ownerOnly() {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  }
}
