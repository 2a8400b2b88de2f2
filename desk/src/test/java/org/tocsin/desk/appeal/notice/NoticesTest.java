package org.tocsin.desk.appeal.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.appeal.demand.State;
import org.tocsin.desk.appeal.demand.StepKind;
import org.tocsin.desk.appeal.mail.Dkim;
import org.tocsin.desk.appeal.mail.DomainKeys;
import org.tocsin.desk.appeal.mail.Mailbox;
import org.tocsin.desk.appeal.mail.Opener;
import org.tocsin.desk.appeal.mail.Verdict;
import org.tocsin.desk.warn.ladder.MailServer;

/** Letters of a real desk through a real mail server: never more is claimed than was shown. */
class NoticesTest {
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
  void nobodyApprovesWhatTheyComposedAndNothingUnapprovedLeaves() {
    Notice notice = desk.composed(Notice.Way.MAIL, AppealingDesk.OFFICE, false);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> desk.notices().approve(notice.id(), AppealingDesk.BEN))
        .withMessageContaining("somebody else");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> desk.notices().send(notice.id(), AppealingDesk.EVA, AppealingDesk.NOW));
    assertThat(mail.getReceivedMessages()).isEmpty();
    assertThat(state()).isEqualTo(State.PREPARED);
  }

  @Test
  void nothingLeavesWhileSendingIsOff() {
    Notice notice = desk.approved();
    desk.desk.rooms().ladders().settings().setSending(false, AppealingDesk.ADA);
    assertThatIllegalStateException()
        .isThrownBy(() -> desk.notices().send(notice.id(), AppealingDesk.EVA, AppealingDesk.NOW));
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  @Test
  void whatLeavesIsSealedByteForByteWithTheWordsOfTheServer() throws Exception {
    Notice notice = desk.sent();
    assertThat(notice.state()).isEqualTo(Notice.State.LEFT);
    MimeMessage arrived = mail.getReceivedMessages()[0];
    String sealed = new String(desk.letter(notice), StandardCharsets.UTF_8);
    assertThat(GreenMailUtil.getWholeMessage(arrived).strip()).endsWith(sealed.strip());
    assertThat(sealed).contains("Message-ID: " + notice.messageId()).contains("\r\n\r\n");
    byte[] said =
        desk.notices()
            .open(notice.id(), desk.event(notice, Event.Kind.ACCEPTED).leaf(), AppealingDesk.BEN);
    assertThat(new String(said, StandardCharsets.UTF_8))
        .contains("C: RCPT TO:<" + AppealingDesk.OFFICE + ">")
        .contains("C: DATA")
        .contains("S: 250")
        .doesNotContain("Ferry Road");
    assertThat(state()).isEqualTo(State.ACCEPTED);
  }

  @Test
  void aLetterThatLeftDoesNotLeaveAgain() {
    Notice notice = desk.sent();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> desk.notices().send(notice.id(), AppealingDesk.EVA, AppealingDesk.NOW));
    assertThat(mail.getReceivedMessages()).hasSize(1);
  }

  @Test
  void aServerThatIsDownRefusesNothingForGoodAndTheSameBytesGoLater() throws IOException {
    Notice notice = desk.approved();
    int port = mail.getSmtp().getPort();
    mail.stop();
    Notice failed = desk.notices().send(notice.id(), AppealingDesk.EVA, AppealingDesk.NOW);
    assertThat(failed.state()).isEqualTo(Notice.State.REFUSED);
    assertThat(state()).isEqualTo(State.PREPARED);
    mail = AppealingDesk.server("smtp", "imap");
    desk.desk
        .rooms()
        .ladders()
        .settings()
        .setMailServer(
            new MailServer(
                "127.0.0.1",
                mail.getSmtp().getPort(),
                MailServer.Security.NONE,
                "",
                "desk@tocsin.example"),
            "",
            AppealingDesk.ADA);
    Notice sent = desk.notices().send(notice.id(), AppealingDesk.EVA, AppealingDesk.NOW);
    assertThat(sent.digest()).isEqualTo(failed.digest());
    assertThat(sent.messageId()).isEqualTo(failed.messageId());
    assertThat(port).isPositive();
    assertThat(state()).isEqualTo(State.ACCEPTED);
  }

  /** A server that takes the letter and dies before it says so. */
  @Test
  void whenTheLineBreaksBeforeTheAnswerNobodyClaimsThatItLeft() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread server = Thread.ofPlatform().daemon().start(() -> takeAndDie(socket));
      desk.desk
          .rooms()
          .ladders()
          .settings()
          .setMailServer(
              new MailServer(
                  "127.0.0.1",
                  socket.getLocalPort(),
                  MailServer.Security.NONE,
                  "",
                  "desk@tocsin.example"),
              "",
              AppealingDesk.ADA);
      Notice notice = desk.sent();
      server.join();
      assertThat(notice.state()).isEqualTo(Notice.State.UNSURE);
      assertThat(notice.maySend()).isFalse();
      assertThat(state()).isEqualTo(State.PREPARED);
    }
  }

  private static void takeAndDie(ServerSocket socket) {
    try (Socket line = socket.accept()) {
      var in =
          new java.io.BufferedReader(
              new java.io.InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
      var out = line.getOutputStream();
      out.write("220 here\r\n".getBytes(StandardCharsets.US_ASCII));
      boolean letter = false;
      for (String said = in.readLine(); said != null; said = in.readLine()) {
        if (letter) {
          if (said.equals(".")) {
            return;
          }
          continue;
        }
        letter = said.equals("DATA");
        out.write((letter ? "354 go\r\n" : "250 ok\r\n").getBytes(StandardCharsets.US_ASCII));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void thePageOfALetterRecordsNoReadingAndOneAcknowledgement() {
    Notice notice = desk.sent();
    String token = desk.token(notice);
    long facts = desk.desk.journal().size();
    assertThat(desk.notices().findByToken(token)).isPresent();
    assertThat(desk.notices().findByToken("forged")).isEmpty();
    assertThat(desk.notices().acknowledge("forged", "Office", AppealingDesk.NOW)).isEmpty();
    assertThat(desk.desk.journal().size()).isEqualTo(facts);
    assertThat(state()).isEqualTo(State.ACCEPTED);

    desk.notices().acknowledge(token, "Office of the ferry", AppealingDesk.NOW.plusSeconds(60));
    assertThat(state()).isEqualTo(State.ACKNOWLEDGED);
    long after = desk.desk.journal().size();
    desk.notices().acknowledge(token, "Somebody else", AppealingDesk.NOW.plusSeconds(90));
    assertThat(desk.desk.journal().size()).isEqualTo(after);
  }

  @Test
  void aLetterIsSignedWhereAKeyIsSetUp() throws Exception {
    Dkim.Key own = desk.keyOf("tocsin.example");
    desk.notices()
        .settings()
        .setKey("tocsin.example", "s1", AppealingDesk.pem(own), AppealingDesk.ADA);
    desk.sent();
    byte[] arrived =
        GreenMailUtil.getWholeMessage(mail.getReceivedMessages()[0])
            .getBytes(StandardCharsets.UTF_8);
    Verdict verdict =
        Dkim.judge(
            arrived,
            Opener.authorDomain(arrived),
            new DomainKeys(folder.resolve("domain-keys.tsv")));
    assertThat(verdict.result()).as(verdict.why()).isEqualTo(Verdict.Result.PASS);
    assertThat(verdict.domain()).isEqualTo("tocsin.example");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> desk.notices().settings().setKey("a.example", "s", "no key", AppealingDesk.ADA));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> desk.notices().settings().setKey("a.example", "s", "", AppealingDesk.BEN))
        .withMessageContaining("administrator");
  }

  @Test
  void answersAreFetchedByImapAndWhatIsOfNobodysLetterIsLeftAlone() throws Exception {
    Notice notice = desk.sent();
    GreenMailUser box = mail.setUser("desk@tocsin.example", "desk", "secret");
    box.deliver(
        message(Messages.reply(AppealingDesk.OFFICE, notice.messageId(), "", "We note it.")));
    box.deliver(message(Messages.reply("friend@x.example", "<private@x.example>", "", "Lunch?")));
    Mailbox settings =
        new Mailbox(
            "127.0.0.1", mail.getImap().getPort(), MailServer.Security.NONE, "desk", "INBOX");
    desk.notices().settings().setMailbox(settings, "secret", AppealingDesk.ADA);
    assertThat(desk.notices().fetch(AppealingDesk.EVA, AppealingDesk.NOW)).isEqualTo(1);
    long facts = desk.desk.journal().size();
    assertThat(desk.notices().fetch(AppealingDesk.EVA, AppealingDesk.NOW)).isZero();
    assertThat(desk.desk.journal().size()).isEqualTo(facts);
    Event reply = desk.event(notice, Event.Kind.REPLY);
    assertThat(
            new String(
                desk.notices().open(notice.id(), reply.leaf(), AppealingDesk.BEN),
                StandardCharsets.UTF_8))
        .contains("We note it.");
  }

  private static MimeMessage message(String text) throws Exception {
    return new MimeMessage(null, new ByteArrayInputStream(Messages.bytes(text)));
  }

  @Test
  void aLetterOnPaperIsShownByItsScans() throws IOException {
    Notice notice = desk.composed(Notice.Way.POST, "19 avenue de la Paix, Geneva", false);
    String scan = desk.seal("receipt.txt", "Receipt RR123, exercise");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> hand(notice, StepKind.SENT, List.of(scan)))
        .withMessageContaining("approved");
    desk.notices().approve(notice.id(), AppealingDesk.EVA);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> hand(notice, StepKind.SENT, List.of()))
        .withMessageContaining("scan");
    hand(notice, StepKind.SENT, List.of(scan));
    assertThat(state()).isEqualTo(State.SENT);
    hand(notice, StepKind.DELIVERED, List.of(desk.seal("advice.txt", "Signed on delivery")));
    assertThat(state()).isEqualTo(State.DELIVERED);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> hand(notice, StepKind.AGREED, List.of(scan)));
  }

  private void hand(Notice notice, StepKind kind, List<String> scans) {
    desk.notices()
        .hand(notice.id(), kind, LocalDate.of(2023, 3, 21), scans, "registered", AppealingDesk.BEN);
  }

  @Test
  void theViewsAreMadeAnewFromTheFacts() {
    Notice notice = desk.sent();
    desk.take(
        Messages.delivery(
            notice.envelopeId(), notice.messageId(), AppealingDesk.OFFICE, "delivered", "2.0.0"));
    Notice before = desk.notices().get(notice.id(), AppealingDesk.BEN);
    List<Event> events = desk.notices().events(notice.id());
    desk.desk.journal().rebuild();
    assertThat(desk.notices().get(notice.id(), AppealingDesk.BEN)).isEqualTo(before);
    assertThat(desk.notices().events(notice.id())).isEqualTo(events);
  }
}
