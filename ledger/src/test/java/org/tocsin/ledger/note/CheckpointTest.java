package org.tocsin.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.ledger.merkle.Hash;
import org.tocsin.ledger.merkle.TreeHash;

class CheckpointTest {
  private final SigningKey key = SigningKey.create("example.org/log", new SecureRandom());

  @Test
  void aSignedCheckpointIsReadBackAndHolds() {
    Checkpoint signed = Checkpoint.sign(key, 0, TreeHash.empty());
    assertThat(Checkpoint.parse(signed.text())).isEqualTo(signed);
    assertThat(signed.signedBy(key.verifierKey())).isEqualTo(SignatureState.VALID);
    assertThat(signed.text()).startsWith("example.org/log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NM");
  }

  @Test
  void anotherKeyOfTheSameNameDidNotSignIt() {
    SigningKey other = SigningKey.create("example.org/log", new SecureRandom());
    assertThat(Checkpoint.sign(key, 0, TreeHash.empty()).signedBy(other.verifierKey()))
        .isEqualTo(SignatureState.ABSENT);
  }

  @Test
  void extensionLinesAreAllowedAndIgnored() {
    SignedNote note = key.sign("example.org/log\n7\n" + TreeHash.empty().base64() + "\nmore\n");
    assertThat(Checkpoint.parse(note.text()).size()).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "+1", "01", "1 ", "1e3", "9223372036854775808", "0x1"})
  void aSizeThatIsNoPlainNumberIsRefused(String size) {
    SignedNote note = key.sign("example.org/log\n" + size + "\n" + TreeHash.empty() + "\n");
    assertThatThrownBy(() -> Checkpoint.parse(note.text()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AAAA", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=", "%"})
  void aRootThatIsNoCanonicalHashIsRefused(String root) {
    SignedNote note = key.sign("example.org/log\n1\n" + root + "\n");
    assertThatThrownBy(() -> Checkpoint.parse(note.text()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPointOfSmallOrderIsNoKey() {
    byte[] identity = new byte[32];
    identity[0] = 1;
    assertThatThrownBy(() -> VerifierKey.of("example.org/log", Hash.of(identity)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
