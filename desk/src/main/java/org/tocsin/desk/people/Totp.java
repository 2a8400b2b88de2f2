package org.tocsin.desk.people;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time passwords, RFC 6238, as authenticator programs on telephones make them: a
 * step of 30 seconds, HMAC-SHA-1, six digits.
 */
public final class Totp {
  /** Bytes of a secret: RFC 4226 section 4 asks for 160 bits. */
  static final int SECRET_BYTES = 20;

  private static final int STEP_SECONDS = 30;
  private static final int DIGITS = 6;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Totp() {}

  /**
   * The step whose code was typed, looking one step back and one ahead for clocks that differ;
   * empty when the code fits none.
   */
  static OptionalLong findStep(byte[] secret, String typed, Instant now) {
    String digits = typed.replaceAll("\\s", "");
    long step = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    for (long candidate = step - 1; candidate <= step + 1; candidate++) {
      byte[] expected =
          code("HmacSHA1", secret, candidate, DIGITS).getBytes(StandardCharsets.UTF_8);
      if (MessageDigest.isEqual(expected, digits.getBytes(StandardCharsets.UTF_8))) {
        return OptionalLong.of(candidate);
      }
    }
    return OptionalLong.empty();
  }

  /** The code of a moment, as a person would read it off their telephone. */
  public static String codeAt(byte[] secret, Instant at) {
    long step = Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    return code("HmacSHA1", secret, step, DIGITS);
  }

  /** RFC 6238 section 4 over RFC 4226 section 5.3. */
  static String code(String algorithm, byte[] secret, long step, int digits) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret, algorithm));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0x0f;
      int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fff_ffff;
      int modulus = (int) Math.pow(10, digits);
      return String.format(Locale.ROOT, "%0" + digits + "d", number % modulus);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has " + algorithm, e);
    }
  }

  /** RFC 4648 base 32 without padding, as authenticator programs take secrets. */
  public static String base32(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int buffer = 0;
    int bits = 0;
    for (byte next : bytes) {
      buffer = (buffer << 8) | (next & 0xff);
      bits += 8;
      while (bits >= 5) {
        text.append(BASE32.charAt((buffer >> (bits - 5)) & 31));
        bits -= 5;
      }
      buffer &= (1 << bits) - 1;
    }
    if (bits > 0) {
      text.append(BASE32.charAt((buffer << (5 - bits)) & 31));
    }
    return text.toString();
  }
}
