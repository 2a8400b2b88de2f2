package org.tocsin.ledger.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.ledger.merkle.TreeHash;
import org.tocsin.ledger.note.Checkpoint;
import org.tocsin.ledger.note.CosignatureKind;
import org.tocsin.ledger.note.Cosigner;
import org.tocsin.ledger.note.SigningKey;

/** Which log, and how many witnesses. */
class TrustPolicyTest {
  private final SecureRandom random = new SecureRandom();
  private final SigningKey log = SigningKey.create("example.org/log", random);
  private final List<Cosigner> witnesses =
      List.of(cosigner("x1"), cosigner("x2"), cosigner("x3"), cosigner("y1"));

  private Cosigner cosigner(String name) {
    CosignatureKind kind = name.equals("y1") ? CosignatureKind.ML_DSA_44 : CosignatureKind.ED25519;
    return Cosigner.create(name + ".example", kind, random);
  }

  private String policy() {
    return """
    # two of three of one house, and the other house
    log %s https://log.example/

    witness X1 %s
      witness\tX2 %s
    witness X3 %s https://x3.example/
    group X 2 X1 X2 X3
    witness Y %s
    group both all X Y
    quorum both
    """
        .formatted(
            log.verifierKey().text(),
            witnesses.get(0).key().text(),
            witnesses.get(1).key().text(),
            witnesses.get(2).key().text(),
            witnesses.get(3).key().text());
  }

  private Checkpoint cosigned(SigningKey by, String which) {
    Checkpoint checkpoint = Checkpoint.sign(by, 0, TreeHash.empty());
    return checkpoint.with(
        Arrays.stream(which.split(" "))
            .filter(index -> !index.isEmpty())
            .map(index -> witnesses.get(Integer.parseInt(index)))
            .map(witness -> witness.cosign(checkpoint, Instant.ofEpochSecond(1_900_000_000)))
            .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "0 1 3, true",
    "0 2 3, true",
    "0 1 2 3, true",
    "0 1 2, false",
    "0 3, false",
    "3, false"
  })
  void twoOfThreeAndTheOtherHouseAreAsked(String which, boolean accepted) {
    TrustPolicy policy = TrustPolicy.parse(policy());
    assertThat(policy.accepts(cosigned(log, which))).isEqualTo(accepted);
    SigningKey other = SigningKey.create("example.org/log", random);
    assertThat(policy.accepts(cosigned(other, which))).as("another log").isFalse();
  }

  @Test
  void withoutAQuorumTheLogAloneIsEnough() {
    TrustPolicy policy = TrustPolicy.parse("log " + log.verifierKey().text() + "\nquorum none\n");
    assertThat(policy.accepts(cosigned(log, ""))).isTrue();
    assertThat(TrustPolicy.parse("quorum none").accepts(cosigned(log, ""))).isTrue();
  }

  @Test
  void whatIsWrongIsToldByItsLine() {
    String good = policy();
    assertRefused(good.replace("quorum both", ""), "no quorum line");
    assertRefused(good + "quorum X\n", "line 11: a second quorum line");
    assertRefused(good.replace("group X 2", "group X 4"), "more members than it has");
    assertRefused(good.replace("all X Y", "all X Y X"), "X is a member twice");
    assertRefused(good.replace("all X Y", "all X Z"), "Z is not defined above");
    assertRefused(good.replace("witness Y ", "witness X1 "), "X1 is defined twice");
    assertRefused(
        good.replace(witnesses.get(1).key().text(), witnesses.get(0).key().text()), "listed twice");
    assertRefused(good.replace("witness Y ", "witness none "), "none is no name");
    assertRefused(good.replace("quorum both", "quorum\u0001both"), "control character");
    assertRefused(
        good.replace(witnesses.get(0).key().text(), log.verifierKey().text()),
        "not a cosigner's key");
    assertRefused(good.replace("group both", "grope both"), "unknown word grope");
  }

  private static void assertRefused(String policy, String why) {
    assertThatThrownBy(() -> TrustPolicy.parse(policy))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }
}
