package org.tocsin.reader.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of one input, in memory or on disk, never copied whole unless asked for. */
sealed interface Source {
  long size() throws IOException;

  InputStream open() throws IOException;

  /** At most {@code limit} bytes from the start. */
  default byte[] head(int limit) throws IOException {
    try (InputStream in = open()) {
      return in.readNBytes(limit);
    }
  }

  /** At most {@code limit} bytes before the end. */
  default byte[] tail(int limit) throws IOException {
    try (InputStream in = open()) {
      in.skipNBytes(Math.max(0, size() - limit));
      return in.readNBytes(limit);
    }
  }

  record Memory(byte[] bytes) implements Source {
    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }
  }

  record OnDisk(Path path) implements Source {
    @Override
    public long size() throws IOException {
      return Files.size(path);
    }

    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(path);
    }
  }
}
