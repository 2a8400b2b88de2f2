package org.tocsin.ledger.time;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.crypto.digests.KeccakDigest;
import org.bouncycastle.crypto.digests.RIPEMD160Digest;

/**
 * Reads the binary form of OpenTimestamps, version 1, within bounds: a proof of a stranger must not
 * grow in memory or nest without end.
 */
final class OtsReader {
  private static final byte[] MAGIC =
      HexFormat.of().parseHex("004f70656e54696d657374616d7073000050726f6f6600bf89e2e884e89294");
  private static final int LONGEST_MESSAGE = 4096;
  private static final int LONGEST_PAYLOAD = 8192;
  private static final int LONGEST_URI = 1000;
  private static final int DEEPEST = 256;
  private static final int MOST_STEPS = 100_000;

  private static final String BITCOIN = "0588960d73d71901";
  private static final String LITECOIN = "06869a0d73d71b45";
  private static final String PENDING = "83dfe30d2ef90c8e";

  private final byte[] bytes;
  private final List<OtsProof.Attestation> attestations = new ArrayList<>();
  private int at;
  private int steps;

  OtsReader(byte[] bytes) {
    this.bytes = bytes;
  }

  OtsProof proof() {
    require(Arrays.equals(take(MAGIC.length), MAGIC), "not an OpenTimestamps proof");
    require(number() == 1, "another version of the format");
    String algorithm = algorithm(next());
    byte[] digest = take(length(algorithm));
    timestamp(digest, 0);
    require(at == bytes.length, "bytes after the end");
    return new OtsProof(algorithm, digest, attestations);
  }

  /** A tree: 0xff announces one branch more, everything else is the last. */
  private void timestamp(byte[] message, int depth) {
    require(depth < DEEPEST, "nested too deep");
    int tag = next();
    while (tag == 0xff) {
      branch(next(), message, depth);
      tag = next();
    }
    branch(tag, message, depth);
  }

  private void branch(int tag, byte[] message, int depth) {
    require(++steps < MOST_STEPS, "too many steps");
    if (tag == 0) {
      attestations.add(attestation(HexFormat.of().formatHex(message)));
    } else {
      timestamp(operate(tag, message), depth + 1);
    }
  }

  private OtsProof.Attestation attestation(String message) {
    String tag = HexFormat.of().formatHex(take(8));
    byte[] payload = counted(LONGEST_PAYLOAD);
    OtsReader inside = new OtsReader(payload);
    OtsProof.Attestation read =
        switch (tag) {
          case BITCOIN -> new OtsProof.Attestation.InBlock("bitcoin", inside.number(), message);
          case LITECOIN -> new OtsProof.Attestation.InBlock("litecoin", inside.number(), message);
          case PENDING -> new OtsProof.Attestation.Pending(inside.uri(), message);
          default -> new OtsProof.Attestation.Unknown(tag, message);
        };
    require(
        read instanceof OtsProof.Attestation.Unknown || inside.at == payload.length,
        "bytes after an attestation");
    return read;
  }

  private String uri() {
    String uri = new String(counted(LONGEST_URI), StandardCharsets.UTF_8);
    require(uri.matches("[A-Za-z0-9._/:-]*"), "a calendar's address with strange characters");
    return uri;
  }

  private byte[] operate(int tag, byte[] message) {
    byte[] result =
        switch (tag) {
          case 0xf0 -> joined(message, argument());
          case 0xf1 -> joined(argument(), message);
          case 0xf2 -> reversed(message);
          case 0xf3 -> HexFormat.of().formatHex(message).getBytes(StandardCharsets.US_ASCII);
          default -> digest(algorithm(tag), message);
        };
    require(result.length > 0 && result.length <= LONGEST_MESSAGE, "a message too long");
    return result;
  }

  private byte[] argument() {
    byte[] argument = counted(LONGEST_MESSAGE);
    require(argument.length > 0, "nothing to append");
    return argument;
  }

  private static String algorithm(int tag) {
    return switch (tag) {
      case 0x02 -> "SHA-1";
      case 0x03 -> "RIPEMD160";
      case 0x08 -> "SHA-256";
      case 0x67 -> "KECCAK-256";
      default -> throw malformed("unknown step " + tag);
    };
  }

  private static int length(String algorithm) {
    return algorithm.endsWith("256") ? 32 : 20;
  }

  private static byte[] digest(String algorithm, byte[] message) {
    try {
      return switch (algorithm) {
        case "RIPEMD160" -> {
          RIPEMD160Digest digest = new RIPEMD160Digest();
          digest.update(message, 0, message.length);
          byte[] out = new byte[20];
          digest.doFinal(out, 0);
          yield out;
        }
        case "KECCAK-256" -> {
          KeccakDigest digest = new KeccakDigest(256);
          digest.update(message, 0, message.length);
          byte[] out = new byte[32];
          digest.doFinal(out, 0);
          yield out;
        }
        default -> MessageDigest.getInstance(algorithm).digest(message);
      };
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has " + algorithm, e);
    }
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private static byte[] reversed(byte[] message) {
    byte[] out = new byte[message.length];
    for (int i = 0; i < message.length; i++) {
      out[i] = message[message.length - 1 - i];
    }
    return out;
  }

  private byte[] counted(int longest) {
    long length = number();
    require(length <= longest, "a part of " + length + " bytes");
    return take((int) length);
  }

  /** Seven bits a byte, the low ones first. */
  private long number() {
    long value = 0;
    for (int shift = 0; shift < 63; shift += 7) {
      int one = next();
      value |= (long) (one & 0x7f) << shift;
      if (one < 0x80) {
        return value;
      }
    }
    throw malformed("a number too long");
  }

  private int next() {
    return take(1)[0] & 0xff;
  }

  private byte[] take(int count) {
    require(count <= bytes.length - at, "it ends too early");
    at += count;
    return Arrays.copyOfRange(bytes, at - count, at);
  }

  private static void require(boolean condition, String complaint) {
    if (!condition) {
      throw malformed(complaint);
    }
  }

  private static IllegalArgumentException malformed(String complaint) {
    return new IllegalArgumentException("malformed proof: " + complaint);
  }
}
