package org.tocsin.desk.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Sealed bytes as a file that only its owner may read, for parsers that seek; gone when closed. */
record LaidOut(Path file) implements AutoCloseable {

  static LaidOut empty(Path folder) throws IOException {
    return new LaidOut(
        Files.createTempFile(
            folder,
            "exchange",
            ".tmp",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))));
  }

  static LaidOut of(Path folder, InputStream in) throws IOException {
    LaidOut laidOut = empty(folder);
    try {
      Files.copy(in, laidOut.file(), StandardCopyOption.REPLACE_EXISTING);
      return laidOut;
    } catch (IOException e) {
      laidOut.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
