package org.tocsin.ledger.bag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.ledger.SharedFiles;

/** The bags of the Library of Congress's suite, each judged as its folder says. */
class BagConformanceTest {
  @TempDir Path folder;

  private static List<Path> bags() throws IOException {
    List<Path> bags = new ArrayList<>();
    Path suite = SharedFiles.find("vectors/bagit-conformance-suite");
    try (Stream<Path> all = Files.walk(suite, 3)) {
      all.filter(Files::isDirectory)
          .filter(bag -> suite.relativize(bag).getNameCount() == 3)
          .filter(bag -> suite.relativize(bag).toString().startsWith("v"))
          .forEach(bags::add);
    }
    return bags;
  }

  @Test
  void all60BagsAreJudgedAsTheirFoldersSay() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<Path> bags = bags();
    for (Path bag : bags) {
      BagReport report = BagValidator.validate(bag);
      String kind = String.valueOf(bag.getName(bag.getNameCount() - 2));
      boolean right =
          switch (kind) {
            case "valid" -> report.isValid();
            case "warning" -> report.isValid() && !report.warnings().isEmpty();
            default -> !report.isValid();
          };
      if (!right) {
        wrong.add(kind + " " + bag.getFileName() + ": " + report);
      }
    }
    assertThat(bags).hasSize(60);
    assertThat(wrong).isEmpty();
  }

  @Test
  void aLinkOutOfTheBagIsNoFileOfIt() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "x");
    Path bag = folder.resolve("bag");
    Files.createDirectories(bag.resolve("data"));
    Files.writeString(
        bag.resolve("bagit.txt"), "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    Files.createSymbolicLink(bag.resolve("data/a"), secret);
    Files.writeString(
        bag.resolve("manifest-sha256.txt"),
        "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881  data/a\n");
    assertThat(BagValidator.validate(bag).errors()).contains("data/a is a link");
  }

  @Test
  void oneChangedByteAndOneLostFileAreNamed() throws IOException {
    Path bag = folder.resolve("bag");
    Files.createDirectories(bag.resolve("data"));
    Files.writeString(
        bag.resolve("bagit.txt"), "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    Files.writeString(bag.resolve("data/a"), "y");
    Files.writeString(bag.resolve("bag-info.txt"), "Payload-Oxum: 2.2\n");
    Files.writeString(
        bag.resolve("manifest-sha256.txt"),
        "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881  data/a\n"
            + "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881  data/b\n");
    assertThat(BagValidator.validate(bag).errors())
        .containsExactlyInAnyOrder(
            "data/a is not as it was packed (SHA-256)",
            "manifest-sha256.txt: data/b is missing",
            "bag-info.txt: Payload-Oxum says 2.2, here are 1.1");
  }
}
