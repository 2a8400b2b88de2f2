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
public record InputFiles(List<Partition> partitions) implements Input {
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

  @Override
  public int size() {
    return partitions.size();
  }

  @Override
  public MergedPartitions open(InputSettings settings) throws IOException {
    return MergedPartitions.open(start(), settings);
  }

  @Override
  public Survey survey(LocalDate notAfter) throws IOException {
    long reports = 0;
    Optional<LocalDate> last = Optional.empty();
    InputSettings settings = new InputSettings(0, notAfter);
    for (Cursor cursor : start()) {
      try (OpenPartition open = new OpenPartition(cursor, EntryReader.open(cursor), settings)) {
        while (open.next().isPresent()) {
          reports++;
        }
        last = Stream.concat(last.stream(), open.floor().stream()).max(LocalDate::compareTo);
      }
    }
    return new Survey(reports, last);
  }
}
