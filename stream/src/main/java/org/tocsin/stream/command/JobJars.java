package org.tocsin.stream.command;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** What of this program's class path a cluster needs, Flink itself apart, which it has. */
record JobJars(List<Path> parts) {
  private static final List<String> OF_FLINK = List.of("flink-", "slf4j-", "log4j-", "kryo-");

  JobJars {
    parts = List.copyOf(parts);
  }

  /** Jars, and folders of classes as a build leaves them. */
  static JobJars of(String classPath) {
    return new JobJars(
        Stream.of(classPath.split(File.pathSeparator))
            .map(Path::of)
            .filter(part -> Files.isDirectory(part) || name(part).endsWith(".jar"))
            .filter(part -> OF_FLINK.stream().noneMatch(name(part)::startsWith))
            .toList());
  }

  static JobJars ofThisProgram() {
    return of(System.getProperty("java.class.path"));
  }

  private static String name(Path part) {
    return Optional.ofNullable(part.getFileName()).map(Path::toString).orElse("");
  }

  /**
   * Writes one jar that a cluster runs by itself. The parts lie in it whole, in the folder lib,
   * where Flink looks for them: so no two files of one name have to be made one, and licences stay.
   */
  void write(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, JobMain.class.getName());
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      int number = 0;
      for (Path part : parts) {
        String name = Files.isDirectory(part) ? "classes.jar" : name(part);
        out.putNextEntry(new ZipEntry(String.format(Locale.ROOT, "lib/%03d-%s", number++, name)));
        if (Files.isDirectory(part)) {
          pack(part, out);
        } else {
          Files.copy(part, out);
        }
        out.closeEntry();
      }
    }
  }

  private static void pack(Path folder, OutputStream to) throws IOException {
    JarOutputStream out = new JarOutputStream(to);
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      out.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
      Files.copy(file, out);
      out.closeEntry();
    }
    out.finish();
  }
}
