package org.tocsin.desk.appeal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.appeal.demand.State;
import org.tocsin.desk.appeal.demand.StepKind;
import org.tocsin.desk.appeal.mail.Dkim;
import org.tocsin.desk.appeal.mail.DomainKeys;
import org.tocsin.desk.appeal.mail.Opener;
import org.tocsin.desk.appeal.mail.Verdict;

/** What comes back of a letter counts for no more than it shows. */
class ReceiptsTest {
  @TempDir Path folder;
  private GreenMail mail;
  private AppealingDesk desk;

  @BeforeEach
  void open() throws IOException {
    mail = AppealingDesk.server("smtp", "imap");
    desk = new AppealingDesk(folder, mail.getSmtp().getPort());
  }

  @AfterEach
  void close() {
    desk.close();
    mail.stop();
  }

  private State state() {
    return desk.cell().course().state();
  }

  @Test
  void aReportWithTheSecretOfTheEnvelopeShowsDelivery() {
    Notice notice = desk.sent();
    Optional<Event> event =
        desk.take(
            Messages.delivery(
                notice.envelopeId(),
                notice.messageId(),
                AppealingDesk.OFFICE,
                "delivered",
                "2.0.0"));
    assertThat(event).get().matches(one -> one.kind() == Event.Kind.DELIVERED && one.shows());
    assertThat(state()).isEqualTo(State.DELIVERED);
  }

  @Test
  void aReportWithoutTheSecretShowsNoDelivery() {
    Notice notice = desk.sent();
    Optional<Event> event =
        desk.take(
            Messages.delivery("", notice.messageId(), AppealingDesk.OFFICE, "delivered", "2.0.0"));
    assertThat(event).get().matches(one -> one.kind() == Event.Kind.UNPROVEN && !one.shows());
    assertThat(state()).isEqualTo(State.ACCEPTED);
  }

  @Test
  void aReportAboutAnotherAddressShowsNoDelivery() {
    Notice notice = desk.sent();
    desk.take(
        Messages.delivery(
            notice.envelopeId(), notice.messageId(), "other@x.example", "delivered", "2.0.0"));
    assertThat(state()).isEqualTo(State.ACCEPTED);
  }

  @Test
  void aRelayThatHandsOnDoesNotDeliver() {
    Notice notice = desk.sent();
    desk.take(
        Messages.delivery(
            notice.envelopeId(), notice.messageId(), AppealingDesk.OFFICE, "relayed", "2.0.0"));
    assertThat(state()).isEqualTo(State.ACCEPTED);
  }

  @Test
  void aBounceAfterTheServerAcceptedTakesItBack() {
    Notice notice = desk.sent();
    assertThat(state()).isEqualTo(State.ACCEPTED);
    desk.take(Messages.delivery("", notice.messageId(), AppealingDesk.OFFICE, "failed", "5.1.1"));
    assertThat(state()).isEqualTo(State.RETURNED);
    desk.take(
        Messages.delivery(
            notice.envelopeId(), notice.messageId(), AppealingDesk.OFFICE, "delayed", "4.0.0"));
    assertThat(state()).isEqualTo(State.RETURNED);
  }

  @Test
  void theSameReportTwiceIsTakenOnceAndAnotherOfTheSameWordsChangesNothing() {
    Notice notice = desk.sent();
    String report =
        Messages.delivery(
            notice.envelopeId(), notice.messageId(), AppealingDesk.OFFICE, "delivered", "2.0.0");
    assertThat(desk.take(report)).isPresent();
    long facts = desk.desk.journal().size();
    assertThat(desk.take(report)).isEmpty();
    assertThat(desk.desk.journal().size()).isEqualTo(facts);
    assertThat(desk.take(report.replace("A report.", "Again."))).isPresent();
    assertThat(desk.cell().course().steps())
        .filteredOn(step -> step.kind() == StepKind.DELIVERED)
        .hasSize(1);
  }

