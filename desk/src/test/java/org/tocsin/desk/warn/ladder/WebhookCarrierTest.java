package org.tocsin.desk.warn.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Webhooks against a real server on this machine. */
class WebhookCarrierTest {
  private static final Instant NOW = Instant.parse("2030-01-01T10:00:00Z");
  private static final byte[] KEY = "a key of this test".getBytes(StandardCharsets.UTF_8);

  private final List<String> got = new ArrayList<>();
  private HttpServer server;
  private int status = 204;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          got.add(
              exchange.getRequestURI()
                  + " "
                  + exchange.getRequestHeaders().getFirst("webhook-signature")
                  + " "
                  + new String(body, StandardCharsets.UTF_8));
          exchange.getResponseHeaders().set("Location", "/elsewhere");
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void carry(boolean inside) throws IOException {
    String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    Recipient to = new Recipient("r", "officer", "duty", Channel.WEBHOOK, address, "en", inside, 1);
    Notice notice =
        new Notice(
            "n1",
            "a1",
            "c1",
            "officer",
            "r",
            0,
            Channel.WEBHOOK,
            "subject",
            "body",
            NOW,
            NOW,
            Notice.State.WAITING,
            0,
            NOW,
            "",
            null,
            7);
    new WebhookCarrier(recipient -> KEY, () -> NOW).carry(notice, to);
  }

  @Test
  void aNoticeIsSignedSoThatTheOtherSideCanCheckIt() throws IOException {
    carry(true);
    String body = got.getFirst().substring(got.getFirst().indexOf('{'));
    String expected = WebhookCarrier.sign(KEY, "n1." + NOW.getEpochSecond() + "." + body);
    assertThat(got.getFirst()).startsWith("/hook v1," + expected + " ");
  }

  /** The example of the Standard Webhooks specification. */
  @Test
  void theSignatureIsThatOfTheStandard() {
    byte[] key = java.util.Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    assertThat(
            WebhookCarrier.sign(
                key, "msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.{\"test\": 2432232314}"))
        .isEqualTo("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void aRedirectIsAFailureAndIsNotFollowed() {
    status = 302;
    assertThatIOException().isThrownBy(() -> carry(true)).withMessageContaining("not followed");
    assertThat(got).hasSize(1);
  }

  @Test
  void theOwnNetworkIsReachedOnlyWhenTheAdministratorSaidSo() {
    assertThatIOException().isThrownBy(() -> carry(false)).withMessageContaining("own network");
    assertThat(got).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/",
        "http://0.0.0.0/",
        "http://224.0.0.1/",
        "http://[fe80::1]/",
        "http://[::]/"
      })
  void someAddressesAreNeverReached(String address) {
    assertThatIOException()
        .isThrownBy(() -> WebhookCarrier.requireAllowed(URI.create(address), true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.0.0.1/",
        "http://192.168.1.1/",
        "http://100.64.0.1/",
        "http://[fd00::1]/",
        "http://[::ffff:127.0.0.1]/"
      })
  void addressesOfOwnNetworksNeedTheAdministratorsWord(String address) {
    assertThatIOException()
        .isThrownBy(() -> WebhookCarrier.requireAllowed(URI.create(address), false));
    assertThatCode(() -> WebhookCarrier.requireAllowed(URI.create(address), true))
        .doesNotThrowAnyException();
  }
}
