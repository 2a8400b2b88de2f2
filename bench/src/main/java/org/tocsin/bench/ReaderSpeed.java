package org.tocsin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tocsin.reader.Hints;
import org.tocsin.reader.Reader;

/** Reading every file of an example, from bytes to a reading. */
record ReaderSpeed(Path example, Scale scale) implements Measurement {
  private static final Pattern WORD = Pattern.compile("\\S+");

  @Override
  public Row run(Path scratch) throws IOException {
    Reader reader = Reader.standard();
    List<Path> files = files();
    Samples samples = Turns.alone(scale.rounds(), round -> wordsPerSecond(reader, files));
    return Row.alone("read " + example.getFileName(), "words/s", samples);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(example)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static double wordsPerSecond(Reader reader, List<Path> files) throws IOException {
    long[] words = {0};
    double seconds =
        Stopwatch.seconds(() -> {
          for (Path file : files) {
            words[0] += WORD.matcher(reader.read(file, Hints.NONE).text()).results().count();
          }
        });
    return words[0] / seconds;
  }
}
