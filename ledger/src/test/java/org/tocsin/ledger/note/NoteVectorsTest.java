package org.tocsin.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.tocsin.ledger.SharedFiles;
import org.tocsin.ledger.merkle.Hash;
import tools.jackson.databind.JsonNode;

/** Notes and keys of Go's sumdb/note, of C2SP, and the Ed25519 set of Wycheproof. */
class NoteVectorsTest {
  private static JsonNode notes() {
    return SharedFiles.json(SharedFiles.find("vectors/distilled/rfc6962-note-tile-vectors.json"))
        .path("note");
  }

  @Test
  void goodNotesHoldAndKeepTheirText() {
    VerifierKey peter = VerifierKey.parse(notes().path("vkeys").path("peter").stringValue());
    for (JsonNode text : notes().path("good_notes")) {
      SignedNote note = SignedNote.parse(text.stringValue());
      assertThat(peter.verify(note)).isEqualTo(SignatureState.VALID);
      assertThat(note.text()).isEqualTo(text.stringValue());
      assertThat(note.body()).isEqualTo(notes().path("text").stringValue());
    }
  }

  @Test
  void aNoteSignedByOthersOnlyIsAbsentAndAWrongSignatureInvalid() {
    VerifierKey peter = VerifierKey.parse(notes().path("vkeys").path("peter").stringValue());
    notes()
        .path("unverified_only")
        .forEach(text ->
            assertThat(peter.verify(SignedNote.parse(text.stringValue())))
                .isEqualTo(SignatureState.ABSENT));
    notes()
        .path("invalid_signature")
        .forEach(text ->
            assertThat(peter.verify(SignedNote.parse(text.stringValue())))
                .isEqualTo(SignatureState.INVALID));
  }

  @Test
  void malformedNotesAndKeysAreRefused() {
    for (JsonNode text : notes().path("malformed_utf8_safe")) {
      assertThatThrownBy(() -> SignedNote.parse(text.stringValue()))
          .isInstanceOf(IllegalArgumentException.class);
    }
    for (JsonNode bytes : notes().path("malformed_base64_of_bytes")) {
      byte[] raw = Base64.getDecoder().decode(bytes.stringValue());
      assertThatThrownBy(() -> SignedNote.parse(raw)).isInstanceOf(IllegalArgumentException.class);
    }
    for (JsonNode vkey : notes().path("bad_vkeys")) {
      assertThatThrownBy(() -> VerifierKey.parse(vkey.stringValue()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void theExampleOfTheSpecificationHolds() {
    JsonNode example = notes().path("c2sp_example");
    VerifierKey key = VerifierKey.parse(example.path("vkey").stringValue());
    assertThat(key.verify(SignedNote.parse(example.path("note").stringValue())))
        .isEqualTo(SignatureState.VALID);
    assertThat(key.text()).isEqualTo(example.path("vkey").stringValue());
  }

  @Test
  void aPrivateKeyOfGoSignsWhatItsPublicKeyVerifies() {
    SigningKey peter =
        SigningKey.parse(notes().path("private_for_tests").path("peter").stringValue());
    assertThat(peter.verifierKey().text())
        .isEqualTo(notes().path("vkeys").path("peter").stringValue());
    SignedNote note = peter.sign(notes().path("text").stringValue());
    assertThat(note.text()).isEqualTo(notes().path("good_notes").get(0).stringValue());
    assertThat(SigningKey.parse(peter.secretText()).verifierKey()).isEqualTo(peter.verifierKey());
  }

  @Test
  void everyWycheproofSignatureIsJudgedRightly() {
    JsonNode suite =
        SharedFiles.json(SharedFiles.find("vectors/wycheproof/testvectors_v1/ed25519_test.json"));
    int judged = 0;
    for (JsonNode group : suite.path("testGroups")) {
      VerifierKey key = VerifierKey.of("test", Hash.of(hex(group.path("publicKey").path("pk"))));
      for (JsonNode test : group.path("tests")) {
        assertThat(key.verify(hex(test.path("msg")), hex(test.path("sig"))))
            .as("test %s: %s", test.path("tcId"), test.path("comment"))
            .isEqualTo(test.path("result").stringValue().equals("valid"));
        judged++;
      }
    }
    assertThat(judged).isEqualTo(suite.path("numberOfTests").intValue()).isGreaterThan(100);
  }

  private static byte[] hex(JsonNode text) {
    return HexFormat.of().parseHex(text.stringValue());
  }
}
