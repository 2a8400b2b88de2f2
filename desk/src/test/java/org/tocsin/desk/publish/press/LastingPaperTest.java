package org.tocsin.desk.publish.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.publish.Published;
import org.tocsin.desk.publish.RealCase;
import org.tocsin.desk.publish.proof.PaperFrame;
import org.tocsin.desk.publish.verify.Verification;
import org.tocsin.desk.publish.verify.VerificationReport;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The paper can be kept for good (PDF/A-3) and proves itself without any file beside it. */
class LastingPaperTest {
  @TempDir static Path temp;
  private static RealCase real;
  private static Published published;
  private static byte[] pdf;

  @BeforeAll
  static void press() throws IOException {
    VeraGreenfieldFoundryProvider.initialise();
    real = RealCase.open(temp);
    published = real.press().press(real.dossier(), temp.resolve("out"));
    pdf = Files.readAllBytes(published.pdf());
  }

  @AfterAll
  static void close() {
    real.close();
  }

  @Test
  void itIsTaggedPdfA3AndPdfUaByAnIndependentValidator() throws Exception {
    for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
      try (PDFAParser parser =
              Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
          PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
        ValidationResult result = validator.validate(parser);
        List<String> failures =
            result.getTestAssertions().stream()
                .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                .map(one -> one.getRuleId() + " " + one.getMessage() + " at " + one.getLocation())
                .distinct()
                .limit(12)
                .toList();
        assertThat(failures).as(flavour.toString()).isEmpty();
        assertThat(result.isCompliant()).isTrue();
        assertThat(result.getTotalAssertions()).isGreaterThan(500);
      }
    }
  }

  @Test
  void itCarriesWordsAndProofsAsAnyReaderOfPdfFindsThem() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var files = document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
      assertThat(files).containsOnlyKeys("dossier.json", "proofs.json");
      var words = Objects.requireNonNull(files.get("dossier.json"));
      assertThat(words.getEmbeddedFile().toByteArray())
          .isEqualTo(Files.readAllBytes(published.folder().resolve("dossier.json")));
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
      assertThat(document.getDocumentInformation().getTitle()).startsWith("Exercise: Vale Road");
      assertThat(document.getDocumentCatalog().getDocumentOutline().children()).isNotEmpty();
    }
  }

  @Test
  void aloneItVerifiesSentenceBySentence() throws IOException {
    VerificationReport report = verify(pdf);
    assertThat(report.toText(false)).anyMatch(line -> line.startsWith("Sound. "));
    assertThat(report.soundSentences()).isEqualTo(published.sentences());
  }

  @Test
  void oneChangedByteAnywhereIsFound() throws IOException {
    Random random = new Random(7);
    for (int round = 0; round < 40; round++) {
      byte[] changed = pdf.clone();
      int at = random.nextInt(changed.length);
      changed[at] ^= 1;
      assertThat(verify(changed).isSound()).as("byte %d", at).isFalse();
    }
  }

  @Test
  void whatIsAppendedBehindTheProofsIsFound() throws IOException {
    byte[] more = "7 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    byte[] longer = Arrays.copyOf(pdf, pdf.length + more.length);
    System.arraycopy(more, 0, longer, pdf.length, more.length);
    assertThat(verify(longer).toText(false))
        .anyMatch(line -> line.contains("something was added to the sealed paper"));
  }

  @Test
  void anObjectOfTheSealedPaperCannotBeReplacedByAnAttachment() throws IOException {
    PaperFrame frame = PaperFrame.cut(pdf).orElseThrow();
    String all = new String(pdf, StandardCharsets.ISO_8859_1);
    String tail = all.substring(frame.paper().length);
    String number = tail.substring(0, tail.indexOf(' '));
    String forged =
        all.substring(0, frame.paper().length)
            + tail.replace(number + " 0 obj", "3 0 obj").replace(number + " 1\n", "3 1\n");
    assertThat(verify(forged.getBytes(StandardCharsets.ISO_8859_1)).isSound()).isFalse();
  }

  @Test
  void thePaperOfAnotherDossierIsFoundInTheFolder() throws IOException {
    Path other = real.press().press(real.dossier(), temp.resolve("other")).folder();
    real.add(temp.resolve("more.txt"), "Exercise.\n\nThe Ministry said that the pass was open.\n");
    Path more = real.press().press(real.dossier(), temp.resolve("more")).folder();
    Files.copy(
        other.resolve("dossier.pdf"),
        more.resolve("dossier.pdf"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThat(Verification.verify(more, Optional.empty()).toText(false))
        .anyMatch(line -> line.contains("the PDF carries another dossier"));
  }

  private static VerificationReport verify(byte[] bytes) throws IOException {
    Path file = Files.createTempDirectory(temp, "alone").resolve("paper.pdf");
    return Verification.verify(Files.write(file, bytes), Optional.empty());
  }
}
