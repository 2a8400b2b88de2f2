package org.tocsin.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.tocsin.desk.journal.Database;

/** The rooms as they stood after some number of facts, in views of their own that are deleted. */
public final class Past implements AutoCloseable {
  private final Rooms rooms;
  private final Database database;
  private final Path folder;

  Past(Rooms rooms, Database database, Path folder) {
    this.rooms = rooms;
    this.database = database;
    this.folder = folder;
  }

  public Rooms rooms() {
    return rooms;
  }

  @Override
  public void close() {
    rooms.finding().close();
    database.close();
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + folder, e);
    }
  }
}
