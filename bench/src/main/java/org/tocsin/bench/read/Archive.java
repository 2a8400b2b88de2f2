package org.tocsin.bench.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Files of a corpus, whether they lie in a folder or packed in it as {@code .tar.xz}. */
final class Archive {
  private Archive() {}

  /**
   * All files below a folder, packed ones unpacked, by path from the folder with {@code /}.
   *
   * @throws IOException when the folder or an archive cannot be read
   */
  static SortedMap<String, byte[]> read(Path folder) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        if (file.toString().endsWith(".tar.xz")) {
          unpack(file, files);
        } else {
          files.put(
              folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
      }
    }
    return files;
  }

  /**
   * Files whose path ends so, in the order of their paths.
   *
   * @throws IOException also when there is none
   */
  static List<CorpusFile> read(Path folder, String end) throws IOException {
    List<CorpusFile> files =
        read(folder).entrySet().stream()
            .filter(file -> file.getKey().endsWith(end))
            .map(file -> new CorpusFile(file.getKey(), file.getValue()))
            .toList();
    if (files.isEmpty()) {
      throw new IOException("no file *" + end + " in " + folder + ": name the corpus with --data");
    }
    return files;
  }

  private static void unpack(Path file, SortedMap<String, byte[]> into) throws IOException {
    try (InputStream packed = new BufferedInputStream(Files.newInputStream(file));
        TarArchiveInputStream tar =
            new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.isFile()) {
          into.put(entry.getName(), tar.readAllBytes());
        }
      }
    }
  }
}
