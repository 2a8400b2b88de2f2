package org.tocsin.desk.appeal.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.desk.appeal.notice.AppealingDesk.ADA;
import static org.tocsin.desk.appeal.notice.AppealingDesk.BEN;
import static org.tocsin.desk.appeal.notice.AppealingDesk.EVA;
import static org.tocsin.desk.appeal.notice.AppealingDesk.NOW;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.publish.newsletter.Issue;
import org.tocsin.desk.publish.newsletter.Newsletter;
import org.tocsin.desk.warn.ladder.MailServer;

/**
 * Double opt-in, four eyes, one click to leave, and addresses that are nowhere but in their file.
 */
class NewsletterTest {
  private static final String READER = "reader.lund@example.org";

  @TempDir Path folder;
  private GreenMail mail;
  private AppealingDesk desk;
  private Newsletter newsletter;

  @BeforeEach
  void open() throws IOException {
    mail = AppealingDesk.server("smtp");
    desk = new AppealingDesk(folder.resolve("home"), mail.getSmtp().getPort());
    newsletter = desk.desk.rooms().newsletter();
    newsletter.name("News of the ferry", ADA);
  }

  @AfterEach
  void close() {
    desk.close();
    mail.stop();
  }

  private List<MimeMessage> letters() {
    return Arrays.asList(mail.getReceivedMessages());
  }

  private static String text(MimeMessage message) throws Exception {
    return String.valueOf(message.getContent());
  }

  private static String token(String text, String act) {
    return text.replaceAll("(?s).*/newsletter/" + act + "/([0-9a-f]{64}).*", "$1");
  }

  private void subscribe(String address) throws Exception {
    assertThat(newsletter.ask(address, "en", NOW)).isTrue();
    newsletter.work(NOW, 50);
    assertThat(newsletter.confirm(token(text(letters().getLast()), "confirm"))).isTrue();
  }

  private Issue leaving() {
    Issue issue =
        newsletter.compose("The ferry runs", "It runs again, says the office.", "en", BEN);
    newsletter.approve(issue.id(), EVA);
    return issue;
  }

  @Test
  void nobodyGetsAnIssueWhoDidNotConfirmByTheLetterTheyGot() throws Exception {
    newsletter.ask(READER, "en", NOW);
    newsletter.work(NOW, 50);
    assertThat(letters()).hasSize(1);
    Issue issue = leaving();
    newsletter.work(NOW, 50);
    assertThat(letters()).hasSize(1);
    assertThat(newsletter.get(issue.id()).state()).isEqualTo(Issue.State.SENT);
    assertThat(newsletter.confirm("0".repeat(64))).isFalse();
    assertThat(newsletter.countSubscribers()).isZero();
    newsletter.confirm(token(text(letters().getFirst()), "confirm"));
    assertThat(newsletter.countSubscribers()).isEqualTo(1);
    leaving();
    newsletter.work(NOW, 50);
    assertThat(letters()).hasSize(2);
    assertThat(text(letters().getLast())).contains("It runs again");
  }

  @Test
  void whoAsksAgainIsToldTheSameAndGetsNoSecondLetterThatDay() throws Exception {
    subscribe(READER);
    assertThat(newsletter.ask("Reader.Lund@Example.org", "fr", NOW)).isTrue();
    newsletter.work(NOW, 50);
    assertThat(letters()).hasSize(1);
  }

  @Test
  void whoNeverConfirmsIsForgottenAfterTwoDays() throws Exception {
    newsletter.ask(READER, "en", NOW);
    newsletter.work(NOW, 50);
    String late = token(text(letters().getFirst()), "confirm");
    newsletter.work(NOW.plus(Duration.ofDays(3)), 50);
    assertThat(newsletter.confirm(late)).isFalse();
  }

