package org.tocsin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.ledger.merkle.MerkleProof;
import org.tocsin.ledger.note.Checkpoint;
import org.tocsin.ledger.note.VerifierKey;
import org.tocsin.ledger.proof.Disclosure;
import org.tocsin.ledger.proof.InclusionProof;
import org.tocsin.ledger.proof.Jcs;
import org.tocsin.ledger.proof.ProofVerifier;
import org.tocsin.ledger.proof.Verification;
import org.tocsin.ledger.vault.Sealed;
import tools.jackson.databind.JsonNode;

class LedgerTest {
  @TempDir Path directory;

  @Test
  void aFactIsReadBackAsItWasAppendedAlsoAfterReopening() {
    Fact appended;
    try (Ledger ledger = Ledger.open(directory, LedgerOptions.defaults())) {
      appended =
          ledger.append(Stage.draft("ItemSealed", "{\"digest\":\"ab\",\"bytes\":5,\"rate\":0.5}"));
      assertThat(ledger.get(0)).isEqualTo(appended);
    }
    try (Ledger ledger = Ledger.open(directory, LedgerOptions.defaults())) {
      assertThat(ledger.size()).isEqualTo(1);
      assertThat(ledger.get(0)).isEqualTo(appended);
      assertThat(ledger.get(0).parts().keySet()).containsExactly("digest", "bytes", "rate");
      ledger.append(Stage.draft("ClaimGraded", "{\"grade\":\"B2\"}"));
      try (Stream<Fact> facts = ledger.facts(0)) {
        assertThat(facts.map(Fact::kind)).containsExactly("ItemSealed", "ClaimGraded");
      }
    }
  }

  @Test
  void aDisclosedPartVerifiesWithNothingButTheKeyAndAChangedOneDoesNot() {
    try (Ledger ledger = Ledger.open(directory, LedgerOptions.defaults())) {
      for (int i = 0; i < 300; i++) {
        ledger.append(Stage.draft("ClaimGraded", "{\"claim\":" + i + ",\"by\":\"a reader\"}"));
      }
      VerifierKey key = VerifierKey.parse(ledger.verifierKey());
      Disclosure disclosure = ledger.disclose(7, Set.of("claim"));
      InclusionProof proof = InclusionProof.parse(ledger.prove(7).carrying(disclosure).toText());
      Disclosure carried = proof.disclosure().orElseThrow();
      assertThat(carried).isEqualTo(disclosure);
      assertThat(ProofVerifier.verify(carried, proof, key).isSound()).isTrue();

      JsonNode forged =
          Jcs.parse(Jcs.text(disclosure.toJson()).replace("\"value\":7", "\"value\":8"));
      assertThat(ProofVerifier.verify(Disclosure.fromJson(forged), proof, key))
          .isInstanceOfSatisfying(
              Verification.Broken.class,
              broken -> assertThat(broken.reason()).contains("part \"claim\" does not open"));
    }
  }

  @Test
  void everyOldCheckpointIsAPrefixOfTheNewest() {
    try (Ledger ledger = Ledger.open(directory, LedgerOptions.defaults())) {
      List<Checkpoint> old = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        ledger.append(Collections.nCopies(i, Stage.draft("ClaimGraded", "{\"claim\":1}")));
        old.add(ledger.checkpoint());
      }
      for (Checkpoint checkpoint : old.subList(1, old.size())) {
        assertThat(
                MerkleProof.consistent(
                    checkpoint.size(),
                    ledger.size(),
                    checkpoint.rootHash(),
                    ledger.checkpoint().rootHash(),
                    ledger.proveConsistency(checkpoint.size())))
            .isTrue();
      }
    }
  }

  @Test
  void aBatchWithOneBadDraftLeavesNothing() {
    try (Ledger ledger = Ledger.open(directory, LedgerOptions.defaults())) {
      Draft good = Stage.draft("ItemSealed", "{\"digest\":\"ab\"}");
      Draft bad = Stage.draft("item sealed", "{}");
      assertThatThrownBy(() -> ledger.append(List.of(good, bad)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("item sealed");
      assertThat(ledger.size()).isZero();
    }
  }

  @Test
  void aSecondWriterIsRefusedAndAReaderIsNot() {
    try (Ledger ledger = Ledger.open(directory, LedgerOptions.defaults())) {
      ledger.append(Stage.draft("ItemSealed", "{\"digest\":\"ab\"}"));
      assertThatThrownBy(() -> Ledger.open(directory, LedgerOptions.defaults()))
          .isInstanceOf(LedgerInUseException.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid());
      try (Ledger reader = Ledger.openReadOnly(directory)) {
        assertThat(reader.get(0).kind()).isEqualTo("ItemSealed");
        assertThatThrownBy(() -> reader.append(Stage.draft("ItemSealed", "{}")))
            .isInstanceOf(LedgerReadOnlyException.class);
      }
    }
  }

  @Test
  void keysAreForTheirOwnerOnly() throws IOException {
    Ledger.open(directory.resolve("new"), LedgerOptions.defaults()).close();
    Path keys = directory.resolve("new/keys");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
        .isEqualTo("rwx------");
    try (Stream<Path> files = Files.list(keys)) {
      assertThat(files).hasSize(4).allMatch(LedgerTest::isOwnerOnly);
    }
  }

  @Test
  void sealedContentComesBackAndIsHeldOnce() throws IOException {
    try (Ledger ledger = Ledger.open(directory, LedgerOptions.defaults())) {
      byte[] content = "an original".getBytes(StandardCharsets.UTF_8);
      Sealed sealed = ledger.vault().seal(new ByteArrayInputStream(content));
      assertThat(sealed.isNew()).isTrue();
      assertThat(ledger.vault().seal(new ByteArrayInputStream(content)).isNew()).isFalse();
      assertThat(ledger.vault().size(sealed.digest())).hasValue(content.length);
      assertThat(ledger.vault().open(sealed.digest()).readAllBytes()).isEqualTo(content);
    }
  }

  private static boolean isOwnerOnly(Path file) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(file)).equals("rw-------");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
