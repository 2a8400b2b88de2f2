package org.tocsin.desk.publish.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.desk.publish.Published;
import org.tocsin.desk.publish.RealCase;
import org.tocsin.desk.publish.press.DossierPress;
import org.tocsin.desk.publish.proof.Frame;
import org.tocsin.ledger.Ledger;
import org.tocsin.ledger.LedgerOptions;
import org.tocsin.ledger.note.VerifierKey;

class VerificationTest {
  @TempDir static Path temp;
  private static RealCase real;
  private static DossierPress press;
  private static Published published;
  private static String html;

  @BeforeAll
  static void press() throws IOException {
    real = RealCase.open(temp);
    press = real.press();
    published = press.press(real.dossier(), temp.resolve("out"));
    html = Files.readString(published.html());
    copy(published.folder(), Path.of("target", "exercise-dossier"));
  }

  @AfterAll
  static void close() {
    real.close();
  }

  private static VerificationReport verify(Path target) throws IOException {
    return Verification.verify(target, Optional.empty());
  }

  private static VerificationReport verifyPage(String page) throws IOException {
    Path file = Files.createTempFile(temp, "dossier", ".html");
    Files.write(file, page.getBytes(StandardCharsets.UTF_8));
    return verify(file);
  }

  @Test
  void everythingInTheFolderIsSound() throws IOException {
    VerificationReport report = verify(published.folder());
    assertThat(report.toText(false)).anyMatch(line -> line.startsWith("Sound. "));
    assertThat(report.isSound()).isTrue();
    assertThat(report.sentences()).isEqualTo(published.sentences()).isGreaterThan(8);
    assertThat(report.soundSentences()).isEqualTo(report.sentences());
    for (String name : List.of("dossier.html", "dossier.json", "dossier.pdf", "log")) {
      assertThat(verify(published.folder().resolve(name)).isSound()).as(name).isTrue();
    }
  }

  @Test
  void aSingleProofIsSoundAndAChangedOneIsNot() throws IOException {
    Path proof = published.folder().resolve("proofs/manifest.tlog-proof");
    assertThat(verify(proof).isSound()).isTrue();
    Path changed = published.folder().resolveSibling("changed.tlog-proof");
    Files.writeString(changed, Files.readString(proof).replace("index ", "index 1"));
    VerifierKey key = Verification.key(published.folder().resolve("log.vkey").toString());
    assertThat(Verification.verify(changed, Optional.of(key)).isSound()).isFalse();
  }

  @Test
  void theLedgerAtHomeIsChecked() throws IOException {
    VerificationReport report = verify(temp.resolve("ledger"));
    assertThat(report.isSound()).isTrue();
    assertThat(report.closing()).contains("facts");
  }

  @Test
  void pressingAgainAddsNothingAndGivesTheSameBytes() throws IOException {
    long size = real.ledger().size();
    Published again = press.press(real.dossier(), temp.resolve("again"));
    assertThat(again.isNew()).isFalse();
    assertThat(real.ledger().size()).isEqualTo(size);
    for (String name : List.of("dossier.html", "dossier.pdf", "dossier.json")) {
      assertThat(again.folder().resolve(name))
          .hasSameBinaryContentAs(published.folder().resolve(name));
    }
  }

