package org.tocsin.desk.appeal.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.PublicKeyRecordRetriever;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;
import org.apache.james.jdkim.exceptions.PermFailException;
import org.apache.james.jdkim.exceptions.TempFailException;

/** Signs what leaves and judges the signature of what comes (RFC 6376), by Apache James jDKIM. */
public final class Dkim {
  private static final int LEAST_BITS = 1024;
  private static final String NAME = "dkim-signature:";

  /** Whatever a reader sees of the head, and what ties answers to it. */
  private static final String SIGNED =
      "from:to:subject:date:message-id:mime-version:content-type:content-transfer-encoding"
          + ":content-language:disposition-notification-to:list-unsubscribe"
          + ":list-unsubscribe-post";

  private Dkim() {}

  /**
   * A key that signs for a domain.
   *
   * @param selector under which its public half stands in the domain's DNS
   */
  public record Key(String domain, String selector, PrivateKey secret) {

    /**
     * @param pem PKCS #8, RSA of at least 1024 bit
     * @throws IllegalArgumentException when it is no such key
     */
    public static Key of(String domain, String selector, String pem) {
      if (!domain.matches("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+")
          || !selector.matches("[A-Za-z0-9]([A-Za-z0-9.-]{0,60})")) {
        throw new IllegalArgumentException("a signing key has a domain and a selector");
      }
      try {
        String body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        byte[] bytes = Base64.getDecoder().decode(body);
        PrivateKey key =
            KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
        if (key instanceof RSAPrivateKey rsa && rsa.getModulus().bitLength() < LEAST_BITS) {
          throw new IllegalArgumentException("this key is too short to sign with");
        }
        return new Key(domain.toLowerCase(Locale.ROOT), selector, key);
      } catch (GeneralSecurityException | IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "the key is a private RSA key in PKCS #8, as a PEM text", e);
      }
    }

    @Override
    public String toString() {
      return selector + "._domainkey." + domain;
    }
  }

  /** The message with a signature before it. */
  public static byte[] sign(byte[] message, Key key) {
    String template =
        "v=1; a=rsa-sha256; c=relaxed/relaxed; d=%s; s=%s; h=%s; bh=; b=;"
            .formatted(key.domain(), key.selector(), SIGNED);
    try {
      String header =
          new DKIMSigner(template, key.secret()).sign(new ByteArrayInputStream(message));
      // folded between its tags, which a relaxed signature allows
      byte[] head = (header.replace("; ", ";\r\n ") + "\r\n").getBytes(StandardCharsets.US_ASCII);
      byte[] signed = new byte[head.length + message.length];
      System.arraycopy(head, 0, signed, 0, head.length);
      System.arraycopy(message, 0, signed, head.length, message.length);
      return signed;
    } catch (IOException | FailException e) {
      throw new IllegalStateException("the letter cannot be signed: " + e.getMessage(), e);
    }
  }

  /**
   * What the signatures of a message show.
   *
   * @param from domain of the one author in its head; "" when there are none or several
   * @param keys where the public keys of domains are found
   */
  public static Verdict judge(byte[] message, String from, PublicKeyRecordRetriever keys) {
    String head = new String(message, StandardCharsets.ISO_8859_1).split("\r?\n\r?\n", 2)[0];
    if (!("\n" + head.toLowerCase(Locale.ROOT)).contains("\n" + NAME)) {
      return Verdict.none();
    }
    try {
      List<SignatureRecord> good = new DKIMVerifier(keys).verify(new ByteArrayInputStream(message));
      return good == null || good.isEmpty()
          ? new Verdict(Verdict.Result.FAIL, "", "no signature holds")
          : best(good, from);
    } catch (TempFailException e) {
      return new Verdict(Verdict.Result.UNKNOWN, "", reason(e));
    } catch (PermFailException e) {
      return new Verdict(Verdict.Result.FAIL, "", reason(e));
    } catch (FailException | IOException | RuntimeException e) {
      return new Verdict(Verdict.Result.UNKNOWN, "", reason(e));
    }
  }

  private static String reason(Exception e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  private static Verdict best(List<SignatureRecord> good, String from) {
    for (SignatureRecord one : good) {
      String domain = one.getDToken().toString().toLowerCase(Locale.ROOT);
      if (covers(one) && isOf(from, domain)) {
        return new Verdict(Verdict.Result.PASS, domain, "");
      }
    }
    return new Verdict(
        Verdict.Result.FOREIGN,
        good.getFirst().getDToken().toString(),
        "signed, but not whole or not by the domain of its author");
  }

  /** The author signed, and the whole body: with a length one may add to what was signed. */
  private static boolean covers(SignatureRecord one) {
    boolean author = one.getHeaders().stream().anyMatch(h -> h.toString().equalsIgnoreCase("from"));
    return author && one.getBodyHashLimit() < 0;
  }

  /** Whether an address of {@code domain} may be vouched for by {@code signer}. */
  static boolean isOf(String domain, String signer) {
    return signer.contains(".") && (domain.equals(signer) || domain.endsWith("." + signer));
  }
}
