package org.tocsin.desk.publish.bag;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The folder of a dossier or certificate with all its forms, as one bag in one ZIP. */
public final class DossierBag {
  /** A bag says nothing by the time it was made: the same folder gives the same bytes. */
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

  private DossierBag() {}

  /**
   * @param folder as it was published
   * @param stem of its files; also the one folder in the ZIP
   */
  public static void write(Path folder, String stem, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    Bag bag =
        new Bag((name, content) -> {
          ZipEntry entry = new ZipEntry(stem + "/" + name);
          entry.setTimeLocal(EPOCH);
          zip.putNextEntry(entry);
          content.write(zip);
          zip.closeEntry();
        });
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      bag.add(name, to -> Files.copy(file, to));
    }
    Map<String, String> info = new LinkedHashMap<>();
    info.put("External-Description", "A " + stem + " with a proof for every sentence");
    info.put("Bag-Software-Agent", "Tocsin");
    bag.finish(info);
    zip.finish();
  }
}
