package org.tocsin.desk.warn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.warn.ladder.Channel;
import org.tocsin.desk.warn.ladder.Ladders;
import org.tocsin.desk.warn.ladder.MailServer;
import org.tocsin.desk.warn.ladder.Notice;
import org.tocsin.desk.warn.ladder.Recipient;

/** The ladder of a real desk, with a real mail server that dies and comes back. */
class LaddersTest {
  @TempDir Path folder;
  private final List<String> received = new ArrayList<>();

  private static GreenMail server(int port) {
    ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(20_000);
    GreenMail mail = new GreenMail(setup);
    mail.start();
    return mail;
  }

  private static void setUp(WarnedDesk desk, int port) {
    var settings = desk.desk.rooms().ladders().settings();
    settings.setMailServer(
        new MailServer("127.0.0.1", port, MailServer.Security.NONE, "", "desk@tocsin.test"),
        "",
        WarnedDesk.ADA);
    for (String who : List.of("officer ana", "officer bo", "special-adviser cho", "council dee")) {
      String[] parts = who.split(" ");
      settings.add(
          new Recipient(
              "", parts[0], parts[1], Channel.MAIL, parts[1] + "@tocsin.test", "en", false, -1),
          WarnedDesk.ADA);
    }
  }

  /** Empties the server before it dies with what it holds. */
  private void take(GreenMail mail) throws MessagingException, IOException {
    for (MimeMessage message : mail.getReceivedMessages()) {
      received.add(
          message.getRecipients(Message.RecipientType.TO)[0] + " | " + message.getSubject());
      String whole = message.getSubject() + message.getContent();
      assertThat(whole).doesNotContainIgnoringCase("Petra").doesNotContainIgnoringCase("Lund");
      assertThat(message.getSubject()).doesNotContain("Dale");
    }
  }