  static IntStream seeds() {
    return IntStream.range(0, 8);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void oneChangedCharacterAnywhereInThePageIsFound(int seed) throws IOException {
    Random random = new Random(seed);
    for (int round = 0; round < 12; round++) {
      int at = random.nextInt(html.length());
      char other = other(html.charAt(at), random);
      String changed = html.substring(0, at) + other + html.substring(at + 1);
      assertThat(verifyPage(changed).isSound()).as("character %d became %s", at, other).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void oneChangedCharacterInTheProofsIsFound(int seed) throws IOException {
    Random random = new Random(100 + seed);
    int begin = html.indexOf(Frame.BEGIN);
    int end = html.indexOf(Frame.END);
    for (int round = 0; round < 12; round++) {
      int at = begin + random.nextInt(end - begin);
      char other = other(html.charAt(at), random);
      String changed = html.substring(0, at) + other + html.substring(at + 1);
      assertThat(verifyPage(changed).isSound()).as("character %d became %s", at, other).isFalse();
    }
  }

  private static char other(char old, Random random) {
    char other = old;
    while (other == old) {
      other = (char) (' ' + random.nextInt(95));
    }
    return other;
  }

  @Test
  void theChangedSentenceIsNamed() throws IOException {
    String changed = html.replaceFirst("(id=\"s3\">)(.)", "$1X");
    VerificationReport report = verifyPage(changed);
    assertThat(report.toText(false)).anyMatch(line -> line.startsWith("s3: CHANGED: its words"));
    assertThat(report.soundSentences()).isEqualTo(report.sentences() - 1);
  }

  @Test
  void aDroppedAnAddedAndAMovedSentenceAreFound() throws IOException {
    String second = "<span class=\"s\" data-s=\"\" id=\"s2\">";
    int begin = html.indexOf(second);
    int end = html.indexOf("</span>", begin) + "</span>".length();
    String dropped = html.substring(0, begin) + html.substring(end);
    assertThat(verifyPage(dropped).toText(false))
        .anyMatch(l -> l.startsWith("s2: CHANGED: it was taken out"));
    String added =
        html.substring(0, end)
            + "<span class=\"s\" data-s=\"\" id=\"s2b\">New.</span>"
            + html.substring(end);
    assertThat(verifyPage(added).toText(false))
        .anyMatch(l -> l.startsWith("s2b: CHANGED: it is not part"));
    String swapped =
        html.replace("id=\"s1\"", "id=\"sx\"")
            .replace("id=\"s2\"", "id=\"s1\"")
            .replace("id=\"sx\"", "id=\"s2\"");
    assertThat(verifyPage(swapped).toText(false))
        .anyMatch(l -> l.startsWith("s1: CHANGED: its words"));
  }

  @Test
  void aSwappedCitationIsFound() throws IOException {
    int cites = html.indexOf("\"cites\":[{", html.indexOf(Frame.BEGIN));
    String changed =
        html.substring(0, cites)
            + html.substring(cites).replaceFirst("\"leaf\":\\d+,\"parts\"", "\"leaf\":2,\"parts\"");
    assertThat(verifyPage(changed).isSound()).isFalse();
  }

  @Test
  void proofsOfAnotherLogDoNotPassUnderThisKey() throws IOException {
    try (Ledger other = Ledger.open(temp.resolve("other"), LedgerOptions.defaults())) {
      VerifierKey key = VerifierKey.parse(other.verifierKey());
      VerificationReport report = Verification.verify(published.html(), Optional.of(key));
      assertThat(report.isSound()).isFalse();
      assertThat(report.toText(false)).anyMatch(line -> line.contains("signature is not by key"));
    }
  }

  @Test
  void thePinnedKeyIsSaidToBeTheReadersOwn() throws IOException {
    VerifierKey key = Verification.key(published.folder().resolve("log.vkey").toString());
    assertThat(Verification.verify(published.html(), Optional.of(key)).closing())
        .contains("the one you gave");
    assertThat(verify(published.html()).closing()).contains("compare it with the publisher's");
  }

  @Test
  void aChangedPaperAndAMissingLogAreFound() throws IOException {
    Path copy = temp.resolve("copy");
    copy(published.folder(), copy);
    byte[] paper = Files.readAllBytes(copy.resolve("dossier.pdf"));
    paper[paper.length / 2] ^= 1;
    Files.write(copy.resolve("dossier.pdf"), paper);
    Files.delete(copy.resolve("log/checkpoint"));
    assertThat(verify(copy).toText(false))
        .anyMatch(line -> line.startsWith("dossier.pdf file: CHANGED"))
        .anyMatch(line -> line.startsWith("log: CHANGED: it is missing"));
  }

  @Test
  void whatIsNoDossierIsSaidToBeNone() throws IOException {
    assertThat(verifyPage("<p>hello").toText(false))
        .anyMatch(l -> l.contains("no dossier of Tocsin"));
  }

  @Test
  void namesOfPersonsAtRiskAndOfTheTeamStayInside() throws IOException {
    assertThat(html).doesNotContain("\"restricted\":{", "\"quote\":{", "\"head\":{", "\"ana\"");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }
}
