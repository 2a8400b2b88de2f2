package org.tocsin.desk.publish.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.publish.Published;
import org.tocsin.desk.publish.RealCase;
import org.tocsin.desk.publish.bag.DossierBag;
import org.tocsin.desk.publish.bag.Unpacking;

/** All forms of a dossier in one package that any archive can take in and anybody can check. */
class BagTest {
  @TempDir static Path temp;
  private static RealCase real;
  private static Published published;
  private static Path zip;

  @BeforeAll
  static void press() throws IOException {
    real = RealCase.open(temp);
    published = real.press().press(real.dossier(), temp.resolve("out"));
    zip = bag("bag.zip");
  }

  @AfterAll
  static void close() {
    real.close();
  }

  private static Path bag(String name) throws IOException {
    Path file = temp.resolve(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      DossierBag.write(published.folder(), "dossier", out);
    }
    return file;
  }

  private static VerificationReport verify(Path target) throws IOException {
    return Verification.verify(target, Optional.empty());
  }

  @Test
  void aBagVerifiesAsOneFileAndUnpacked() throws IOException {
    VerificationReport report = verify(zip);
    assertThat(report.toText(false)).anyMatch(line -> line.startsWith("Sound. "));
    assertThat(report.soundSentences()).isEqualTo(published.sentences());
    try (Unpacking unpacked = Unpacking.of(zip)) {
      assertThat(verify(unpacked.root()).isSound()).isTrue();
      assertThat(unpacked.root().resolve("data/dossier.pdf")).exists();
      assertThat(Files.readString(unpacked.root().resolve("bag-info.txt")))
          .containsPattern("Payload-Oxum: \\d+\\.\\d+\n");
    }
  }

  @Test
  void theSameFolderGivesTheSameBag() throws IOException {
    assertThat(bag("again.zip")).hasSameBinaryContentAs(zip);
  }

  @Test
  void whatWasChangedAddedOrTakenOutIsNamed() throws IOException {
    try (Unpacking unpacked = Unpacking.of(zip)) {
      Path data = unpacked.root().resolve("data");
      Files.writeString(data.resolve("log.vkey"), "other\n");
      Files.writeString(data.resolve("more.txt"), "more");
      Files.delete(data.resolve("proofs/manifest.tlog-proof"));
      assertThat(verify(unpacked.root()).toText(false))
          .anyMatch(line -> line.contains("data/log.vkey: CHANGED: it is not the one"))
          .anyMatch(line -> line.contains("data/more.txt: CHANGED: the bag does not name it"))
          .anyMatch(line -> line.contains("manifest.tlog-proof: CHANGED: it is missing"));
    }
  }

  @Test
  void aZipThatLeadsElsewhereOrHoldsOneNameTwiceIsRefused() throws IOException {
    for (String[] names : new String[][] {{"../out.txt"}, {"/etc/out"}, {"a/b", "A/B"}}) {
      Path hostile = temp.resolve("hostile.zip");
      try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(hostile))) {
        for (String name : names) {
          out.putNextEntry(new ZipEntry(name));
          out.write("x".getBytes(StandardCharsets.US_ASCII));
          out.closeEntry();
        }
      }
      assertThatThrownBy(() -> Unpacking.of(hostile)).isInstanceOf(IllegalArgumentException.class);
      assertThat(verify(hostile).isSound()).isFalse();
    }
    assertThat(temp.resolve("out.txt")).doesNotExist();
  }
}