  @Test
  void nothingLeavesBeforeAnAdministratorSwitchesSendingOn() throws Exception {
    GreenMail mail = server(0);
    try (WarnedDesk desk = new WarnedDesk(folder)) {
      setUp(desk, mail.getSmtp().getPort());
      desk.raise(desk.caseOf(WarnedDesk.CLOSURE));
      Ladders ladders = desk.desk.rooms().ladders();
      long before = desk.desk.journal().size();
      assertThat(ladders.tick(desk.clock.instant())).isZero();
      assertThat(mail.getReceivedMessages()).isEmpty();
      assertThat(desk.desk.journal().size()).isEqualTo(before);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ladders.settings().setSending(true, WarnedDesk.BEN))
          .withMessageContaining("administrator");

      ladders.settings().setSending(true, WarnedDesk.ADA);
      assertThat(ladders.tick(desk.clock.instant())).isPositive();
    } finally {
      mail.stop();
    }
  }

  @Test
  void aMailServerThatDiesLosesNothingAndNobodyIsToldTwice() throws Exception {
    GreenMail mail = server(0);
    int port = mail.getSmtp().getPort();
    try (WarnedDesk desk = new WarnedDesk(folder)) {
      setUp(desk, port);
      desk.desk.rooms().ladders().settings().setSending(true, WarnedDesk.ADA);
      CaseFile file = desk.caseOf(WarnedDesk.CLOSURE);
      List<AlertRecord> alerts = desk.raise(file);
      String emergency =
          alerts.stream().filter(a -> a.level().equals("emergency")).findFirst().orElseThrow().id();
      run(desk, Duration.ofMinutes(50));
      take(mail);
      mail.stop();

      run(desk, Duration.ofMinutes(100));
      assertThat(desk.desk.rooms().ladders().listWaiting())
          .isNotEmpty()
          .anyMatch(notice -> notice.attempts() > 1 && !notice.problem().isEmpty());
      desk.restart();
      run(desk, Duration.ofMinutes(30));

      mail = server(port);
      run(desk, Duration.ofMinutes(70));
      assertThat(desk.desk.rooms().ladders().listWaiting()).isEmpty();
      take(mail);

      List<Notice> notices = desk.desk.rooms().ladders().listNotices(emergency);
      assertThat(notices).allMatch(notice -> notice.state() == Notice.State.SENT);
      assertThat(notices)
          .extracting(notice -> notice.rung() + notice.person() + notice.number())
          .doesNotHaveDuplicates();
      long all =
          alerts.stream()
              .mapToLong(alert -> desk.desk.rooms().ladders().listNotices(alert.id()).size())
              .sum();
      assertThat(received).hasSize((int) all);
      assertThat(received).contains("cho@tocsin.test | Tocsin: emergency, to be confirmed");
    } finally {
      mail.stop();
    }
  }

  private static void run(WarnedDesk desk, Duration time) {
    for (long minute = 0; minute < time.toMinutes(); minute += 5) {
      desk.desk.rooms().ladders().tick(desk.clock.instant());
      desk.clock.forward(Duration.ofMinutes(5));
    }
  }

  @Test
  void oneConfirmationEndsItAndWhatHasNotLeftIsWithdrawn() throws Exception {
    try (WarnedDesk desk = new WarnedDesk(folder)) {
      setUp(desk, 1);
      Ladders ladders = desk.desk.rooms().ladders();
      ladders.settings().setSending(true, WarnedDesk.ADA);
      List<AlertRecord> alerts = desk.raise(desk.caseOf(WarnedDesk.CLOSURE));
      ladders.tick(desk.clock.instant());
      for (AlertRecord alert : alerts) {
        desk.desk.warning().acknowledge(alert.id(), "the officer, by telephone", WarnedDesk.BEN);
      }
      run(desk, Duration.ofHours(12));
      assertThat(ladders.listWaiting()).isEmpty();
      assertThat(ladders.listNotices(alerts.getFirst().id()))
          .isNotEmpty()
          .allMatch(notice -> notice.state() == Notice.State.WITHDRAWN);
      assertThat(desk.desk.warning().get(alerts.getFirst().id()).acknowledgedHow())
          .isEqualTo("the officer, by telephone");
    }
  }

  @Test
  void anAlertAboutDaysLongPastWaitsForAPerson() throws Exception {
    try (WarnedDesk desk = new WarnedDesk(folder)) {
      setUp(desk, 1);
      Ladders ladders = desk.desk.rooms().ladders();
      ladders.settings().setSending(true, WarnedDesk.ADA);
      desk.clock.forward(Duration.ofDays(400));
      AlertRecord alert = desk.raise(desk.caseOf(WarnedDesk.CLOSURE)).getFirst();
      ladders.tick(desk.clock.instant());
      assertThat(ladders.findClimb(alert.id())).isEmpty();
      ladders.start(alert.id(), WarnedDesk.BEN, desk.clock.instant());
      assertThat(ladders.listNotices(alert.id())).hasSize(2);
      assertThatThrownBy(() -> ladders.start(alert.id(), WarnedDesk.BEN, desk.clock.instant()))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void standingDownNeedsAReasonAndAnAlertKeepsWhatWouldLowerIt() throws Exception {
    try (WarnedDesk desk = new WarnedDesk(folder)) {
      AlertRecord alert = desk.raise(desk.caseOf(WarnedDesk.CLOSURE)).getFirst();
      assertThat(alert.outlook().lowers()).isNotBlank();
      assertThat(alert.outlook().unknown()).isNotEmpty();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> desk.desk.warning().standDown(alert.id(), " ", WarnedDesk.BEN));
      AlertRecord ended =
          desk.desk.warning().standDown(alert.id(), "Petra Lund was released", WarnedDesk.BEN);
      assertThat(ended.state()).isEqualTo(AlertRecord.State.STOOD_DOWN);
      assertThat(String.valueOf(ended.end())).contains("[name withheld]").doesNotContain("Petra");
    }
  }
}
