package org.tocsin.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tocsin.ledger.SharedFiles;
import org.tocsin.ledger.merkle.Hash;
import org.tocsin.ledger.merkle.TreeHash;
import tools.jackson.databind.JsonNode;

/** What a cosigner says, and what it is held to. */
class CosignatureTest {
  private static final Instant AT = Instant.parse("2030-01-02T03:04:05Z");

  private final SecureRandom random = new SecureRandom();
  private final SigningKey log = SigningKey.create("example.org/log", random);
  private final Checkpoint checkpoint = Checkpoint.sign(log, 7, TreeHash.leaf(new byte[] {1}));

  @ParameterizedTest
  @EnumSource(CosignatureKind.class)
  void aCosignatureHoldsSaysWhenAndStandsBelowTheLogsOwn(CosignatureKind kind) {
    Cosigner cosigner = Cosigner.create("witness.example/w1", kind, random);
    Checkpoint cosigned = checkpoint.with(List.of(cosigner.cosign(checkpoint, AT)));
    assertThat(cosigned.signedBy(cosigner.key())).isEqualTo(SignatureState.VALID);
    assertThat(cosigned.signedBy(log.verifierKey())).isEqualTo(SignatureState.VALID);
    assertThat(checkpoint.signedBy(cosigner.key())).isEqualTo(SignatureState.ABSENT);
    assertThat(cosigner.key().cosignatureOf(cosigned)).map(Cosignature::time).contains(AT);
    assertThat(Checkpoint.parse(cosigned.text())).isEqualTo(cosigned);
    assertThat(cosigned.with(List.of(cosigner.cosign(checkpoint, AT))).text().lines())
        .hasSizeLessThanOrEqualTo(7);
  }

  @ParameterizedTest
  @EnumSource(CosignatureKind.class)
  void aCosignatureOfAnotherTreeDoesNotHold(CosignatureKind kind) {
    Cosigner cosigner = Cosigner.create("witness.example/w1", kind, random);
    NoteSignature line = cosigner.cosign(checkpoint, AT);
    Checkpoint other = Checkpoint.sign(log, 8, TreeHash.leaf(new byte[] {1}));
    Checkpoint root = Checkpoint.sign(log, 7, TreeHash.leaf(new byte[] {2}));
    assertThat(other.with(List.of(line)).signedBy(cosigner.key()))
        .isEqualTo(SignatureState.INVALID);
    assertThat(root.with(List.of(line)).signedBy(cosigner.key())).isEqualTo(SignatureState.INVALID);
    assertThat(cosigner.key().cosignatureOf(other.with(List.of(line)))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(CosignatureKind.class)
  void keysAreReadBackFromTheirTextsAndTheSecretNeverStandsInAComplaint(CosignatureKind kind) {
    Cosigner cosigner = Cosigner.create("witness.example/w1", kind, random);
    assertThat(CosignerKey.parse(cosigner.key().text() + "\n")).isEqualTo(cosigner.key());
    assertThat(CheckpointKey.parse(cosigner.key().text())).isEqualTo(cosigner.key());
    assertThat(Cosigner.parse(cosigner.secretText()).key()).isEqualTo(cosigner.key());
    String changed = cosigner.secretText().replace("w1", "w2");
    assertThatThrownBy(() -> Cosigner.parse(changed)).hasMessage("malformed cosigner key");
    assertThatThrownBy(() -> CosignerKey.parse(cosigner.key().text().replace("w1", "w2")))
        .hasMessageContaining("id does not belong");
  }

  @Test
  void aTimeOfZeroIsNoWordAboutTheNewestTree() {
    Cosigner cosigner = Cosigner.create("w", CosignatureKind.ML_DSA_44, random);
    assertThatThrownBy(() -> cosigner.cosign(checkpoint, Instant.EPOCH))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLogMaySignWithItsSecondKeyInTheMiddleAndOldCheckpointsStayValid() {
    SigningKey next = SigningKey.create("example.org/log", random);
    Checkpoint both = checkpoint.with(next.sign(body(checkpoint)).signatures());
    Checkpoint later = Checkpoint.sign(next, 9, TreeHash.leaf(new byte[] {3}));
    assertThat(both.signedBy(log.verifierKey())).isEqualTo(SignatureState.VALID);
    assertThat(both.signedBy(next.verifierKey())).isEqualTo(SignatureState.VALID);
    assertThat(later.signedBy(log.verifierKey())).isEqualTo(SignatureState.ABSENT);
    assertThat(checkpoint.signedBy(log.verifierKey())).isEqualTo(SignatureState.VALID);
  }

  private static String body(Checkpoint checkpoint) {
    return SignedNote.parse(checkpoint.text()).body();
  }

  @Test
  void mlDsa44JudgesTheSignaturesOfWycheproofAsTheyAreLabelled() {
    int judged = 0;
    JsonNode set =
        SharedFiles.json(
            SharedFiles.find("vectors/wycheproof/testvectors_v1/mldsa_44_verify_test.json"));
    for (JsonNode group : set.path("testGroups")) {
      byte[] key = hex(group.path("publicKey").stringValue());
      if (key.length != CosignatureKind.ML_DSA_44.keyBytes()) {
        assertThatThrownBy(() -> CosignerKey.of("w", CosignatureKind.ML_DSA_44, key))
            .isInstanceOf(IllegalArgumentException.class);
        continue;
      }
      CosignerKey cosigner = CosignerKey.of("w", CosignatureKind.ML_DSA_44, key);
      for (JsonNode test : group.path("tests")) {
        if (test.path("ctx").asString("").isEmpty()) {
          boolean holds =
              cosigner.verify(
                  hex(test.path("msg").stringValue()), hex(test.path("sig").stringValue()));
          assertThat(holds)
              .as(test.path("tcId") + " " + test.path("comment"))
              .isEqualTo(test.path("result").stringValue().equals("valid"));
          judged++;
        }
      }
    }
    assertThat(judged).isGreaterThan(50);
  }

  @Test
  void mlDsa44DerivesTheKeysOfWycheproofFromTheirSeeds() {
    int derived = 0;
    JsonNode set =
        SharedFiles.json(
            SharedFiles.find("vectors/wycheproof/testvectors_v1/mldsa_44_sign_seed_test.json"));
    for (JsonNode group : set.path("testGroups")) {
      byte[] seed = hex(group.path("privateSeed").stringValue());
      byte[] key = hex(group.path("publicKey").asString(""));
      if (seed.length == Hash.BYTES && key.length == CosignatureKind.ML_DSA_44.keyBytes()) {
        assertThat(Cosigner.derive("w", CosignatureKind.ML_DSA_44, seed).key())
            .isEqualTo(CosignerKey.of("w", CosignatureKind.ML_DSA_44, key));
        derived++;
      }
    }
    assertThat(derived).isPositive();
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }
}
