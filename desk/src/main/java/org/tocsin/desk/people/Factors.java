package org.tocsin.desk.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Journal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What people sign in with besides a password: codes of an authenticator program, passkeys, and
 * recovery codes for the day the telephone is lost. Secrets stand in the ledger alone, which is
 * encrypted. Thread-safe.
 */
public final class Factors {
  /** How many recovery codes a person is given at a time. */
  public static final int RECOVERY_CODES = 10;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int RECOVERY_BYTES = 10;

  private final Journal journal;
  private final FactorTable table;
  private final RandomGenerator random;

  /** The last step each account signed in with, so that no code serves twice. */
  private final Map<String, Long> lastStep = new HashMap<>();

  Factors(Journal journal, JdbcClient jdbc, RandomGenerator random) {
    this.journal = journal;
    this.table = new FactorTable(jdbc);
    this.random = random;
    journal.project(table);
  }

  /** Whether a password alone no longer lets this person in. */
  public boolean hasSecond(String account) {
    return hasTotp(account) || !listPasskeys(account).isEmpty();
  }

  public boolean hasTotp(String account) {
    return table.findTotp(account).isPresent();
  }

  /** Whether everybody must have a second factor. */
  public boolean isRequired() {
    return table.isRequired();
  }

  public void require(boolean required, String by) {
    if (required != isRequired()) {
      ObjectNode rule = JSON.objectNode().put("required", required);
      record(Kinds.SECOND_FACTOR_REQUIRED, "", by, "rule", rule);
    }
  }

  /** A fresh secret for an authenticator program; nothing is recorded until it is enrolled. */
  public byte[] makeSecret() {
    byte[] secret = new byte[Totp.SECRET_BYTES];
    random.nextBytes(secret);
    return secret;
  }

  /**
   * Takes an authenticator program into use, once it has shown that it holds the secret.
   *
   * @throws IllegalArgumentException when the code is not the secret's
   */
  public void enrol(String account, byte[] secret, String code, Instant now) {
    if (Totp.findStep(secret, code, now).isEmpty()) {
      throw new IllegalArgumentException(
          "the code does not fit; check that the clock of the telephone is right");
    }
    ObjectNode totp = JSON.objectNode().put("secret", Base64.getEncoder().encodeToString(secret));
    record(Kinds.TOTP_ENROLLED, account, account, "totp", totp);
  }

  /** Stops asking for codes; by the person, or by an administrator who was told of a loss. */
  public void removeTotp(String account, String by) {
    if (hasTotp(account)) {
      record(Kinds.TOTP_REMOVED, account, by, "totp", JSON.objectNode());
    }
  }

  /** Whether {@code code} is right now and was not used before. */
  public boolean acceptsCode(String account, String code, Instant now) {
    Optional<Long> leaf = table.findTotp(account);
    if (leaf.isEmpty()) {
      return false;
    }
    JsonNode secret = journal.get(leaf.get()).parts().getOrDefault("totp", JSON.objectNode());
    byte[] bytes = Base64.getDecoder().decode(secret.path("secret").asString(""));
    OptionalLong step = Totp.findStep(bytes, code, now);
    return step.isPresent() && isNewer(account, step.getAsLong());
  }

  private boolean isNewer(String account, long step) {
    synchronized (lastStep) {
      boolean newer = lastStep.getOrDefault(account, Long.MIN_VALUE) < step;
      if (newer) {
        lastStep.put(account, step);
      }
      return newer;
    }
  }

  /** Fresh codes, shown once; those made before stop working. Only digests are kept. */
  public List<String> makeRecoveryCodes(String account) {
    List<String> codes = new ArrayList<>();
    ObjectNode digests = JSON.objectNode();
    for (int i = 0; i < RECOVERY_CODES; i++) {
      byte[] bytes = new byte[RECOVERY_BYTES];
      random.nextBytes(bytes);
      String code = Totp.base32(bytes).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1-");
      codes.add(code);
      digests.withArray("digests").add(digest(code));
    }
    record(Kinds.RECOVERY_CODES_MADE, account, account, "codes", digests);
    return codes;
  }

  public int countRecoveryCodes(String account) {
    return table.countUnused(account);
  }

  /** Uses a recovery code up; false when it is none, or was used before. */
  public boolean useRecoveryCode(String account, String code) {
    String digest = digest(code);
    return journal.alone(() -> {
      boolean good = table.isUnused(account, digest);
      if (good) {
        ObjectNode used = JSON.objectNode().put("digest", digest);
        record(Kinds.RECOVERY_CODE_USED, account, account, "code", used);
      }
      return good;
    });
  }

  private static String digest(String code) {
    return People.digest(code.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", ""));
  }

  public List<Passkey> listPasskeys(String account) {
    return table.listPasskeys(account);
  }

  public Optional<Passkey> findPasskey(String id) {
    return table.findPasskey(id);
  }

  /**
   * @param detail public key and what else WebAuthn keeps
   * @throws IllegalArgumentException when some account has this passkey already
   */
  public void addPasskey(
      String account, String id, String label, JsonNode detail, long signatures) {
    journal.alone(() -> {
      if (findPasskey(id).isPresent()) {
        throw new IllegalArgumentException("this passkey is in use already");
      }
      ObjectNode passkey = JSON.objectNode().put("id", id).put("label", label.strip());
      passkey.put("signatures", signatures).set("detail", detail);
      record(Kinds.PASSKEY_ADDED, account, account, "passkey", passkey);
      return id;
    });
  }

  /**
   * Notes the counter of an authenticator that counts; of one that does not, nothing is recorded.
   */
  public void usedPasskey(String id, long signatures) {
    findPasskey(id)
        .filter(passkey -> passkey.signatures() != signatures)
        .ifPresent(passkey -> {
          ObjectNode use = JSON.objectNode().put("id", id).put("signatures", signatures);
          record(Kinds.PASSKEY_USED, passkey.account(), passkey.account(), "use", use);
        });
  }

  /** Nothing happens when the account has no such passkey. */
  public void removePasskey(String account, String id, String by) {
    findPasskey(id)
        .filter(passkey -> passkey.account().equals(account))
        .ifPresent(passkey -> {
          ObjectNode gone = JSON.objectNode().put("id", id);
          record(Kinds.PASSKEY_REMOVED, account, by, "passkey", gone);
        });
  }

  private void record(String kind, String subject, String by, String part, JsonNode content) {
    journal.record(new Entry(kind, "", subject, by, Map.of(part, content)));
  }
}
