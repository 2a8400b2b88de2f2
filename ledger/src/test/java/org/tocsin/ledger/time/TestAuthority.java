package org.tocsin.ledger.time;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** An authority of our own, with a root and a certificate below it, whose clock is set by hand. */
final class TestAuthority {
  private static final String SIGNATURE = "SHA256withECDSA";

  private final String name;
  private final X509Certificate root;
  private final X509Certificate certificate;
  private final TimeStampResponseGenerator answers;
  private Instant clock;

  TestAuthority(String name, Instant clock)
      throws GeneralSecurityException, OperatorCreationException, IOException, TSPException {
    this.name = name;
    this.clock = clock;
    KeyPair rootKey = pair();
    KeyPair key = pair();
    X500Name above = new X500Name("CN=Root of " + name);
    this.root = certificate(above, above, rootKey, rootKey, true, clock);
    this.certificate = certificate(above, new X500Name("CN=" + name), rootKey, key, false, clock);
    TimeStampTokenGenerator tokens =
        new TimeStampTokenGenerator(
            new JcaSimpleSignerInfoGeneratorBuilder()
                .build(SIGNATURE, key.getPrivate(), certificate),
            new JcaDigestCalculatorProviderBuilder()
                .build()
                .get(new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1)),
            new ASN1ObjectIdentifier("1.2.3.4"));
    tokens.addCertificates(new JcaCertStore(List.of(certificate)));
    tokens.setAccuracySeconds(1);
    this.answers = new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED);
  }

  private static KeyPair pair() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    return generator.generateKeyPair();
  }

  private static X509Certificate certificate(
      X500Name issuer, X500Name subject, KeyPair by, KeyPair of, boolean isRoot, Instant now)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            issuer,
            BigInteger.valueOf(isRoot ? 1 : 2),
            Date.from(now.minus(Duration.ofDays(1))),
            Date.from(now.plus(Duration.ofDays(365))),
            subject,
            of.getPublic());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isRoot));
    if (!isRoot) {
      builder.addExtension(
          Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
    }
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder(SIGNATURE).build(by.getPrivate())));
  }

  TimeAuthority trusted() {
    return new TimeAuthority(name, "https://" + name + ".example/", List.of(root), List.of());
  }

  void set(Instant now) {
    this.clock = now;
  }

  byte[] answer(byte[] question) throws IOException {
    try {
      return answers
          .generate(new TimeStampRequest(question), BigInteger.TEN, Date.from(clock))
          .getEncoded();
    } catch (TSPException e) {
      throw new IOException(e);
    }
  }
}
