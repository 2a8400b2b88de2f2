package org.tocsin.ledger.time;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tocsin.ledger.disk.DurableFiles;
import org.tocsin.ledger.merkle.Hash;

/**
 * What waits to be stamped, and what was: one folder a digest, in it the stamped bytes, a question
 * and an answer for each authority. A machine without a network keeps asking later; the time an
 * answer states is the authority's, so that waiting widens the bracket and loses nothing.
 */
public final class TimeQueue {
  private static final String DATA = "stamped";
  private static final String QUESTION = ".tsq";
  private static final String ANSWER = ".tsr";

  private final Path directory;
  private final List<TimeAuthority> authorities;
  private final SecureRandom randomness;

  private TimeQueue(Path directory, List<TimeAuthority> authorities, SecureRandom randomness) {
    this.directory = directory;
    this.authorities = List.copyOf(authorities);
    this.randomness = randomness;
  }

  /** How a question reaches an authority. */
  @FunctionalInterface
  public interface Carrier {
    /**
     * @param url of the authority
     * @return its answer
     * @throws IOException when it cannot be reached now
     */
    byte[] carry(String url, byte[] question) throws IOException, InterruptedException;
  }

  /**
   * Opens a folder, or makes it.
   *
   * @throws IOException when it cannot be made
   */
  public static TimeQueue open(
      Path directory, List<TimeAuthority> authorities, SecureRandom randomness) throws IOException {
    DurableFiles.createPrivateDirectories(directory);
    return new TimeQueue(directory, authorities, randomness);
  }

  /**
   * Puts bytes in line, for example the text of a checkpoint; once for each digest.
   *
   * @return the digest, under which answers are found
   */
  public Hash add(byte[] data) throws IOException {
    Hash digest = digest(data);
    Path folder = folder(digest);
    if (!Files.exists(folder.resolve(DATA))) {
      DurableFiles.createPrivateDirectories(folder);
      DurableFiles.publish(folder.resolve(DATA), data);
      DurableFiles.forceDirectory(directory);
    }
    return digest;
  }

  /**
   * Asks every authority for every digest that it has not stamped yet. An answer that does not hold
   * is not kept, and the question is asked anew next time.
   *
   * @return what went wrong, by authority; the rest is done
   */
  public Map<String, String> ask(Carrier carrier) throws IOException, InterruptedException {
    Map<String, String> failures = new TreeMap<>();
    for (Path folder : folders()) {
      byte[] data = Files.readAllBytes(folder.resolve(DATA));
      for (TimeAuthority authority : authorities) {
        if (!failures.containsKey(authority.name())
            && !Files.exists(folder.resolve(authority.name() + ANSWER))) {
          ask(carrier, folder, data, authority)
              .ifPresent(failure -> failures.put(authority.name(), failure));
        }
      }
    }
    return failures;
  }

  private Optional<String> ask(Carrier carrier, Path folder, byte[] data, TimeAuthority authority)
      throws IOException, InterruptedException {
    TimeQuestion question = TimeQuestion.of(digest(data), randomness);
    byte[] answer;
    try {
      answer = carrier.carry(authority.url(), question.toDer());
    } catch (IOException e) {
      return Optional.of("not reached: " + e.getMessage());
    }
    TimeVerdict verdict =
        TimeAnswer.of(answer).check(data, Optional.of(question.nonce()), authority);
    if (verdict instanceof TimeVerdict.Fails(TimeVerdict.Reason reason, String why)) {
      return Optional.of(reason + ": " + why);
    }
    DurableFiles.publish(folder.resolve(authority.name() + QUESTION), question.toDer());
    DurableFiles.publish(folder.resolve(authority.name() + ANSWER), answer);
    return Optional.empty();
  }

  /**
   * The verdicts on what was stamped, checked anew, by authority.
   *
   * @throws IOException when a file cannot be read
   */
  public Map<String, TimeVerdict> stamps(Hash digest) throws IOException {
    Map<String, TimeVerdict> verdicts = new TreeMap<>();
    Path folder = folder(digest);
    Optional<byte[]> data = DurableFiles.findBytes(folder.resolve(DATA));
    for (TimeAuthority authority : data.isPresent() ? authorities : List.<TimeAuthority>of()) {
      Optional<byte[]> answer = DurableFiles.findBytes(folder.resolve(authority.name() + ANSWER));
      if (answer.isPresent()) {
        verdicts.put(
            authority.name(),
            TimeAnswer.of(answer.get()).check(data.get(), nonce(folder, authority), authority));
      }
    }
    return verdicts;
  }

  /** How many questions wait for an answer. */
  public int waiting() throws IOException {
    int waiting = 0;
    for (Path folder : folders()) {
      for (TimeAuthority authority : authorities) {
        waiting += Files.exists(folder.resolve(authority.name() + ANSWER)) ? 0 : 1;
      }
    }
    return waiting;
  }

  private static Optional<BigInteger> nonce(Path folder, TimeAuthority authority)
      throws IOException {
    return DurableFiles.findBytes(folder.resolve(authority.name() + QUESTION))
        .map(question -> TimeQuestion.parse(question).nonce());
  }

  private List<Path> folders() throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> all = Files.list(directory)) {
      all.filter(folder -> Files.exists(folder.resolve(DATA))).sorted().forEach(found::add);
    }
    return found;
  }

  private Path folder(Hash digest) {
    return directory.resolve(digest.hex());
  }

  private static Hash digest(byte[] data) {
    try {
      return Hash.of(MessageDigest.getInstance("SHA-256").digest(data));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
