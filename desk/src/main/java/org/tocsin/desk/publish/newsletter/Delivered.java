package org.tocsin.desk.publish.newsletter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.tocsin.ledger.disk.DurableFiles;

/**
 * Which letters of an issue have left, so that after a stop nobody gets one twice: a line each,
 * with the digest of the subscriber and nothing else of them. Deleted when the issue has left.
 */
final class Delivered {
  private static final String TAKEN = "taken";

  private final Path folder;
  private final Path file;

  Delivered(Path folder, String issue) {
    this.folder = folder;
    this.file = folder.resolve(issue + ".leaving");
  }

  /** By subscriber: whether the server took the letter. */
  Map<String, Boolean> read() {
    Map<String, Boolean> left = new HashMap<>();
    try {
      DurableFiles.findBytes(file)
          .map(bytes -> new String(bytes, StandardCharsets.US_ASCII))
          .ifPresent(text ->
              text.lines()
                  .map(line -> line.split(" "))
                  .filter(cells -> cells.length == 2)
                  .forEach(cells -> left.put(cells[0], cells[1].equals(TAKEN))));
      return left;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  void add(String subscriber, boolean taken) {
    String line = subscriber + " " + (taken ? TAKEN : "refused") + "\n";
    try {
      DurableFiles.createPrivateDirectories(folder);
      Files.writeString(
          file,
          line,
          StandardCharsets.US_ASCII,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  void forget() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + file, e);
    }
  }
}
