package org.tocsin.desk.appeal.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.icegreen.greenmail.util.GreenMail;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.appeal.demand.Evidence;
import org.tocsin.desk.appeal.demand.StepKind;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.publish.Published;
import org.tocsin.desk.publish.verify.Verification;
import org.tocsin.desk.publish.verify.VerificationReport;

/** What a certificate proves to a stranger, and what it never tells one. */
class CertificateTest {
  private static final Viewer INSIDER = new Viewer("ina", Role.ANALYST, Set.of("witnesses"));

  @TempDir Path folder;
  private GreenMail mail;
  private AppealingDesk desk;

  @BeforeEach
  void open() throws IOException {
    mail = AppealingDesk.server("smtp");
    desk = new AppealingDesk(folder.resolve("home"), mail.getSmtp().getPort());
  }

  @AfterEach
  void close() {
    desk.close();
    mail.stop();
  }

  private Published certify(Notice notice) throws IOException {
    return certify(notice, AppealingDesk.day().plusDays(30));
  }

  private Published certify(Notice notice, LocalDate asOf) throws IOException {
    return desk.desk
        .rooms()
        .certifying()
        .certify(notice.id(), asOf, AppealingDesk.EVA, folder.resolve("out"));
  }

  private static String page(Published made) throws IOException {
    return Files.readString(made.html());
  }

  @Test
  void aStrangerFindsTheTextTheAddresseeTheTimeAndThatNothingCameBackAndItVerifies()
      throws IOException {
    Published made = certify(desk.sent());
    assertThat(made.html()).hasFileName("certificate.html");
    assertThat(page(made))
        .contains("Open the Ferry Road; здравствуйте.")
        .contains("by e-mail to " + AppealingDesk.OFFICE)
        .contains("On 20 Mar 2023 at 10:00:00 UTC a mail server took the letter")
        .contains("“Open the Ferry Road.”")
        .contains("What it asks, by Council of Kesten")
        .contains("Up to 19 Apr 2023 and the checkpoint below, this log holds no answer")
        .contains("30 days after it left")
        .contains("No evidence was on record for it when it was composed.");
    VerificationReport report = Verification.verify(made.folder(), Optional.empty());
    assertThat(report.isSound()).as(report.lines().toString()).isTrue();
    assertThat(report.soundSentences()).isEqualTo(made.sentences()).isEqualTo(9);
    for (String file : List.of("certificate.html", "certificate.json", "certificate.pdf")) {
      assertThat(Verification.verify(made.folder().resolve(file), Optional.empty()).isSound())
          .as(file)
          .isTrue();
    }
    try (PDDocument paper = Loader.loadPDF(made.pdf().toFile())) {
      assertThat(paper.getNumberOfPages()).isEqualTo(1);
    }
  }

  @Test
  void aChangedWordIsFound() throws IOException {
    Published made = certify(desk.sent());
    Files.writeString(made.html(), page(made).replace("30 days after", "3 days after"));
    assertThat(Verification.verify(made.html(), Optional.empty()).isSound()).isFalse();
    assertThat(Verification.verify(made.folder(), Optional.empty()).isSound()).isFalse();
  }

  @Test
  void whatItRestedOnWhenItWasComposedStandsThereAndNotWhatWasLaidLater() throws IOException {
    String before = desk.seal("road-closed.txt", "The road is closed, an exercise.");
    desk.appeals().rest(desk.demand.id(), Evidence.item(before), AppealingDesk.BEN);
    Notice notice = desk.sent();
    String later = desk.seal("afterthought.txt", "Something else, an exercise.");
    desk.appeals().rest(desk.demand.id(), Evidence.item(later), AppealingDesk.BEN);
    assertThat(page(certify(notice)))
        .contains("It rests on 1 piece of evidence")
        .contains("The sealed item “road-closed.txt”")
        .doesNotContain("afterthought");
  }

