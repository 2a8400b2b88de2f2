package org.tocsin.desk.publish.bag;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A ZIP of a stranger, unpacked into a folder of its own that goes when it is closed. Names that
 * lead elsewhere, links, two files of one name and what is larger than any dossier are refused.
 */
public final class Unpacking implements AutoCloseable {
  private static final int MOST_FILES = 100_000;
  private static final long MOST_BYTES = 2L << 30;

  private final Path folder;
  private long bytes;

  private Unpacking(Path folder) {
    this.folder = folder;
  }

  /**
   * @throws IllegalArgumentException saying why it is refused
   */
  public static Unpacking of(Path zip) throws IOException {
    Unpacking unpacking = new Unpacking(Files.createTempDirectory("tocsin-bag"));
    try (ZipFile file = ZipFile.builder().setPath(zip).get()) {
      unpacking.unpack(file);
      return unpacking;
    } catch (IOException | IllegalArgumentException e) {
      unpacking.close();
      throw e;
    }
  }

  /** What it holds: its one folder, or everything when it has several. */
  public Path root() throws IOException {
    try (var entries = Files.list(folder)) {
      var all = entries.toList();
      return all.size() == 1 && Files.isDirectory(all.getFirst()) ? all.getFirst() : folder;
    }
  }

  private void unpack(ZipFile file) throws IOException {
    Set<String> names = new HashSet<>();
    Enumeration<ZipArchiveEntry> entries = file.getEntries();
    while (entries.hasMoreElements()) {
      ZipArchiveEntry entry = entries.nextElement();
      if (!names.add(entry.getName().toLowerCase(Locale.ROOT)) || names.size() > MOST_FILES) {
        throw new IllegalArgumentException(
            "the ZIP holds two files of one name, or more files than any dossier");
      }
      Path target = target(entry);
      if (!entry.isDirectory()) {
        Files.createDirectories(target.getParent());
        try (InputStream in = file.getInputStream(entry)) {
          copy(in, target);
        }
      }
    }
  }

  private Path target(ZipArchiveEntry entry) {
    String name = entry.getName();
    Path target = folder.resolve(name.replace('\\', '/')).normalize();
    boolean leaves = !target.startsWith(folder) || target.equals(folder) || name.startsWith("/");
    if (leaves || entry.isUnixSymlink() || name.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("the ZIP holds a name that leads elsewhere: " + name);
    }
    return target;
  }

  private void copy(InputStream in, Path target) throws IOException {
    byte[] buffer = new byte[1 << 16];
    try (OutputStream out = Files.newOutputStream(target)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytes += read;
        if (bytes > MOST_BYTES) {
          throw new IllegalArgumentException("the ZIP holds more than any dossier: not unpacked");
        }
        out.write(buffer, 0, read);
      }
    }
  }

  @Override
  public void close() throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failed)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
