package org.tocsin.desk.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.Desk;
import org.tocsin.desk.Home;
import org.tocsin.desk.TestHome;

/** Files in pieces, over lines that stand still. */
class UploadsTest {
  private static final byte[] ONE = "one photo".getBytes(StandardCharsets.UTF_8);
  private static final byte[] OTHER = "another photo".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  /** A line that says nothing until it is cut. */
  private static final class Still extends InputStream {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch cut = new CountDownLatch(1);

    @Override
    public int read() throws IOException {
      asked.countDown();
      try {
        cut.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
      return -1;
    }
  }

  @Test
  void aLineThatStandsStillHoldsUpItsOwnFileAndNoOther() throws Exception {
    Home home = TestHome.at(folder.resolve("home"));
    try (Desk desk = Desk.open(home, Clock.systemUTC());
        ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
      FieldKey key = key(desk);
      Uploads uploads = desk.fielding().uploads();
      Still still = new Still();
      String name = Digests.sha256(ONE);
      Future<Long> first = other.submit(() -> uploads.append(key, name, 0, ONE.length, still));
      still.asked.await();
      assertThat(append(uploads, key, OTHER)).isEqualTo(OTHER.length);
      assertThatThrownBy(() -> append(uploads, key, ONE))
          .isInstanceOf(FieldRefused.class)
          .hasMessageContaining("another request");
      still.cut.countDown();
      assertThat(first.get()).isZero();
      assertThat(append(uploads, key, ONE)).isEqualTo(ONE.length);
    }
  }

  private static long append(Uploads uploads, FieldKey key, byte[] photo) throws IOException {
    return uploads.append(
        key, Digests.sha256(photo), 0, photo.length, new ByteArrayInputStream(photo));
  }

  private static FieldKey key(Desk desk) throws IOException {
    String caseId = desk.collecting().openCase("Exercise", "ada").id();
    desk.fielding().forms().addOurs("ada");
    return desk.fielding()
        .keys()
        .make(caseId, "phone", Set.of("incident-report"), Duration.ofDays(1), "ada")
        .key();
  }
}