  @Test
  void restrictedEvidenceIsCountedAndNotShown() throws IOException {
    Item secret =
        desk.desk
            .collecting()
            .sealInto(
                "witnesses",
                desk.file.id(),
                "witness-of-kesten.txt",
                new ByteArrayInputStream("An exercise.".getBytes(StandardCharsets.UTF_8)),
                INSIDER);
    desk.appeals().rest(desk.demand.id(), Evidence.item(secret.id()), INSIDER);
    Notice notice =
        desk.notices()
            .compose(
                new NewNotice(
                    desk.appeal.id(),
                    desk.demand.addressees().getFirst(),
                    "",
                    List.of(desk.demand.id()),
                    Notice.Way.MAIL,
                    AppealingDesk.OFFICE,
                    "Open the Ferry Road",
                    "Open the Ferry Road.",
                    "en",
                    false,
                    false),
                INSIDER);
    Published made = certify(notice);
    assertThat(page(made)).contains("1 piece of evidence is on record and not shown here.");
    assertThat(everything(made)).doesNotContain("witness-of-kesten");
  }

  @Test
  void anAnswerStandsWithTheItemThatShowsIt() throws IOException {
    Notice notice = desk.sent();
    String letter = desk.seal("answer.txt", "We agree, an exercise.");
    desk.appeals()
        .show(
            desk.demand.id(),
            notice.addresseeId(),
            "",
            StepKind.AGREED,
            AppealingDesk.day().plusDays(2),
            Evidence.item(letter),
            "",
            AppealingDesk.BEN);
    Published made = certify(notice);
    assertThat(page(made))
        .contains("agreed on 22 Mar 2023: “Open the Ferry Road.”")
        .contains("sealed item in “answer.txt”")
        .doesNotContain("this log holds no answer");
    assertThat(Verification.verify(made.folder(), Optional.empty()).isSound()).isTrue();
  }

  @Test
  void aLetterThatCameBackIsNotCertifiedAsDelivered() throws IOException {
    Notice notice = desk.sent();
    desk.take(
        Messages.delivery(
            notice.envelopeId(), notice.messageId(), AppealingDesk.OFFICE, "failed", "5.1.1"));
    assertThat(page(certify(notice)))
        .contains(": came back</h2>")
        .contains("a mail server reported that the letter was not delivered")
        .doesNotContain("was delivered to");
  }

  @Test
  void noFileHoldsTheSecretsOfTheLetterOrTheNamesOfTheTeam() throws IOException {
    Notice notice = desk.sent();
    String token = desk.token(notice);
    assertThat(token).hasSize(43);
    assertThat(everything(certify(notice)))
        .contains(notice.digest())
        .doesNotContain(notice.envelopeId(), token, "\"ben\"", "\"eva\"");
  }

  @Test
  void makingItAgainAddsNothingAndTheDossiersOfTheCaseAreOtherThings() throws IOException {
    Notice notice = desk.sent();
    Published first = certify(notice);
    byte[] bytes = Files.readAllBytes(first.html());
    long facts = desk.desk.journal().size();
    Published again = certify(notice);
    assertThat(again.isNew()).isFalse();
    assertThat(desk.desk.journal().size()).isEqualTo(facts);
    assertThat(Files.readAllBytes(again.html())).isEqualTo(bytes);
    assertThat(desk.desk.publishing().list(desk.file.id())).isEmpty();
    assertThat(desk.desk.rooms().certifying().list(notice.id(), AppealingDesk.BEN)).hasSize(1);
  }

  @Test
  void aLetterThatWasGivenUpGetsNone() {
    Notice notice = desk.composed(Notice.Way.MAIL, AppealingDesk.OFFICE, false);
    desk.notices().drop(notice.id(), "not needed", AppealingDesk.BEN);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> certify(notice))
        .withMessageContaining("given up");
  }

  private static String everything(Published made) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(made.folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(file.getFileName()).append('\n');
        all.append(Files.readString(file, StandardCharsets.ISO_8859_1)).append('\n');
      }
    }
    return all.toString();
  }
}
