package org.tocsin.desk.appeal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.cli.Tocsin;
import org.tocsin.desk.appeal.demand.State;
import org.tocsin.desk.publish.Published;

/**
 * Letters through a real Postfix, with delivery reports as it writes them. Skipped where the
 * package is not installed or the test is not run by root, which Postfix needs; under CI that
 * fails.
 */
class PostfixTest {
  @TempDir Path folder;

  @BeforeEach
  void needAPostfix() {
    require(LocalPostfix.isInstalled(), "the package postfix is not installed");
    require("root".equals(System.getProperty("user.name")), "Postfix is started by root only");
  }

  @Test
  void aRealServerReportsWhatItDeliveredAndWhatItCouldNot() throws Exception {
    try (LocalPostfix postfix = new LocalPostfix();
        AppealingDesk desk = new AppealingDesk(folder, postfix.port())) {
      Notice good = send(desk, "office@here.test", false);
      assertThat(desk.cell().course().state()).isEqualTo(State.ACCEPTED);
      byte[] said =
          desk.notices()
              .open(good.id(), desk.event(good, Event.Kind.ACCEPTED).leaf(), AppealingDesk.BEN);
      assertThat(new String(said, StandardCharsets.UTF_8))
          .contains("NOTIFY=SUCCESS,FAILURE,DELAY")
          .contains("ENVID=" + good.envelopeId())
          .contains("queued as");
      byte[] report = postfix.awaitReport(good.messageId());
      Event delivered = take(desk, report).orElseThrow();
      assertThat(delivered.kind())
          .as(new String(report, StandardCharsets.UTF_8))
          .isEqualTo(Event.Kind.DELIVERED);
      assertThat(desk.cell().course().state()).isEqualTo(State.DELIVERED);
      assertThat(take(desk, report)).isEmpty();

      Notice bad = send(desk, "nobody@here.test", false);
      assertThat(bad.state()).isEqualTo(Notice.State.LEFT);
      Event bounced = take(desk, postfix.awaitReport(bad.messageId())).orElseThrow();
      assertThat(bounced.kind()).isEqualTo(Event.Kind.BOUNCED);
      assertThat(desk.cell().course().state()).isEqualTo(State.RETURNED);
    }
  }

  @Test
  void aNoticeDeliveredAndAcknowledgedIsProvenToAStrangerWithoutANetwork() throws Exception {
    try (LocalPostfix postfix = new LocalPostfix();
        AppealingDesk desk = new AppealingDesk(folder.resolve("home"), postfix.port())) {
      Notice notice = send(desk, "office@here.test", true);
      assertThat(take(desk, postfix.awaitReport(notice.messageId()))).isPresent();
      Optional<Notice> seen =
          desk.notices()
              .acknowledge(desk.token(notice), "Office", AppealingDesk.NOW.plusSeconds(3600));
      assertThat(seen).isPresent();
      Published made =
          desk.desk
              .rooms()
              .certifying()
              .certify(
                  notice.id(),
                  AppealingDesk.day().plusDays(30),
                  AppealingDesk.EVA,
                  folder.resolve("out"));
      assertThat(Files.readString(made.html()))
          .contains("by e-mail to office@here.test")
          .contains("acknowledged");
      for (Path file : List.of(made.html(), made.pdf())) {
        assertThat(verifiedWithoutNetwork(file)).as(file.toString()).contains("Sound.");
      }
      Files.writeString(
          made.html(), Files.readString(made.html()).replace("office@here.test", "x@here.test"));
      assertThat(verifiedWithoutNetwork(made.html())).doesNotContain("Sound.");
    }
  }

  /** What {@code tocsin verify} says in a network namespace of its own, which has no network. */
  private static String verifiedWithoutNetwork(Path file) throws Exception {
    Assumptions.assumeTrue(
        said(List.of("unshare", "--net", "true")).isEmpty(), "no network namespaces here");
    List<String> command = new ArrayList<>(List.of("unshare", "--net"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Tocsin.class.getName()));
    command.addAll(List.of("verify", file.toString()));
    return said(command);
  }

  /** Both streams of a command; what went wrong is in them. */
  private static String said(List<String> command) throws Exception {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return said;
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static void require(boolean there, String missing) {
    if (Boolean.parseBoolean(System.getenv("CI"))) {
      assertThat(there).as(missing).isTrue();
    }
    Assumptions.assumeTrue(there, missing);
  }

  private static Notice send(AppealingDesk desk, String address, boolean page) {
    Notice notice = desk.composed(Notice.Way.MAIL, address, page);
    desk.notices().approve(notice.id(), AppealingDesk.EVA);
    return desk.notices().send(notice.id(), AppealingDesk.EVA, AppealingDesk.NOW);
  }

  private static Optional<Event> take(AppealingDesk desk, byte[] report) {
    return desk.notices().take(report, AppealingDesk.EVA, AppealingDesk.NOW.plusSeconds(60));
  }
}
