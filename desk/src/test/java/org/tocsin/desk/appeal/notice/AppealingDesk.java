package org.tocsin.desk.appeal.notice;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tocsin.desk.Desk;
import org.tocsin.desk.Home;
import org.tocsin.desk.appeal.demand.Appeal;
import org.tocsin.desk.appeal.demand.Appeals;
import org.tocsin.desk.appeal.demand.Cell;
import org.tocsin.desk.appeal.demand.Demand;
import org.tocsin.desk.appeal.demand.NewDemand;
import org.tocsin.desk.appeal.mail.Dkim;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.warn.ladder.MailServer;

/** A desk with one composed appeal, two analysts and a mail server. Nothing in it happened. */
final class AppealingDesk implements AutoCloseable {
  static final Viewer ADA = new Viewer("ada", Role.ADMINISTRATOR, Set.of());
  static final Viewer BEN = new Viewer("ben", Role.ANALYST, Set.of());
  static final Viewer EVA = new Viewer("eva", Role.ANALYST, Set.of());
  static final Instant NOW = Instant.parse("2023-03-20T10:00:00Z");
  static final String OFFICE = "desk@office.example";

  final Desk desk;
  final CaseFile file;
  final Appeal appeal;
  final Demand demand;
  private final Path folder;

  AppealingDesk(Path folder, int smtpPort) throws IOException {
    this.folder = folder;
    this.desk = Desk.open(Home.at(folder, Map.of()), Clock.fixed(NOW, ZoneOffset.UTC));
    this.file = desk.collecting().openCase("Exercise: ferry", "ada");
    this.appeal = appeals().compose(file.id(), "Open the road", "Council of Kesten", day(), BEN);
    this.demand =
        appeals()
            .add(appeal.id(), NewDemand.of("Open the Ferry Road."), List.of("icrc"), day(), BEN);
    var settings = desk.rooms().ladders().settings();
    settings.setMailServer(
        new MailServer("127.0.0.1", smtpPort, MailServer.Security.NONE, "", "desk@tocsin.example"),
        "",
        ADA);
    settings.setAddress("https://desk.tocsin.example", ADA);
    settings.setSending(true, ADA);
  }

  static LocalDate day() {
    return LocalDate.ofInstant(NOW, ZoneOffset.UTC);
  }

  static GreenMail server(String... protocols) {
    ServerSetup[] setups = new ServerSetup[protocols.length];
    for (int i = 0; i < protocols.length; i++) {
      setups[i] = new ServerSetup(0, "127.0.0.1", protocols[i]);
      setups[i].setServerStartupTimeout(20_000);
    }
    GreenMail mail = new GreenMail(setups);
    mail.start();
    return mail;
  }

  Appeals appeals() {
    return desk.rooms().appeals();
  }

  Notices notices() {
    return desk.rooms().notices();
  }

  Notice composed(Notice.Way way, String address, boolean page) {
    return notices()
        .compose(
            new NewNotice(
                appeal.id(),
                demand.addressees().getFirst(),
                "",
                List.of(demand.id()),
                way,
                address,
                "Open the Ferry Road",
                "To the office:\n\nOpen the Ferry Road; здравствуйте.\n",
                "en",
                true,
                page),
            BEN);
  }

  Notice sent() {
    return notices().send(approved().id(), EVA, NOW);
  }

  Notice approved() {
    return notices().approve(composed(Notice.Way.MAIL, OFFICE, true).id(), EVA);
  }

  Cell cell() {
    return appeals().cells(demand.id(), day().plusDays(30), BEN).getFirst();
  }

  byte[] letter(Notice notice) {
    return notices().open(notice.id(), event(notice, Event.Kind.LETTER_SEALED).leaf(), BEN);
  }

  /** Of the page that the letter names. */
  String token(Notice notice) {
    try {
      MimeMessage message = new MimeMessage(null, new ByteArrayInputStream(letter(notice)));
      String text = String.valueOf(message.getContent());
      return text.replaceAll("(?s).*/notice/([A-Za-z0-9_-]{43}).*", "$1");
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  Event event(Notice notice, Event.Kind kind) {
    return notices().events(notice.id()).stream()
        .filter(event -> event.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  java.util.Optional<Event> take(String message) {
    byte[] bytes = message.replaceAll("\\R", "\r\n").getBytes(StandardCharsets.UTF_8);
    return notices().take(bytes, EVA, NOW.plusSeconds(3600));
  }

  /** Makes a key of a domain known to the desk. */
  Dkim.Key keyOf(String domain) throws IOException, GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair pair = generator.generateKeyPair();
    String line =
        "s1._domainkey.%s\tv=DKIM1; k=rsa; p=%s\n"
            .formatted(domain, Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
    Files.writeString(
        folder.resolve("domain-keys.tsv"),
        line,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    return new Dkim.Key(domain, "s1", pair.getPrivate());
  }

  static String pem(Dkim.Key key) {
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(key.secret().getEncoded())
        + "\n-----END PRIVATE KEY-----\n";
  }

  String seal(String name, String text) throws IOException {
    return desk.collecting()
        .seal(
            file.id(), name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "ben")
        .item()
        .id();
  }

  @Override
  public void close() {
    desk.close();
  }
}
