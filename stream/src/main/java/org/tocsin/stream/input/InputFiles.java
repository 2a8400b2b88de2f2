package org.tocsin.stream.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files that an input stands for, in the order of their names.
 *
 * @param partitions each file; those of a folder without the hidden ones
 */
public record InputFiles(List<Partition> partitions) {
  public InputFiles {
    partitions = List.copyOf(partitions);
  }

  /**
   * @param input a file, or a folder with files
   * @throws IOException when it cannot be listed
   */
  public static InputFiles of(Path input) throws IOException {
    Path root = input.toAbsolutePath().normalize();
    if (Files.isRegularFile(root)) {
      return new InputFiles(List.of(new Partition(0, name(root), root.toString())));
    }
    try (Stream<Path> all = Files.walk(root)) {
      List<Path> files =
          all.filter(Files::isRegularFile).filter(file -> !isHidden(root, file)).sorted().toList();
      List<Partition> partitions = new ArrayList<>();
      for (Path file : files) {
        String name = root.relativize(file).toString().replace('\\', '/');
        partitions.add(new Partition(partitions.size(), name, file.toString()));
      }
      return new InputFiles(partitions);
    }
  }

  private static String name(Path file) {
    return Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("input");
  }

  private static boolean isHidden(Path root, Path file) {
    for (Path part : root.relativize(file)) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  /** Where to begin: before the first entry of each file. */
  public List<Cursor> start() {
    return partitions.stream().map(Cursor::start).toList();
  }

  /**
   * The latest day that a report is dated, found by going through all of it once; empty when there is
   * no report.
   *
   * @param notAfter days after this one are passed over
   */
  public Optional<LocalDate> findLastDay(LocalDate notAfter) throws IOException {
    Optional<LocalDate> last = Optional.empty();
    for (Cursor cursor : start()) {
      InputSettings settings = new InputSettings(0, notAfter);
      try (OpenPartition open = new OpenPartition(cursor, settings)) {
        while (open.next().isPresent()) {
          // Only the day it comes to is wanted.
        }
        Optional<LocalDate> reached = open.floor();
        last = last.filter(day -> reached.filter(day::isBefore).isEmpty()).or(() -> reached);
      }
    }
    return last;
  }
}
