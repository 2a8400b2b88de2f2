package org.tocsin.ledger.time;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertPath;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.GenTimeAccuracy;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TSPValidationException;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Selector;

/**
 * The answer of a time-stamp authority, kept whole as it came (RFC 3161, section 2.4.2), and its
 * check. Certificates in the answer are candidates for the chain only: what they say is believed
 * when they lead to a trusted root. Revocation is not asked for, since the check works without a
 * network.
 */
public final class TimeAnswer {
  private static final Map<String, String> DIGESTS =
      Map.of(
          TSPAlgorithms.SHA256.getId(), "SHA-256",
          TSPAlgorithms.SHA384.getId(), "SHA-384",
          TSPAlgorithms.SHA512.getId(), "SHA-512");

  private final byte[] der;

  private TimeAnswer(byte[] der) {
    this.der = der.clone();
  }

  /** An answer as it came; nothing is judged yet. */
  public static TimeAnswer of(byte[] der) {
    return new TimeAnswer(der);
  }

  /** The bytes as they came. */
  public byte[] toDer() {
    return der.clone();
  }

  /**
   * Judges the answer.
   *
   * @param data what was stamped
   * @param nonce of the question; nothing when it is not known any more
   */
  public TimeVerdict check(byte[] data, Optional<BigInteger> nonce, TimeAuthority authority) {
    return judge(Optional.of(data), nonce, authority);
  }

  /** The same, of an answer whose data nobody has: who signed when, and not what. */
  TimeVerdict judge(Optional<byte[]> data, Optional<BigInteger> nonce, TimeAuthority authority) {
    try {
      TimeStampResponse response = new TimeStampResponse(der);
      if (!TimeQuestion.isGranted(response.getStatus())) {
        return fails(TimeVerdict.Reason.REJECTED, "status " + response.getStatus());
      }
      TimeStampToken token = response.getTimeStampToken();
      return token == null
          ? fails(TimeVerdict.Reason.MALFORMED, "no token")
          : new Token(token, authority).check(data, nonce);
    } catch (TSPValidationException e) {
      return fails(TimeVerdict.Reason.NOT_SIGNED, String.valueOf(e.getMessage()));
    } catch (IOException | TSPException | RuntimeException e) {
      // The parser of a hostile answer fails in many ways, also by null; none of them is a time.
      return fails(TimeVerdict.Reason.MALFORMED, String.valueOf(e.getMessage()));
    }
  }

  private static TimeVerdict.Fails fails(TimeVerdict.Reason reason, String why) {
    return new TimeVerdict.Fails(reason, why);
  }

  /** A token on its way to a verdict, one check after the other. */
  private record Token(TimeStampToken token, TimeAuthority authority) {
    TimeVerdict check(Optional<byte[]> data, Optional<BigInteger> nonce) {
      String algorithm = DIGESTS.get(token.getTimeStampInfo().getMessageImprintAlgOID().getId());
      if (algorithm == null) {
        return fails(
            TimeVerdict.Reason.WEAK_DIGEST,
            "digest " + token.getTimeStampInfo().getMessageImprintAlgOID());
      }
      byte[] imprint = token.getTimeStampInfo().getMessageImprintDigest();
      if (data.isPresent() && !MessageDigest.isEqual(digest(algorithm, data.get()), imprint)) {
        return fails(TimeVerdict.Reason.OTHER_DATA, "it stamps something else");
      }
      if (nonce.isPresent() && !nonce.get().equals(token.getTimeStampInfo().getNonce())) {
        return fails(TimeVerdict.Reason.OTHER_QUESTION, "it answers another question");
      }
      try {
        return signed();
      } catch (CertificateException e) {
        return fails(TimeVerdict.Reason.MALFORMED, "a certificate is malformed");
      }
    }

    private TimeVerdict signed() throws CertificateException {
      List<X509Certificate> candidates = candidates();
      Optional<X509Certificate> signer = candidates.stream().filter(this::isSigner).findFirst();
      if (signer.isEmpty()) {
        return fails(TimeVerdict.Reason.NO_CERTIFICATE, "the signer's certificate is not known");
      }
      try {
        // Signature, the signer's certificate by its digest, its right to stamp, its dates.
        token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer.get()));
      } catch (TSPException | OperatorCreationException | IllegalArgumentException e) {
        return fails(TimeVerdict.Reason.NOT_SIGNED, String.valueOf(e.getMessage()));
      }
      return trusted(signer.get(), candidates);
    }

    private TimeVerdict trusted(X509Certificate signer, List<X509Certificate> candidates) {
      Date time = token.getTimeStampInfo().getGenTime();
      try {
        X509CertSelector selector = new X509CertSelector();
        selector.setCertificate(signer);
        Set<TrustAnchor> anchors = new HashSet<>();
        authority.roots().forEach(root -> anchors.add(new TrustAnchor(root, null)));
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, selector);
        parameters.setRevocationEnabled(false);
        parameters.setDate(time);
        parameters.addCertStore(
            CertStore.getInstance("Collection", new CollectionCertStoreParameters(candidates)));
        CertPath path = CertPathBuilder.getInstance("PKIX").build(parameters).getCertPath();
        List<X509Certificate> chain =
            path.getCertificates().stream().map(X509Certificate.class::cast).toList();
        return new TimeVerdict.Holds(
            time.toInstant(), accuracy(), chain.isEmpty() ? List.of(signer) : chain);
      } catch (GeneralSecurityException e) {
        return fails(
            TimeVerdict.Reason.NOT_TRUSTED, "no chain to a trusted root of " + authority.name());
      }
    }

    private double accuracy() {
      GenTimeAccuracy accuracy = token.getTimeStampInfo().getGenTimeAccuracy();
      return accuracy == null
          ? 0
          : accuracy.getSeconds() + accuracy.getMillis() / 1e3 + accuracy.getMicros() / 1e6;
    }

    private List<X509Certificate> candidates() throws CertificateException {
      JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
      List<X509Certificate> all = new ArrayList<>();
      for (X509CertificateHolder holder : token.getCertificates().getMatches(everything())) {
        all.add(converter.getCertificate(holder));
      }
      all.addAll(authority.known());
      all.addAll(authority.roots());
      return all;
    }

    private static Selector<X509CertificateHolder> everything() {
      return new Selector<>() {
        @Override
        public boolean match(X509CertificateHolder holder) {
          return true;
        }

        @Override
        public Object clone() {
          return this;
        }
      };
    }

    private boolean isSigner(X509Certificate certificate) {
      try {
        return token.getSID().match(new JcaX509CertificateHolder(certificate));
      } catch (CertificateException e) {
        return false;
      }
    }

    private static byte[] digest(String algorithm, byte[] data) {
      try {
        return MessageDigest.getInstance(algorithm).digest(data);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("every Java runtime has " + algorithm, e);
      }
    }
  }
}
