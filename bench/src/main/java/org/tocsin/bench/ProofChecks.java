package org.tocsin.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tocsin.ledger.Ledger;
import org.tocsin.ledger.LedgerOptions;
import org.tocsin.ledger.note.VerifierKey;
import org.tocsin.ledger.proof.Disclosure;
import org.tocsin.ledger.proof.InclusionProof;
import org.tocsin.ledger.proof.ProofVerifier;
import org.tocsin.ledger.proof.Verification;

/** Verifying one disclosed fact from the text of its proof: signature, path, commitments. */
record ProofChecks(Scale scale) implements Measurement {
  private static final double MICROS_PER_SECOND = 1e6;

  @Override
  public Row run(Path scratch) throws IOException {
    try (Ledger ledger = Ledger.open(scratch.resolve("ledger"), LedgerOptions.defaults())) {
      ledger.append(new SampleFact().drafts(scale.proofsPerRound(), 0));
      List<Evidence> all = evidence(ledger);
      VerifierKey key = VerifierKey.parse(ledger.verifierKey());
      Samples samples =
          Turns.alone(
              scale.rounds(),
              round ->
                  Stopwatch.seconds(() -> all.forEach(one -> one.check(key)))
                      * MICROS_PER_SECOND
                      / all.size());
      return Row.alone("verify one proof", "microseconds", samples);
    }
  }

  private static List<Evidence> evidence(Ledger ledger) {
    List<Evidence> all = new ArrayList<>();
    for (long index = 0; index < ledger.size(); index++) {
      all.add(new Evidence(ledger.disclose(index, Set.of("body")), ledger.prove(index).toText()));
    }
    return all;
  }

  private record Evidence(Disclosure disclosure, String proof) {
    void check(VerifierKey key) {
      Verification result = ProofVerifier.verify(disclosure, InclusionProof.parse(proof), key);
      if (!(result instanceof Verification.Sound)) {
        throw new IllegalStateException("a proof of our own does not verify: " + result);
      }
    }
  }
}
