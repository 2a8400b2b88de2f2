package org.tocsin.ledger.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.ledger.merkle.Hash;

/** Checkpoints wait for their stamps as long as it takes, and keep them whole. */
class TimeQueueTest {
  private static final Instant AT = Instant.parse("2030-01-02T03:04:05Z");
  private static final byte[] CHECKPOINT =
      "example.org/log\n7\nroot\n".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private TestAuthority one;
  private TestAuthority two;

  @BeforeEach
  void found() throws Exception {
    one = new TestAuthority("one", AT);
    two = new TestAuthority("two", AT);
  }

  private TimeQueue queue() throws IOException {
    return TimeQueue.open(folder, List.of(one.trusted(), two.trusted()), new SecureRandom());
  }

  private byte[] carry(String url, byte[] question) throws IOException {
    return url.contains("one") ? one.answer(question) : two.answer(question);
  }

  @Test
  void twoAuthoritiesStampWhatWaitedOffline() throws Exception {
    Hash digest = queue().add(CHECKPOINT);
    Map<String, String> offline =
        queue()
            .ask((url, question) -> {
              throw new IOException("no network");
            });
    assertThat(offline).containsOnlyKeys("one", "two");
    assertThat(queue().waiting()).isEqualTo(2);
    assertThat(queue().stamps(digest)).isEmpty();
    one.set(AT.plusSeconds(86_400));
    two.set(AT.plusSeconds(86_407));
    assertThat(queue().ask(this::carry)).isEmpty();
    assertThat(queue().waiting()).isZero();
    Map<String, TimeVerdict> stamps = queue().stamps(digest);
    assertThat(stamps.get("one"))
        .isInstanceOfSatisfying(
            TimeVerdict.Holds.class,
            holds -> {
              assertThat(holds.time()).isEqualTo(AT.plusSeconds(86_400));
              assertThat(holds.accuracySeconds()).isEqualTo(1);
              assertThat(holds.chain()).hasSize(1);
            });
    assertThat(stamps.get("two")).isInstanceOf(TimeVerdict.Holds.class);
  }

  @Test
  void anAuthorityThatFailsDoesNotKeepTheOtherFromBeingAsked() throws Exception {
    Hash digest = queue().add(CHECKPOINT);
    Map<String, String> failures =
        queue()
            .ask((url, question) ->
                url.contains("one")
                    ? "busy".getBytes(StandardCharsets.UTF_8)
                    : carry(url, question));
    assertThat(failures).containsOnlyKeys("one");
    assertThat(failures.get("one")).startsWith("MALFORMED");
    assertThat(queue().stamps(digest)).containsOnlyKeys("two");
    assertThat(queue().ask(this::carry)).isEmpty();
    assertThat(queue().stamps(digest)).containsOnlyKeys("one", "two");
  }

  @Test
  void anAnswerOfAnAuthorityThatIsNotTrustedIsNotKept() throws Exception {
    TestAuthority rogue = new TestAuthority("one", AT);
    Hash digest = queue().add(CHECKPOINT);
    Map<String, String> failures = queue().ask((url, question) -> rogue.answer(question));
    assertThat(failures.get("one")).startsWith("NOT_TRUSTED");
    assertThat(queue().stamps(digest)).isEmpty();
  }

  @Test
  void aStampOutsideTheLifeOfTheCertificateDoesNotHold() throws Exception {
    Hash digest = queue().add(CHECKPOINT);
    one.set(AT.plusSeconds(400L * 86_400));
    Map<String, String> failures = queue().ask(this::carry);
    assertThat(failures).containsOnlyKeys("one");
    assertThat(queue().stamps(digest)).containsOnlyKeys("two");
  }

  @Test
  void theSameBytesWaitOnceAndANameIsAFileName() throws Exception {
    assertThat(queue().add(CHECKPOINT)).isEqualTo(queue().add(CHECKPOINT));
    assertThat(queue().waiting()).isEqualTo(2);
    assertThatThrownBy(
            () -> new TimeAuthority("../x", "https://x.example", one.trusted().roots(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
