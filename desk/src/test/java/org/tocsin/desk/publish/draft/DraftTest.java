package org.tocsin.desk.publish.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.Desk;
import org.tocsin.desk.TestHome;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.publish.Audience;
import org.tocsin.desk.publish.Commission;
import org.tocsin.desk.publish.Published;
import org.tocsin.desk.publish.Returning.Returned;
import org.tocsin.desk.publish.verify.Verification;
import org.tocsin.desk.publish.verify.VerificationReport;

/** A dossier goes into a word processor and comes back; proofs stay on what still stands. */
class DraftTest {
  private static final Viewer ANA = new Viewer("ana", Role.ANALYST, Set.of());
  private static final String DOCUMENT = "word/document.xml";
  private static final String TEXT =
      """
      Exercise: invented for a test.

      Appeal of the Ombuds Office of Vale, 20 June 2031

      On 12 December 2030, the Vale Road was closed to all traffic. Upper Vale has 12,000 residents.
      On 15 June 2031, guards of Norland detained a driver at the checkpoint.
      """;

  @TempDir static Path folder;
  private static Desk desk;
  private static String caseId;
  private static Published published;
  private static int number;

  @BeforeAll
  static void write() throws IOException {
    desk = Desk.open(TestHome.at(folder.resolve("home")), Clock.systemUTC());
    caseId = desk.collecting().openCase("Exercise: Vale Road", "ana").id();
    byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
    Item item =
        desk.collecting().seal(caseId, "appeal.txt", new ByteArrayInputStream(bytes), ANA).item();
    desk.establishing().read(item);
    Commission court =
        new Commission(
            new Audience("court", "Registry", "Exercise office"), LocalDate.of(2031, 8, 4), "");
    published = desk.rooms().building().build(caseId, court, folder.resolve("court"));
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static Path docx() {
    return published.folder().resolve("dossier.docx");
  }

  private static Path edited(UnaryOperator<String> edit) throws IOException {
    return zipped(
        parts -> parts.compute(DOCUMENT, (name, text) -> edit.apply(String.valueOf(text))));
  }

  private static Path zipped(Consumer<Map<String, String>> change) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(docx()))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    change.accept(parts);
    Path file = folder.resolve("edited-" + number++ + ".docx");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      parts.forEach((name, text) -> {
        try {
          out.putNextEntry(new ZipEntry(name));
          out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
    return file;
  }

  private static Returned back(Path file) throws IOException {
    Path out = folder.resolve("back-" + number++);
    return desk.rooms().returning().take(caseId, published.folder(), file, ANA, key -> out);
  }

  @Test
  void aWordProcessorOpensItAndFindsTheSentencesInTheirControls() throws IOException {
    try (XWPFDocument document = new XWPFDocument(Files.newInputStream(docx()))) {
      assertThat(document.getParagraphs()).hasSizeGreaterThan(10);
      assertThat(document.getDocument().xmlText())
          .contains("tocsin:sentence:s1\"", "tocsin:dossier:" + published.leaf());
    }
  }

  @Test
  void whatComesBackUntouchedStandsAsAWhole() throws IOException {
    Returned returned = back(docx());
    assertThat(returned.comparison().standing()).hasSize(published.sentences());
    assertThat(returned.comparison().edited()).isEmpty();
    assertThat(returned.comparison().written()).isEmpty();
    assertThat(returned.comparison().deleted()).isEmpty();
  }

  @Test
  void whatWasChangedLosesItsProofAndWhatIsNewIsMarkedAsOfPeople() throws IOException {
    Path file =
        edited(text ->
            text.replace("guards of Norland detained a driver", "guards of Norland shot a driver")
                .replace(
                    "<w:sectPr>",
                    "<w:p><w:r><w:t>It was the worst day.</w:t></w:r></w:p><w:sectPr>"));
    Returned returned = back(file);
    assertThat(returned.comparison().edited()).isNotEmpty();
    assertThat(returned.comparison().written()).containsExactly("It was the worst day.");
    Path out = returned.published().folder();
    VerificationReport report = Verification.verify(out, Optional.empty());
    assertThat(report.toText(false)).anyMatch(line -> line.startsWith("Sound. "));
    assertThat(Verification.verify(out.resolve("dossier.pdf"), Optional.empty()).isSound())
        .isTrue();
    String json = Files.readString(out.resolve("dossier.json"));
    assertThat(json)
        .contains(
            Comparison.EDITED + "“appeal.txt” says", Comparison.WRITTEN + "It was the worst day.")
        .contains("\"kind\":\"court-edited\"");
    assertThat(returned.comparison().sections())
        .flatExtracting(section -> section.sentences())
        .filteredOn(sentence -> sentence.text().startsWith("["))
        .allSatisfy(sentence -> assertThat(sentence.citations()).isEmpty());
    assertThat(returned.comparison().sections())
        .flatExtracting(section -> section.sentences())
        .anySatisfy(sentence -> assertThat(sentence.citations()).isNotEmpty());
  }

  @Test
  void whatWasTakenOutIsListedAndWhoBroughtItIsAFact() throws IOException {
    Path file =
        edited(text ->
            text.replaceFirst(
                "<w:sdt><w:sdtPr><w:tag w:val=\"tocsin:sentence:s5\"/>.*?</w:sdt>", ""));
    Returned returned = back(file);
    assertThat(returned.comparison().deleted()).containsExactly("s5");
    assertThat(Files.readString(returned.published().html())).contains("Taken out: sentences 5.");
    Recorded fact = desk.journal().get(returned.leaf());
    assertThat(fact.kind()).isEqualTo("DraftReturned");
    assertThat(fact.by()).isEqualTo("ana");
    assertThat(fact.part("draft").path("deleted").get(0).asString()).isEqualTo("s5");
  }

  @Test
  void aSentenceThatWasCopiedIsProvenOnceAndTrackedDeletionsAreNotText() throws IOException {
    Path twice =
        edited(text -> {
          int from = text.indexOf("<w:sdt><w:sdtPr><w:tag w:val=\"tocsin:sentence:s5\"/>");
          String control = text.substring(from, text.indexOf("</w:sdt>", from) + 8);
          return text.replace(
              "<w:sectPr>",
              "<w:p>"
                  + control
                  + "<w:del><w:r><w:delText>no</w:delText></w:r></w:del></w:p><w:sectPr>");
        });
    Returned returned = back(twice);
    assertThat(returned.comparison().standing()).hasSize(published.sentences());
    assertThat(returned.comparison().written()).hasSize(1);
  }

  @Test
  void aHostileDocumentIsRefusedWithOneLine() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "CANARY");
    String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
    Path xxe =
        edited(text ->
            text.replace("<w:document", entity + "<w:document")
                .replace("<w:sectPr>", "&e;<w:sectPr>"));
    Path macros = zipped(parts -> parts.put("word/vbaProject.bin", "x"));
    Path bomb = edited(text -> text.replace("<w:sectPr>", " ".repeat(40_000_000) + "<w:sectPr>"));
    Path deep = edited(text -> text.replace("<w:sectPr>", "<w:x>".repeat(500)));
    Path other = edited(text -> text.replace("tocsin:dossier:", "somebody:else:"));
    Path none = Files.writeString(folder.resolve("none.docx"), "no archive");
    for (Path file : new Path[] {xxe, macros, bomb, deep, other, none}) {
      assertThatThrownBy(() -> back(file))
          .as(file.toString())
          .isInstanceOf(RefusedDraft.class)
          .hasMessageNotContaining("CANARY")
          .hasMessageMatching("[^\\n]+; [^\\n]+");
    }
  }

  @Test
  void aDraftOfAnotherDossierIsNotComparedWithThisOne() throws IOException {
    Path forged =
        edited(text -> text.replaceFirst("tocsin:dossier:\\d+", "tocsin:dossier:99999999"));
    assertThatThrownBy(() -> back(forged)).hasMessageContaining("another ledger");
    Path foreign = edited(text -> text.replaceFirst("tocsin:dossier:\\d+", "tocsin:dossier:0"));
    assertThatThrownBy(() -> back(foreign)).hasMessageContaining("another case");
  }
}
