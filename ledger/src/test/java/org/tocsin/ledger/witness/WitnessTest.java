package org.tocsin.ledger.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.ledger.merkle.Hash;
import org.tocsin.ledger.merkle.TreeHash;
import org.tocsin.ledger.note.Checkpoint;
import org.tocsin.ledger.note.CosignatureKind;
import org.tocsin.ledger.note.Cosigner;
import org.tocsin.ledger.note.SignatureState;
import org.tocsin.ledger.note.SigningKey;

/** A witness signs one history of each log, whatever it is asked and whatever fails. */
class WitnessTest {
  private static final Instant AT = Instant.parse("2030-01-02T03:04:05Z");

  @TempDir Path folder;
  private final SecureRandom random = new SecureRandom();
  private final SigningKey log = SigningKey.create("example.org/log", random);
  private final Cosigner cosigner =
      Cosigner.create("witness.example/w1", CosignatureKind.ED25519, random);
  private final SmallTree tree = SmallTree.of(40, 20, 1);
  private final SmallTree other = SmallTree.of(40, 20, 2);

  private Witness witness() throws IOException {
    return witness(AT);
  }

  private Witness witness(Instant at) throws IOException {
    return new Witness(
        List.of(cosigner, Cosigner.create("witness.example/w1", CosignatureKind.ML_DSA_44, random)),
        KnownLogs.of(List.of(log.verifierKey())),
        WitnessMemory.open(folder.resolve("memory")),
        Clock.fixed(at, ZoneOffset.UTC));
  }

  private AddCheckpoint ask(SmallTree of, int old, int size) {
    return new AddCheckpoint(old, of.consistency(old, size), of.checkpoint(log, size));
  }

  @Test
  void whatExtendsTheLastCheckpointIsCosignedAndKept() throws IOException {
    Witness witness = witness();
    assertThat(witness.add(ask(tree, 0, 5))).isInstanceOf(Answer.Cosigned.class);
    assertThat(witness.add(ask(tree, 5, 19))).isInstanceOf(Answer.Cosigned.class);
    assertThat(witness.add(ask(tree, 19, 19))).isInstanceOf(Answer.Cosigned.class);
    Checkpoint latest = witness.latest(WitnessMemory.nameOf("example.org/log")).orElseThrow();
    assertThat(latest.size()).isEqualTo(19);
    assertThat(latest.signedBy(cosigner.key())).isEqualTo(SignatureState.VALID);
    assertThat(latest.signedBy(log.verifierKey())).isEqualTo(SignatureState.VALID);
  }

  @Test
  void aSecondHistoryIsRefusedAlsoAfterARestart() throws IOException {
    assertThat(witness().add(ask(tree, 0, 30))).isInstanceOf(Answer.Cosigned.class);
    Witness restarted = witness();
    assertThat(restarted.add(ask(other, 0, 30))).isEqualTo(new Answer.Elsewhere(30));
    assertThat(restarted.add(ask(other, 30, 30))).matches(refused(Answer.Reason.INCONSISTENT));
    assertThat(restarted.add(ask(other, 30, 35))).matches(refused(Answer.Reason.INCONSISTENT));
    assertThat(restarted.add(ask(tree, 30, 35))).isInstanceOf(Answer.Cosigned.class);
  }

  private static java.util.function.Predicate<Answer> refused(Answer.Reason reason) {
    return answer -> answer instanceof Answer.Refused no && no.reason() == reason;
  }

  @Test
  void whatIsNotOfAKnownLogOrNotSignedByItIsRefused() throws IOException {
    SigningKey stranger = SigningKey.create("example.org/other", random);
    SigningKey forger = SigningKey.create("example.org/log", random);
    Witness witness = witness();
    assertThat(witness.add(new AddCheckpoint(0, List.of(), tree.checkpoint(stranger, 3))))
        .matches(refused(Answer.Reason.UNKNOWN_LOG));
    assertThat(witness.add(new AddCheckpoint(0, List.of(), tree.checkpoint(forger, 3))))
        .matches(refused(Answer.Reason.NOT_SIGNED));
    assertThat(witness.add("old 9\n\n" + tree.checkpoint(log, 3).text()))
        .matches(refused(Answer.Reason.MALFORMED));
    assertThat(witness.add("old 00\n\n" + tree.checkpoint(log, 3).text()))
        .matches(refused(Answer.Reason.MALFORMED));
    assertThat(witness.add("")).matches(refused(Answer.Reason.MALFORMED));
    assertThat(witness.latest(WitnessMemory.nameOf("example.org/log"))).isEmpty();
  }

  @Test
  void anEmptyTreeHasOneRoot() throws IOException {
    Checkpoint wrong = Checkpoint.sign(log, 0, TreeHash.leaf(new byte[0]));
    assertThat(witness().add(new AddCheckpoint(0, List.of(), wrong)))
        .matches(refused(Answer.Reason.INCONSISTENT));
    assertThat(witness().add(ask(tree, 0, 0))).isInstanceOf(Answer.Cosigned.class);
    assertThat(
            witness().add(new AddCheckpoint(0, List.of(TreeHash.empty()), tree.checkpoint(log, 4))))
        .matches(refused(Answer.Reason.INCONSISTENT));
  }

