package org.tocsin.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tocsin.ledger.disk.DurableFiles;
import org.tocsin.ledger.merkle.Hash;
import org.tocsin.ledger.note.SigningKey;
import org.tocsin.ledger.vault.AgeCipher;

/**
 * The keys of one ledger, each in a file only its owner may read: the age identity, the log's
 * signing key, and a master secret kept as an age file, from which the journal's key and the key of
 * the vault's names are derived.
 */
final class LedgerKeys {
  private static final String IDENTITY = "identity.txt";
  private static final String RECIPIENT = "recipient.txt";
  private static final String SIGNING_KEY = "log.skey";
  private static final String SECRET = "secret.age";

  private final AgeCipher cipher;
  private final SigningKey signingKey;
  private final Hash secret;

  private LedgerKeys(AgeCipher cipher, SigningKey signingKey, Hash secret) {
    this.cipher = cipher;
    this.signingKey = signingKey;
    this.secret = secret;
  }

  /** Makes new keys; the directory appears with all of them or not at all. */
  static LedgerKeys create(LedgerFiles files, LedgerOptions options) throws IOException {
    AgeCipher cipher = AgeCipher.create();
    SigningKey signingKey = SigningKey.create(origin(options), options.randomness());
    byte[] secret = random(options, Hash.BYTES);
    Path parent = files.directory().resolve("keys.new");
    DurableFiles.createPrivateDirectories(parent);
    DurableFiles.publish(parent.resolve(IDENTITY), line(cipher.identity()));
    DurableFiles.publish(parent.resolve(RECIPIENT), line(cipher.recipient()));
    DurableFiles.publish(parent.resolve(SIGNING_KEY), line(signingKey.secretText()));
    DurableFiles.publish(parent.resolve(SECRET), cipher.encrypt(secret));
    Files.move(parent, files.keys(), StandardCopyOption.ATOMIC_MOVE);
    DurableFiles.forceDirectory(files.directory());
    return new LedgerKeys(cipher, signingKey, Hash.of(secret));
  }

  /**
   * Reads the keys.
   *
   * @throws LedgerDamagedException naming the file that is missing or damaged
   */
  static LedgerKeys load(Path directory) throws IOException {
    AgeCipher cipher = identity(directory);
    try {
      SigningKey signingKey = SigningKey.parse(text(directory, SIGNING_KEY));
      Hash secret = Hash.of(cipher.decrypt(bytes(directory, SECRET)));
      return new LedgerKeys(cipher, signingKey, secret);
    } catch (IllegalArgumentException e) {
      throw new LedgerDamagedException(directory.resolve(SIGNING_KEY) + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new LedgerDamagedException(directory.resolve(SECRET) + ": " + e.getMessage(), e);
    }
  }

  private static AgeCipher identity(Path directory) throws IOException {
    AgeCipher cipher = new AgeCipher(text(directory, IDENTITY), text(directory, RECIPIENT));
    try {
      cipher.decrypt(cipher.encrypt(new byte[1]));
      return cipher;
    } catch (IOException | IllegalArgumentException e) {
      throw new LedgerDamagedException(
          directory.resolve(IDENTITY) + " or " + RECIPIENT + " beside it is damaged", e);
    }
  }

  AgeCipher cipher() {
    return cipher;
  }

  SigningKey signingKey() {
    return signingKey;
  }

  byte[] journalKey() {
    return derived("tocsin journal key v1");
  }

  byte[] vaultNameKey() {
    return derived("tocsin vault name key v1");
  }

  private byte[] derived(String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.toBytes(), "HmacSHA256"));
      return mac.doFinal(purpose.getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has HMAC-SHA256", e);
    }
  }

  private static String origin(LedgerOptions options) {
    return options
        .origin()
        .orElseGet(() -> "tocsin.local/" + HexFormat.of().formatHex(random(options, 4)));
  }

  private static byte[] random(LedgerOptions options, int length) {
    byte[] bytes = new byte[length];
    options.randomness().nextBytes(bytes);
    return bytes;
  }

  private static byte[] line(String text) {
    return (text + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  private static String text(Path directory, String name) throws IOException {
    String text = new String(bytes(directory, name), StandardCharsets.ISO_8859_1);
    if (!text.endsWith("\n")) {
      throw new LedgerDamagedException(
          directory.resolve(name) + " does not end with a line end", null);
    }
    return text.substring(0, text.length() - 1);
  }

  private static byte[] bytes(Path directory, String name) throws IOException {
    return DurableFiles.findBytes(directory.resolve(name))
        .orElseThrow(
            () -> new LedgerDamagedException(directory.resolve(name) + " is missing", null));
  }
}
