package org.tocsin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dossier for a reader from the command line: as one package, and back from a word processor. */
class DossierCommandTest {
  @TempDir static Path folder;
  private static Path home;
  private static Path made;
  private static Path bag;

  @BeforeAll
  static void make() throws IOException {
    home = folder.resolve("home");
    made = folder.resolve("made");
    bag = folder.resolve("dale.zip");
    Path report = Files.writeString(folder.resolve("a.txt"), CliSamples.APPEAL);
    CommandLineRun.of(
        "brief", report, "--case", "dale", "--home", home, "--out", folder.resolve("brief"));
    CommandLineRun run =
        CommandLineRun.of(
            "dossier",
            "dale",
            "--kind",
            "court",
            "--reader",
            "Registry of the Court",
            "--out",
            made,
            "--bag",
            bag,
            "--home",
            home);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("the same as one BagIt package");
  }

  private static Path docx() throws IOException {
    try (var files = Files.list(made)) {
      return files.filter(one -> one.toString().endsWith(".docx")).findFirst().orElseThrow();
    }
  }

  @Test
  void thePackageVerifiesAsOneFileAndAChangeInItIsSeen() throws IOException {
    assertThat(CommandLineRun.of("verify", bag).code()).isZero();
    byte[] bytes = Files.readAllBytes(bag);
    bytes[bytes.length / 2] ^= 1;
    Path broken = Files.write(folder.resolve("broken.zip"), bytes);
    assertThat(CommandLineRun.of("verify", broken).code()).isNotZero();
  }

  @Test
  void aDocumentThatComesBackKeepsWhatStandsAndNamesWhatWasEdited() throws IOException {
    Path edited = folder.resolve("edited.docx");
    replace(docx(), edited, "Dale Pass", "Dell Pass");
    Path out = folder.resolve("back");
    CommandLineRun run =
        CommandLineRun.of(
            "dossier", "dale", "--returned", edited, "--of", made, "--out", out, "--home", home);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).doesNotContain(" 0 edited").containsPattern("[1-9]\\d* sentences stand");
    assertThat(CommandLineRun.of("verify", out).code()).isZero();
  }

  @Test
  void whatComesBackWithoutItsFolderIsRefusedInOneLine() throws IOException {
    CommandLineRun run = CommandLineRun.of("dossier", "dale", "--returned", docx(), "--home", home);
    assertThat(run.code()).isEqualTo(ExitCodes.FAILED);
    assertThat(run.err()).contains("say with --of").hasLineCount(1);
  }

  private static void replace(Path from, Path to, String word, String by) throws IOException {
    try (InputStream file = Files.newInputStream(from);
        ZipInputStream in = new ZipInputStream(file);
        OutputStream sink = Files.newOutputStream(to);
        ZipOutputStream out = new ZipOutputStream(sink)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] bytes = in.readAllBytes();
        if (entry.getName().equals("word/document.xml")) {
          bytes =
              new String(bytes, StandardCharsets.UTF_8)
                  .replace(word, by)
                  .getBytes(StandardCharsets.UTF_8);
        }
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(bytes);
        out.closeEntry();
      }
    }
  }
}
