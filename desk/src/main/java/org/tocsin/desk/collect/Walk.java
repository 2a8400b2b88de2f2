package org.tocsin.desk.collect;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which files a list of files and folders stands for. Symbolic links are followed, and a link that
 * leads back to where it stands is reported once.
 *
 * @param files sorted by path within each given path, each once
 * @param skipped what was left out, and why
 */
public record Walk(List<Path> files, List<Skipped> skipped) {
  private static final int DEEPEST = 100;

  /**
   * @param reason one line
   * @param isLoss false for what nobody expects to be taken, such as hidden files
   */
  public record Skipped(Path path, String reason, boolean isLoss) {}

  public static Walk of(List<Path> paths) {
    Visitor visitor = new Visitor();
    for (Path path : paths) {
      visitor.walk(path);
    }
    return new Walk(visitor.files.stream().distinct().toList(), List.copyOf(visitor.skipped));
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final List<Path> files = new ArrayList<>();
    private final List<Path> folder = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private Path root = Path.of("");

    void walk(Path path) {
      root = path;
      folder.clear();
      try {
        Files.walkFileTree(path, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, this);
      } catch (IOException e) {
        lose(path, e);
      }
      folder.sort(Comparator.comparing(Path::toString));
      files.addAll(folder);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
      return isHidden(dir) ? skipHidden(dir) : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isHidden(file)) {
        return skipHidden(file);
      }
      if (attributes.isRegularFile()) {
        folder.add(file);
      } else {
        skipped.add(new Skipped(file, what(attributes), true));
      }
      return FileVisitResult.CONTINUE;
    }

    private static String what(BasicFileAttributes attributes) {
      if (attributes.isSymbolicLink()) {
        return "a link to nothing";
      }
      return attributes.isDirectory() ? "folders nested too deep" : "neither file nor folder";
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      lose(file, failure);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException failure) {
      if (failure != null) {
        lose(dir, failure);
      }
      return FileVisitResult.CONTINUE;
    }

    private boolean isHidden(Path path) {
      Path name = path.getFileName();
      return name != null && !path.equals(root) && name.toString().startsWith(".");
    }

    private FileVisitResult skipHidden(Path path) {
      skipped.add(new Skipped(path, "hidden, left out", false));
      return FileVisitResult.SKIP_SUBTREE;
    }

    private void lose(Path path, IOException failure) {
      String reason =
          switch (failure) {
            case FileSystemLoopException loop -> "a link that leads back to its own folder";
            case NoSuchFileException none ->
                Files.isSymbolicLink(path) ? "a link to nothing" : "there is no such file";
            case java.nio.file.AccessDeniedException denied -> "no permission to read it";
            default -> "cannot be read: " + failure.getMessage();
          };
      skipped.add(new Skipped(path, reason, true));
    }
  }
}
