package org.tocsin.desk.field;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Ids;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.people.Compartments;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The keys that devices come with. The secret of a key is told once, to whoever makes it; only its
 * digest is kept. Thread-safe.
 */
public final class DeviceKeys {
  /** The longest time a key may be good for. */
  public static final Duration LONGEST = Duration.ofDays(400);

  /** Name of the compartment of reports that may not be used. */
  public static final String CLOSED = "Field reports without consent";

  private static final int TOKEN_BYTES = 32;
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final int LONGEST_LABEL = 60;

  /** A key with its secret, which is told nowhere else. */
  public record Made(FieldKey key, String token) {}

  private final Journal journal;
  private final KeyTable table;
  private final Collecting collecting;
  private final Compartments compartments;
  private final Forms forms;
  private final Ids ids;
  private final RandomGenerator random;
  private final InstantSource clock;

  DeviceKeys(
      Journal journal,
      KeyTable table,
      Collecting collecting,
      Compartments compartments,
      Forms forms,
      RandomGenerator random,
      InstantSource clock) {
    this.journal = journal;
    this.table = table;
    this.collecting = collecting;
    this.compartments = compartments;
    this.forms = forms;
    this.ids = new Ids(random);
    this.random = random;
    this.clock = clock;
  }

  /**
   * Makes a key for a device.
   *
   * @param forms ids of the forms it may use, at least one
   * @param goodFor at most {@link #LONGEST}
   * @throws IllegalArgumentException when something is missing or out of range
   */
  public Made make(String caseId, String label, Set<String> forms, Duration goodFor, String by) {
    collecting.getCase(caseId);
    forms.forEach(this.forms::get);
    if (forms.isEmpty()) {
      throw new IllegalArgumentException("choose at least one form for the device");
    }
    if (goodFor.compareTo(LONGEST) > 0 || goodFor.compareTo(Duration.ofHours(1)) < 0) {
      throw new IllegalArgumentException("a key is good for 1 to 400 days");
    }
    if (label.isBlank() || label.strip().length() > LONGEST_LABEL) {
      throw new IllegalArgumentException("give the device a name of at most 60 letters");
    }
    byte[] secret = new byte[TOKEN_BYTES];
    random.nextBytes(secret);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    return journal.alone(() -> {
      ObjectNode key = JsonNodeFactory.instance.objectNode();
      key.put("number", table.last() + 1).put("label", label.strip());
      key.put("token_sha256", Digests.sha256(token)).put("closed", closed(by));
      key.put("expires_at", clock.instant().plus(goodFor).toEpochMilli());
      forms.stream().sorted().forEach(key.putArray("forms")::add);
      String id = ids.next();
      journal.record(new Entry(Kinds.KEY_MADE, caseId, id, by, Map.of("key", key)));
      return new Made(get(id), token);
    });
  }

  /** Where reports stand that the informant has not agreed to; who is in it, people decide. */
  private String closed(String by) {
    return compartments.list().stream()
        .filter(compartment -> compartment.name().equals(CLOSED))
        .findFirst()
        .orElseGet(() -> compartments.open(CLOSED, by))
        .id();
  }

  /** Ends a key at once; the device keeps what it has not sent. */
  public void revoke(String id, String by) {
    FieldKey key = get(id);
    if (key.revokedAt() == null) {
      journal.record(new Entry(Kinds.KEY_REVOKED, key.caseId(), id, by, Map.of()));
    }
  }

  /** The key of this secret, when it is good now. */
  public Optional<FieldKey> findGood(String token) {
    return TOKEN.matcher(token).matches()
        ? table.findByDigest(Digests.sha256(token)).filter(key -> key.isGood(clock.instant()))
        : Optional.empty();
  }

  public List<FieldKey> list() {
    return table.list();
  }

  /**
   * @throws NoSuchElementException when there is no such key
   */
  public FieldKey get(String id) {
    return table.find(id).orElseThrow(() -> new NoSuchElementException("no field key " + id));
  }
}