  @Test
  void aClockThatWentBackSignsNoEarlierTime() throws IOException {
    assertThat(witness(AT).add(ask(tree, 0, 5))).isInstanceOf(Answer.Cosigned.class);
    assertThat(witness(AT.minusSeconds(3600)).add(ask(tree, 5, 6)))
        .matches(refused(Answer.Reason.UNABLE));
    assertThat(witness(AT.minusSeconds(5)).add(ask(tree, 5, 6)))
        .isInstanceOf(Answer.Cosigned.class);
    Checkpoint latest = witness().latest(WitnessMemory.nameOf("example.org/log")).orElseThrow();
    assertThat(cosigner.key().cosignatureOf(latest).orElseThrow().time()).isEqualTo(AT);
  }

  @Test
  void afterTheDiskFailedNothingOfThatLogIsSigned() throws IOException {
    Witness witness = witness();
    assertThat(witness.add(ask(tree, 0, 5))).isInstanceOf(Answer.Cosigned.class);
    Path kept =
        folder.resolve("memory").resolve(WitnessMemory.nameOf("example.org/log") + ".checkpoint");
    byte[] good = Files.readAllBytes(kept);
    Files.writeString(kept, "garbled");
    assertThat(witness.add(ask(tree, 5, 6))).matches(refused(Answer.Reason.UNABLE));
    Files.write(kept, good);
    assertThat(witness.add(ask(tree, 5, 6))).matches(refused(Answer.Reason.UNABLE));
    assertThat(witness().add(ask(tree, 5, 6))).isInstanceOf(Answer.Cosigned.class);
  }

  @Test
  void tenThousandRequestsAtOnceNeverGetTwoRootsForOneSize() throws Exception {
    Witness witness = witness();
    Map<Long, Set<Hash>> signed = new ConcurrentHashMap<>();
    AtomicInteger cosigned = new AtomicInteger();
    try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all =
          IntStream.range(0, 10_000)
              .<Future<?>>mapToObj(seed ->
                  crowd.submit(() -> {
                    AddCheckpoint asked = request(new Random(seed));
                    if (witness.add(asked) instanceof Answer.Cosigned) {
                      cosigned.incrementAndGet();
                      signed
                          .computeIfAbsent(
                              asked.checkpoint().size(), size -> ConcurrentHashMap.newKeySet())
                          .add(asked.checkpoint().rootHash());
                    }
                  }))
              .toList();
      for (Future<?> one : all) {
        one.get();
      }
    }
    assertThat(cosigned.get()).isGreaterThan(3);
    assertThat(signed.values()).allSatisfy(roots -> assertThat(roots).hasSize(1));
    Set<Hash> beyond = ConcurrentHashMap.newKeySet();
    signed.forEach((size, roots) -> {
      if (size > 20) {
        beyond.addAll(roots);
      }
    });
    boolean first = beyond.stream().allMatch(root -> isRootOf(tree, root));
    boolean second = beyond.stream().allMatch(root -> isRootOf(other, root));
    assertThat(first || second).as("one history").isTrue();
  }

  private AddCheckpoint request(Random random) {
    SmallTree of = random.nextBoolean() ? tree : other;
    int old = random.nextInt(40);
    return ask(of, old, Math.min(40, old + random.nextInt(4)));
  }

  private static boolean isRootOf(SmallTree of, Hash root) {
    return IntStream.rangeClosed(1, 40).anyMatch(size -> of.root(size).equals(root));
  }

  @Test
  void twoRootsForOneSizeAreProofAgainstTheLog() {
    var fork =
        Equivocation.between(
            tree.checkpoint(log, 30), other.checkpoint(log, 30), List.of(), log.verifierKey());
    assertThat(fork).isPresent();
    assertThat(fork.orElseThrow().toText())
        .contains("two roots for one size", tree.root(30).base64(), other.root(30).base64());
    assertThat(
            Equivocation.between(
                tree.checkpoint(log, 10),
                tree.checkpoint(log, 30),
                tree.consistency(10, 30),
                log.verifierKey()))
        .isEmpty();
    assertThat(
            Equivocation.between(
                tree.checkpoint(log, 25),
                other.checkpoint(log, 30),
                other.consistency(25, 30),
                log.verifierKey()))
        .isPresent();
    SigningKey forger = SigningKey.create("example.org/log", random);
    assertThat(
            Equivocation.between(
                tree.checkpoint(forger, 30),
                other.checkpoint(log, 30),
                List.of(),
                log.verifierKey()))
        .as("a forged checkpoint accuses nobody")
        .isEmpty();
  }
}