  @Test
  void everyIssueCanBeLeftWithOneClickUnderItsSignature() throws Exception {
    var keys = java.security.KeyPairGenerator.getInstance("RSA");
    keys.initialize(2048);
    String pem =
        "-----BEGIN PRIVATE KEY-----\n"
            + java.util.Base64.getMimeEncoder()
                .encodeToString(keys.generateKeyPair().getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----";
    desk.notices().settings().setKey("tocsin.example", "desk", pem, ADA);
    subscribe(READER);
    leaving();
    newsletter.work(NOW, 50);
    MimeMessage issue = letters().getLast();
    assertThat(issue.getHeader("List-Unsubscribe-Post", null))
        .isEqualTo("List-Unsubscribe=One-Click");
    String link = issue.getHeader("List-Unsubscribe", null);
    assertThat(link).startsWith("<https://desk.tocsin.example/newsletter/leave/");
    assertThat(issue.getHeader("DKIM-Signature", null).replaceAll("\\s", "").toLowerCase())
        .contains("list-unsubscribe:list-unsubscribe-post");
    newsletter.leave(token(text(issue), "leave"));
    assertThat(newsletter.countSubscribers()).isZero();
    leaving();
    newsletter.work(NOW, 50);
    assertThat(letters()).hasSize(2);
  }

  @Test
  void anIssueThatWasStoppedMidwayGoesOnAndNobodyGetsItTwice() throws Exception {
    for (int n = 0; n < 5; n++) {
      subscribe("reader" + n + "@example.org");
    }
    Issue issue = leaving();
    newsletter.work(NOW, 2);
    assertThat(newsletter.countLeft(newsletter.get(issue.id()))).isEqualTo(2);
    int port = mail.getSmtp().getPort();
    desk.close();
    desk = new AppealingDesk(folder.resolve("home"), port);
    newsletter = desk.desk.rooms().newsletter();
    newsletter.work(NOW, 50);
    Issue left = newsletter.get(issue.id());
    assertThat(left.state()).isEqualTo(Issue.State.SENT);
    assertThat(left.accepted()).isEqualTo(5);
    assertThat(letters().stream().filter(one -> subject(one).equals("The ferry runs"))).hasSize(5);
  }

  private static String subject(MimeMessage message) {
    try {
      return message.getSubject();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void server(int port) {
    desk.desk
        .rooms()
        .ladders()
        .settings()
        .setMailServer(
            new MailServer("127.0.0.1", port, MailServer.Security.NONE, "", "desk@tocsin.example"),
            "",
            ADA);
  }

  @Test
  void aMailServerThatIsDownLosesNoLetter() throws Exception {
    subscribe(READER);
    newsletter.ask("second@example.org", "en", NOW);
    Issue issue = leaving();
    server(1);
    newsletter.work(NOW, 50);
    assertThat(newsletter.get(issue.id()).state()).isEqualTo(Issue.State.SENDING);
    assertThat(letters()).hasSize(1);
    server(mail.getSmtp().getPort());
    newsletter.work(NOW.plus(Duration.ofMinutes(6)), 50);
    assertThat(newsletter.get(issue.id()).accepted()).isEqualTo(1);
    assertThat(letters().stream().map(NewsletterTest::subject))
        .contains("The ferry runs", "Please confirm: News of the ferry")
        .hasSize(3);
  }

  @Test
  void anAddressThatLettersComeBackFromForGoodTwiceIsDeleted() throws Exception {
    subscribe(READER);
    for (int n = 1; n <= 2; n++) {
      leaving();
      newsletter.work(NOW, 50);
      String id = letters().getLast().getMessageID();
      String envelope = id.substring(1, id.indexOf('@'));
      assertThat(offered(bounce("0".repeat(64)))).isFalse();
      assertThat(offered(bounce(envelope))).isTrue();
      assertThat(newsletter.countSubscribers()).isEqualTo(n == 1 ? 1 : 0);
    }
  }

  private boolean offered(byte[] message) {
    return desk.notices().take(message, BEN, NOW).isPresent()
        || desk.notices().pickup().offer(message);
  }

  private static byte[] bounce(String envelope) {
    return """
    From: MAILER-DAEMON@example.org
    To: desk@tocsin.example
    Subject: Undelivered
    MIME-Version: 1.0
    Content-Type: multipart/report; report-type=delivery-status; boundary=b

    --b
    Content-Type: text/plain

    It could not be delivered.

    --b
    Content-Type: message/delivery-status

    Reporting-MTA: dns; mx.example.org
    Original-Envelope-Id: %s

    Final-Recipient: rfc822; reader.lund@example.org
    Action: failed
    Status: 5.1.1

    --b--
    """
        .formatted(envelope)
        .replace("\n", "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void noAddressStandsInAnyFileOfTheDesk() throws Exception {
    subscribe(READER);
    leaving();
    newsletter.work(NOW, 50);
    desk.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContainIgnoringCase("reader.lund");
      }
    }
    desk = new AppealingDesk(folder.resolve("home2"), mail.getSmtp().getPort());
  }

  @Test
  void whoComposedAnIssueDoesNotApproveItAndAnIssueNeedsTheNewsletterToBeOn() {
    Issue issue = newsletter.compose("S", "T", "en", BEN);
    assertThatThrownBy(() -> newsletter.approve(issue.id(), BEN)).hasMessageContaining("somebody");
    newsletter.name("", ADA);
    assertThatThrownBy(() -> newsletter.approve(issue.id(), EVA)).hasMessageContaining("off");
    assertThatThrownBy(() -> newsletter.name("X", EVA)).hasMessageContaining("administrator");
    assertThatThrownBy(() -> newsletter.ask("no address", "en", NOW))
        .hasMessageContaining("no address");
  }

  @Test
  void moreThanThreeHundredWithinTheHourAreTurnedAway() {
    int taken = 0;
    for (int n = 0; n < 310; n++) {
      taken += newsletter.ask("r" + n + "@example.org", "en", NOW) ? 1 : 0;
    }
    assertThat(taken).isEqualTo(300);
    assertThat(newsletter.ask("late@example.org", "en", NOW.plusSeconds(3601))).isTrue();
  }
}