  @Test
  void anAutomaticAnswerBreaksNoSilence() {
    Notice notice = desk.sent();
    for (String more :
        List.of("Auto-Submitted: auto-replied\n", "Precedence: bulk\n", "X-Autoreply: yes\n")) {
      Event event =
          desk.take(
                  Messages.reply(
                      AppealingDesk.OFFICE,
                      notice.messageId(),
                      more,
                      "We are away; we agree to all."))
              .orElseThrow();
      assertThat(event.kind()).isEqualTo(Event.Kind.AUTO_REPLY);
      assertThat(event.shows()).isFalse();
    }
    assertThat(state()).isEqualTo(State.ACCEPTED);
    assertThat(desk.cell().course().findLastWord()).isEmpty();
  }

  @Test
  void anAnswerIsKeptWithWhatItsSignatureShowsAndRaisesNothingByItself() throws Exception {
    Notice notice = desk.sent();
    Dkim.Key office = desk.keyOf("office.example");
    Dkim.Key other = desk.keyOf("forger.example");
    byte[] plain =
        Messages.bytes(
            Messages.reply(AppealingDesk.OFFICE, notice.messageId(), "", "We received it."));
    byte[] good = Dkim.sign(plain, office);
    byte[] changed =
        new String(good, StandardCharsets.UTF_8)
            .replace("We received it.", "We agree to it..")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(signature(good)).isEqualTo("pass");
    assertThat(signature(changed)).isEqualTo("fail");
    assertThat(signature(plain)).isEqualTo("none");
    assertThat(signature(Dkim.sign(plain, other))).isEqualTo("foreign");
    assertThat(state()).isEqualTo(State.ACCEPTED);
  }

  private String signature(byte[] message) {
    Event event = desk.notices().take(message, AppealingDesk.EVA, AppealingDesk.NOW).orElseThrow();
    assertThat(event.kind()).isEqualTo(Event.Kind.REPLY);
    assertThat(event.shows()).isFalse();
    return event.signature();
  }

  @Test
  void aSecondAuthorOrATextAddedBelowSpoilsASignature() throws Exception {
    Dkim.Key office = desk.keyOf("office.example");
    byte[] signed =
        Dkim.sign(
            Messages.bytes(Messages.reply(AppealingDesk.OFFICE, "<x@y>", "", "Yes.")), office);
    DomainKeys keys = new DomainKeys(folder.resolve("domain-keys.tsv"));
    String text = new String(signed, StandardCharsets.UTF_8);
    assertThat(judged(text, keys)).isEqualTo(Verdict.Result.PASS);
    assertThat(judged("From: evil@forger.example\r\n" + text, keys))
        .isNotEqualTo(Verdict.Result.PASS);
    assertThat(judged(text + "And we agree.\r\n", keys)).isEqualTo(Verdict.Result.FAIL);
  }

  private static Verdict.Result judged(String message, DomainKeys keys) {
    byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
    return Dkim.judge(bytes, Opener.authorDomain(bytes), keys).result();
  }

  @Test
  void aReportOfDisplayCountsWhenTheOfficeSignedItAndAPersonLetItGo() throws Exception {
    Notice notice = desk.sent();
    Dkim.Key office = desk.keyOf("office.example");
    String manual = "manual-action/MDN-sent-manually; displayed";
    String forged =
        Messages.display(AppealingDesk.OFFICE, notice.messageId(), manual, AppealingDesk.OFFICE);
    assertThat(desk.take(forged)).get().matches(event -> !event.shows());
    assertThat(state()).isEqualTo(State.ACCEPTED);
    String machine =
        Messages.display(
            AppealingDesk.OFFICE,
            notice.messageId(),
            "automatic-action/MDN-sent-automatically; displayed",
            AppealingDesk.OFFICE);
    desk.notices()
        .take(Dkim.sign(Messages.bytes(machine), office), AppealingDesk.EVA, AppealingDesk.NOW);
    assertThat(state()).isEqualTo(State.ACCEPTED);
    Event good =
        desk.notices()
            .take(Dkim.sign(Messages.bytes(forged), office), AppealingDesk.EVA, AppealingDesk.NOW)
            .orElseThrow();
    assertThat(good.shows()).isTrue();
    assertThat(state()).isEqualTo(State.OPENED);
  }
}
