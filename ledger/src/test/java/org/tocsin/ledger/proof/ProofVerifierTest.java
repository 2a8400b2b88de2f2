package org.tocsin.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.ledger.merkle.Hash;
import org.tocsin.ledger.merkle.TreeHash;
import org.tocsin.ledger.note.Checkpoint;
import org.tocsin.ledger.note.SigningKey;
import tools.jackson.databind.JsonNode;

/** A log of two leaves, checked from nothing but its texts. */
class ProofVerifierTest {
  private final SecureRandom randomness = new SecureRandom();
  private final SigningKey key = SigningKey.create("example.org/log", randomness);
  private final Map<String, JsonNode> parts =
      Map.of("claim", Jcs.parse("7"), "by", Jcs.parse("\"a reader\""));
  private final Hash secret = TreeHash.leaf(new byte[] {42});
  private final Leaf leaf = Leaf.commit("ClaimGraded", Instant.EPOCH, parts, secret);
  private final Hash sibling = TreeHash.leaf(new byte[] {1});
  private final Checkpoint checkpoint =
      Checkpoint.sign(key, 2, TreeHash.node(leaf.hash(), sibling));
  private final InclusionProof proof = new InclusionProof(0, List.of(sibling), checkpoint);
  private final Disclosure disclosure =
      Disclosure.open(0, leaf.text(), secret, parts, Set.of("claim"));

  @Test
  void whatIsSoundShowsTheLeafAndTheOpenPartsOnly() {
    assertThat(ProofVerifier.verify(disclosure, proof, key.verifierKey()))
        .isEqualTo(new Verification.Sound(leaf, Map.of("claim", Jcs.parse("7"))));
  }

  @Test
  void eachBreakHasItsReason() {
    assertBroken(
        new Disclosure(1, leaf.text(), disclosure.parts()), proof, "the proof is for leaf 0");
    assertBroken(
        new Disclosure(0, leaf.text().replace("Graded", "Denied"), disclosure.parts()),
        proof,
        "leaf 0 does not hash to the root of the checkpoint");
    assertBroken(new Disclosure(0, leaf.text() + " ", Map.of()), proof, "not in canonical form");
    assertBroken(
        disclosure, new InclusionProof(0, List.of(), checkpoint), "does not hash to the root");
    assertBroken(
        disclosure,
        new InclusionProof(0, List.of(sibling), Checkpoint.sign(key, 0, TreeHash.empty())),
        "leaf 0 lies outside the log of 0 leaves");
    DisclosedPart seven = disclosure.parts().values().iterator().next();
    assertBroken(
        new Disclosure(0, leaf.text(), Map.of("by", seven)),
        proof,
        "the commitment of part \"by\" does not open");
    assertBroken(
        new Disclosure(0, leaf.text(), Map.of("other", seven)),
        proof,
        "the leaf commits to no part \"other\"");
  }

  @Test
  void aCheckpointThatTheKeyDidNotSignProvesNothing() {
    SigningKey other = SigningKey.create("example.org/log", randomness);
    assertThat(ProofVerifier.verify(disclosure, proof, other.verifierKey()))
        .isEqualTo(
            new Verification.Broken("the checkpoint's signature is not by key example.org/log"));
    Checkpoint dressed =
        new Checkpoint(
            checkpoint.origin(),
            2,
            checkpoint.rootHash(),
            Checkpoint.sign(key, 0, TreeHash.empty()).text());
    assertBroken(
        disclosure,
        new InclusionProof(0, List.of(sibling), dressed),
        "not those of its signed text");
  }

  @Test
  void aProofIsReadBackFromItsTextWithTheDisclosureInIt() {
    InclusionProof carrying = proof.carrying(disclosure);
    InclusionProof read = InclusionProof.parse(carrying.toText());
    assertThat(read).isEqualTo(carrying);
    assertThat(read.disclosure()).contains(disclosure);
    assertThat(InclusionProof.parse(proof.toText()).disclosure()).isEmpty();
    assertThat(proof.toText()).startsWith("c2sp.org/tlog-proof@v1\nindex 0\n" + sibling + "\n\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n",
        "c2sp.org/tlog-proof@v2\nindex 0\n\n",
        "c2sp.org/tlog-proof@v1\n\n",
        "c2sp.org/tlog-proof@v1\nindex 00\n\n",
        "c2sp.org/tlog-proof@v1\nindex -1\n\n",
        "c2sp.org/tlog-proof@v1\nextra %\nindex 0\n\n",
        "c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\n",
        "c2sp.org/tlog-proof@v1\nindex 9999999999999999999\n\n"
      })
  void aMalformedProofIsRefused(String head) {
    assertThatThrownBy(() -> InclusionProof.parse(head + checkpoint.text()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noChangedCharacterOfTheProofFilePasses() {
    String text = proof.carrying(disclosure).toText();
    Random random = new Random(3);
    for (int round = 0; round < 400; round++) {
      StringBuilder changed = new StringBuilder(text);
      int at = random.nextInt(text.length());
      char other = (char) (33 + random.nextInt(90));
      if (other == text.charAt(at)) {
        continue;
      }
      changed.setCharAt(at, other);
      assertThat(holds(changed.toString())).as("position %d: %s", at, other).isFalse();
    }
  }

  /** Whether the file still shows the same fact as sound. */
  private boolean holds(String text) {
    try {
      InclusionProof read = InclusionProof.parse(text);
      Disclosure shown = read.disclosure().orElseThrow(IllegalArgumentException::new);
      return ProofVerifier.verify(shown, read, key.verifierKey()).isSound();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private void assertBroken(Disclosure shown, InclusionProof by, String reason) {
    assertThat(ProofVerifier.verify(shown, by, key.verifierKey()))
        .isInstanceOfSatisfying(
            Verification.Broken.class, broken -> assertThat(broken.reason()).contains(reason));
  }
}
