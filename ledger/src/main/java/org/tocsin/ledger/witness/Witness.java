package org.tocsin.ledger.witness;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tocsin.ledger.merkle.Hash;
import org.tocsin.ledger.merkle.MerkleProof;
import org.tocsin.ledger.merkle.TreeHash;
import org.tocsin.ledger.note.Checkpoint;
import org.tocsin.ledger.note.CheckpointKey;
import org.tocsin.ledger.note.Cosignature;
import org.tocsin.ledger.note.Cosigner;
import org.tocsin.ledger.note.MalformedSignatureException;
import org.tocsin.ledger.note.NoteSignature;
import org.tocsin.ledger.note.SignatureState;
import org.tocsin.ledger.note.SignedNote;

/**
 * Cosigns what extends the history it saw, and nothing else. One log at a time: the size is
 * compared and the new checkpoint kept in one step, so that two requests never get two roots.
 *
 * <p>Thread-safe. After the disk failed for a log nothing more of it is cosigned until the witness
 * is started again, since what the disk holds is not known then.
 */
public final class Witness {
  /** How far the clock may lie behind the last cosignature: what time servers correct. */
  private static final Duration CLOCK_STEP = Duration.ofMinutes(1);

  private final List<Cosigner> cosigners;
  private final KnownLogs logs;
  private final WitnessMemory memory;
  private final Clock clock;
  private final Map<String, Object> turns = new ConcurrentHashMap<>();
  private final Set<String> stopped = ConcurrentHashMap.newKeySet();

  /**
   * @param cosigners at least one; each adds a line
   */
  public Witness(List<Cosigner> cosigners, KnownLogs logs, WitnessMemory memory, Clock clock) {
    if (cosigners.isEmpty()) {
      throw new IllegalArgumentException("a witness needs a key");
    }
    this.cosigners = List.copyOf(cosigners);
    this.logs = logs;
    this.memory = memory;
    this.clock = clock;
  }

  /** Answers the body of {@code add-checkpoint}. */
  public Answer add(String body) {
    AddCheckpoint asked;
    try {
      asked = AddCheckpoint.parse(body);
    } catch (MalformedSignatureException e) {
      return new Answer.Refused(Answer.Reason.NOT_SIGNED, "invalid signature: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      return new Answer.Refused(Answer.Reason.MALFORMED, String.valueOf(e.getMessage()));
    }
    return add(asked);
  }

  /** Answers a log. */
  public Answer add(AddCheckpoint asked) {
    String origin = asked.checkpoint().origin();
    List<CheckpointKey> keys = logs.of(origin);
    if (keys.isEmpty()) {
      return new Answer.Refused(Answer.Reason.UNKNOWN_LOG, "unknown log: " + origin);
    }
    if (!isSigned(asked.checkpoint(), keys)) {
      return new Answer.Refused(Answer.Reason.NOT_SIGNED, "invalid signature of the log");
    }
    synchronized (turns.computeIfAbsent(origin, name -> new Object())) {
      return inTurn(asked, keys);
    }
  }

  /**
   * The checkpoint cosigned last, with its lines, by {@link WitnessMemory#nameOf name} of its log.
   */
  public Optional<Checkpoint> latest(String name) throws IOException {
    return memory.find(name);
  }

  private static boolean isSigned(Checkpoint checkpoint, List<CheckpointKey> keys) {
    List<SignatureState> states = keys.stream().map(checkpoint::signedBy).toList();
    return states.contains(SignatureState.VALID) && !states.contains(SignatureState.INVALID);
  }

  private Answer inTurn(AddCheckpoint asked, List<CheckpointKey> keys) {
    String origin = asked.checkpoint().origin();
    if (stopped.contains(origin)) {
      return unable("the disk failed earlier; start the witness again");
    }
    try {
      Optional<Checkpoint> last = memory.recall(origin);
      long size = last.map(Checkpoint::size).orElse(0L);
      if (asked.oldSize() != size) {
        return new Answer.Elsewhere(size);
      }
      Optional<String> fault = fault(asked, last);
      if (fault.isPresent()) {
        return new Answer.Refused(Answer.Reason.INCONSISTENT, fault.get());
      }
      Instant now = clock.instant();
      Instant before = last.map(this::timeOf).orElse(Instant.EPOCH);
      if (now.plus(CLOCK_STEP).isBefore(before)) {
        return unable("the clock lies before the last cosignature of " + before);
      }
      return cosign(asked.checkpoint(), keys, now.isBefore(before) ? before : now);
    } catch (IOException e) {
      stopped.add(origin);
      return unable("the disk failed: " + e.getMessage());
    }
  }

  private Answer cosign(Checkpoint checkpoint, List<CheckpointKey> keys, Instant at)
      throws IOException {
    List<NoteSignature> lines =
        cosigners.stream().map(cosigner -> cosigner.cosign(checkpoint, at)).toList();
    memory.remember(only(checkpoint, keys).with(lines));
    return new Answer.Cosigned(lines);
  }

  /** Only what was checked is kept and served: lines of others may say anything. */
  private static Checkpoint only(Checkpoint checkpoint, List<CheckpointKey> keys) {
    SignedNote note = SignedNote.parse(checkpoint.text());
    List<NoteSignature> ours =
        note.signatures().stream()
            .filter(line ->
                keys.stream()
                    .anyMatch(key -> key.name().equals(line.keyName()) && key.id() == line.keyId()))
            .toList();
    return Checkpoint.parse(new SignedNote(note.body(), ours).text());
  }

  private static Optional<String> fault(AddCheckpoint asked, Optional<Checkpoint> last) {
    Checkpoint next = asked.checkpoint();
    if (next.size() == 0 && !next.rootHash().equals(TreeHash.empty())) {
      return Optional.of("the root of an empty tree is another");
    }
    if (last.isEmpty() || asked.oldSize() == 0) {
      return asked.proof().isEmpty()
          ? Optional.empty()
          : Optional.of("consistency proof from nothing");
    }
    Hash root = last.get().rootHash();
    if (asked.oldSize() == next.size()) {
      return root.equals(next.rootHash()) && asked.proof().isEmpty()
          ? Optional.empty()
          : Optional.of("another root for the same size");
    }
    boolean extend =
        MerkleProof.consistent(asked.oldSize(), next.size(), root, next.rootHash(), asked.proof());
    return extend ? Optional.empty() : Optional.of("the consistency proof does not hold");
  }

  private Instant timeOf(Checkpoint last) {
    return cosigners.stream()
        .flatMap(cosigner -> cosigner.key().cosignatureOf(last).stream())
        .map(Cosignature::time)
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  private static Answer unable(String why) {
    return new Answer.Refused(Answer.Reason.UNABLE, why);
  }
}
