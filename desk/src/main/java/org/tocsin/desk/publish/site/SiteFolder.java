package org.tocsin.desk.publish.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tocsin.ledger.Ledger;
import org.tocsin.ledger.proof.Disclosure;

/**
 * The folder of a site. It is written beside its place and moved there when it is whole. A file in
 * it says that it is ours; a folder without it is left alone.
 */
final class SiteFolder {
  private static final String MARK = "tocsin-site.json";

  private final Path target;
  private final Ledger ledger;

  SiteFolder(Path target, Ledger ledger) {
    this.target = target.toAbsolutePath().normalize();
    this.ledger = ledger;
  }

  Path write(Edition edition, Map<String, byte[]> files) {
    try {
      refuseForeignFiles();
      Path fresh = target.resolveSibling("." + target.getFileName() + ".new");
      Path old = target.resolveSibling("." + target.getFileName() + ".old");
      delete(fresh);
      delete(old);
      Files.createDirectories(fresh);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Files.write(fresh.resolve(file.getKey()), file.getValue());
      }
      Files.writeString(fresh.resolve(MARK), "{\"format\":\"tocsin-site-1\"}\n");
      Files.writeString(fresh.resolve("log.vkey"), ledger.verifierKey() + "\n");
      ledger.exportLog(fresh.resolve("log"));
      proofs(edition, Files.createDirectories(fresh.resolve("proofs")));
      if (Files.exists(target)) {
        Files.move(target, old);
      }
      Files.move(fresh, target);
      delete(old);
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException("the site cannot be written: " + e.getMessage(), e);
    }
  }

  /** Of each clearance the lines that the site says, and of the others their commitments alone. */
  private void proofs(Edition edition, Path folder) throws IOException {
    for (Edition.Part part : edition.parts()) {
      Set<String> open = new TreeSet<>(List.of("publication"));
      List<Line> all = part.clearance().lines();
      for (int i = 0; i < all.size(); i++) {
        if (part.lines().contains(all.get(i))) {
          open.add(SiteTable.LINE + "%05d".formatted(i));
        }
      }
      long leaf = part.clearance().leaf();
      Disclosure disclosure = ledger.disclose(leaf, open);
      String proof = ledger.prove(leaf).carrying(disclosure).toText();
      String name = part.clearance().section().word() + ".tlog-proof";
      Files.write(folder.resolve(name), proof.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void refuseForeignFiles() throws IOException {
    if (Files.exists(target) && !Files.isDirectory(target)) {
      throw new IOException(target + " is a file: choose a folder");
    }
    if (Files.isDirectory(target) && !Files.exists(target.resolve(MARK))) {
      try (Stream<Path> inside = Files.list(target)) {
        if (inside.findAny().isPresent()) {
          throw new IOException(target + " holds files that are no site's: choose an empty folder");
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(one);
        }
      }
    }
  }
}
