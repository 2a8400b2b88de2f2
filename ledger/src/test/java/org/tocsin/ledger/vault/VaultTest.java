package org.tocsin.ledger.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultTest {
  private static final int CHUNK = 1 << 16;

  @TempDir Path directory;
  private final AgeCipher cipher = AgeCipher.create();
  private Vault vault;

  @BeforeEach
  void open() throws IOException {
    vault = Vault.open(directory, cipher, new byte[32]);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0,
        1,
        15,
        16,
        17,
        CHUNK - 1,
        CHUNK,
        CHUNK + 1,
        2 * CHUNK - 1,
        2 * CHUNK,
        2 * CHUNK + 1,
        5 * CHUNK + 77
      })
  void contentOfAnySizeComesBackByteForByte(int size) throws Exception {
    byte[] content = content(size);
    Sealed sealed = vault.seal(new ByteArrayInputStream(content));
    assertThat(sealed).isEqualTo(new Sealed(sha256(content), size, true));
    assertThat(vault.holds(sealed.digest())).isTrue();
    assertThat(vault.size(sealed.digest())).hasValue(size);
    vault.check(sealed.digest());
    try (InputStream in = vault.open(sealed.digest())) {
      assertThat(in.readAllBytes()).isEqualTo(content);
    }
    assertThat(vault.seal(new ByteArrayInputStream(content)).isNew()).isFalse();
    assertThat(vault.count()).isEqualTo(1);
  }

  @Test
  void aSourceThatGivesAByteAtATimeIsSealedWhole() throws Exception {
    byte[] content = content(70_000);
    InputStream trickle =
        new ByteArrayInputStream(content) {
          @Override
          public synchronized int read(byte[] buffer, int offset, int length) {
            return super.read(buffer, offset, Math.min(length, 1));
          }
        };
    assertThat(vault.seal(trickle).digest()).isEqualTo(sha256(content));
  }

  @Test
  void aSourceThatFailsLeavesNothingAndItsOwnErrorIsTold() throws IOException {
    InputStream broken =
        new InputStream() {
          private int given;

          @Override
          public int read() throws IOException {
            if (given++ > 100_000) {
              throw new IOException("the stick was pulled out");
            }
            return 7;
          }
        };
    assertThatThrownBy(() -> vault.seal(broken))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("the stick was pulled out");
    assertThat(files()).isEmpty();
  }

  @Test
  void everyKindOfDamageIsAnErrorWhenItIsRead() throws Exception {
    byte[] content = content(2 * CHUNK);
    Sealed sealed = vault.seal(new ByteArrayInputStream(content));
    Path file = files().getFirst();
    byte[] good = Files.readAllBytes(file);
    Random random = new Random(9);
    for (int round = 0; round < 40; round++) {
      byte[] bad = good.clone();
      bad[round < 20 ? random.nextInt(250) : random.nextInt(good.length)] ^= 4;
      Files.write(file, bad);
      assertDamaged(sealed);
    }
    for (int length : new int[] {0, 100, good.length - CHUNK - 16, good.length - 1}) {
      Files.write(file, Arrays.copyOf(good, length));
      assertDamaged(sealed);
    }
    Files.write(file, Arrays.copyOf(good, good.length + 1));
    assertDamaged(sealed);
    Sealed other = vault.seal(new ByteArrayInputStream(content(9)));
    Path otherFile = files().stream().filter(f -> !f.equals(file)).findFirst().orElseThrow();
    Files.write(file, Files.readAllBytes(otherFile));
    assertDamaged(sealed);
    vault.check(other.digest());
  }

  @Test
  void contentThatWasCutShortIsReplacedWhenItIsSealedAgain() throws Exception {
    byte[] content = content(CHUNK);
    Sealed sealed = vault.seal(new ByteArrayInputStream(content));
    Path file = files().getFirst();
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 1000));
    vault.seal(new ByteArrayInputStream(content));
    vault.check(sealed.digest());
  }

  @Test
  void nothingOnDiskTellsTheDigestOrTheContent() throws Exception {
    byte[] content = "a testimony that nobody may find".getBytes(StandardCharsets.UTF_8);
    String digest = vault.seal(new ByteArrayInputStream(content)).digest();
    for (Path file : files()) {
      assertThat(file.toString()).doesNotContain(digest.substring(0, 16));
      String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      assertThat(bytes).doesNotContain("testimony").doesNotContain(digest);
    }
  }

  @Test
  void whatIsNotThereOrNoDigestIsSaidSo() {
    String absent = "0".repeat(64);
    assertThat(vault.holds(absent)).isFalse();
    assertThatThrownBy(() -> vault.open(absent))
        .isInstanceOf(FileNotFoundException.class)
        .hasMessageContaining(absent);
    assertThatThrownBy(() -> vault.open("../../etc/passwd"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anotherIdentityReadsNothing() throws Exception {
    String digest = vault.seal(new ByteArrayInputStream(content(10))).digest();
    Vault stranger = Vault.openReadOnly(directory, AgeCipher.create(), new byte[32]);
    assertThatThrownBy(() -> stranger.check(digest)).isInstanceOf(VaultDamagedException.class);
    assertThatThrownBy(() -> stranger.seal(InputStream.nullInputStream()))
        .hasMessageContaining("reading only");
  }

  private void assertDamaged(Sealed sealed) {
    assertThatThrownBy(() -> vault.check(sealed.digest()))
        .isInstanceOf(VaultDamagedException.class)
        .hasMessageStartingWith("damaged: " + directory);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static byte[] content(int size) {
    byte[] content = new byte[size];
    new Random(size).nextBytes(content);
    return content;
  }

  private static String sha256(byte[] content) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }
}
