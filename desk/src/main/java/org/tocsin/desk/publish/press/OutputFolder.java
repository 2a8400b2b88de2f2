package org.tocsin.desk.publish.press;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.tocsin.desk.publish.Form;

/**
 * The folder a stranger is given. It is written beside its place and moved there when it is whole;
 * a kill leaves the old one or the new one, under its own name or, for an instant, under the name
 * that the next run puts back.
 */
final class OutputFolder {
  private static final List<String> BESIDE = List.of("proofs", "log", "log.vkey");

  private final Form form;
  private final Path target;
  private final Path fresh;
  private final Path old;

  /** Writes what belongs into a folder. */
  interface Content {
    void writeTo(Path folder) throws IOException;
  }

  /**
   * @param form a dossier replaces a dossier, a certificate a certificate
   */
  OutputFolder(Path target, Form form) {
    this.form = form;
    this.target = target.toAbsolutePath().normalize();
    String name = String.valueOf(this.target.getFileName());
    this.fresh = this.target.resolveSibling("." + name + ".new");
    this.old = this.target.resolveSibling("." + name + ".old");
  }

  /**
   * @throws IOException when the disk refuses, or the folder holds files that are not a dossier's
   */
  void replaceWith(Content content) throws IOException {
    refuseForeignFiles();
    delete(fresh);
    if (Files.exists(old) && !Files.exists(target)) {
      Files.move(old, target);
    }
    delete(old);
    Files.createDirectories(fresh);
    content.writeTo(fresh);
    if (Files.exists(target)) {
      Files.move(target, old);
    }
    Files.move(fresh, target);
    delete(old);
  }

  private void refuseForeignFiles() throws IOException {
    if (!Files.isDirectory(target)) {
      if (Files.exists(target)) {
        throw new IOException(target + " is a file: choose a folder for the " + form.stem());
      }
      return;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(target)) {
      for (Path entry : entries) {
        if (!isOurs(String.valueOf(entry.getFileName()))) {
          throw new IOException(
              "%s holds %s, which is not a %s's: choose an empty folder"
                  .formatted(target, entry.getFileName(), form.stem()));
        }
      }
    }
  }

  private boolean isOurs(String name) {
    return BESIDE.contains(name)
        || Stream.of(".html", ".pdf", ".json", ".docx")
            .map(form.stem()::concat)
            .anyMatch(name::equals);
  }

  static void write(Path file, String text) throws IOException {
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
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
          public FileVisitResult postVisitDirectory(
              Path directory, @org.jspecify.annotations.Nullable IOException failed)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
