package org.tocsin.ledger.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.tsp.TimeStampResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.ledger.SharedFiles;

/** Answers of OpenSSL and of real authorities, judged as they are labelled. */
class TimeVectorsTest {
  private static final String OPENSSL = "vectors/rfc3161-openssl/";
  private static final String REAL = "vectors/rfc3161-auto-archiver/tests/data/timestamping/";
  private static final String SIGSTORE =
      "vectors/sigstore-java/sigstore-java/src/test/resources/dev/sigstore/samples/"
          + "timestamp-response/";

  private static byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(SharedFiles.find(name));
  }

  private static X509Certificate pem(String name) throws IOException, CertificateException {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(bytes(OPENSSL + name)));
  }

  private static TimeAuthority openssl() throws IOException, CertificateException {
    return new TimeAuthority(
        "openssl", "https://tsa.example/", List.of(pem("ca.pem")), List.of(pem("tsa.pem")));
  }

  @ParameterizedTest
  @CsvSource({
    "good-sha256, ",
    "good-sha384, ",
    "good-sha512, ",
    "good-nocert-nononce, ",
    "bad-rogue-ca, NOT_TRUSTED",
    "bad-imprint-of-other-data, OTHER_DATA",
    "bad-rejected-md5, REJECTED",
    "bad-signature-bit, NOT_SIGNED",
    "bad-truncated, MALFORMED",
    "bad-gentime-altered, NOT_SIGNED"
  })
  void tokensOfOpensslAreJudgedAsTheirNamesSay(String name, TimeVerdict.Reason reason)
      throws Exception {
    TimeVerdict verdict =
        TimeAnswer.of(bytes(OPENSSL + name + ".tsr"))
            .check(bytes(OPENSSL + "data.txt"), Optional.empty(), openssl());
    if (reason == null) {
      assertThat(verdict).isInstanceOf(TimeVerdict.Holds.class);
    } else {
      assertThat(verdict)
          .isInstanceOfSatisfying(
              TimeVerdict.Fails.class,
              fails -> assertThat(fails.reason()).as(fails.why()).isEqualTo(reason));
    }
  }

  @Test
  void aTokenWithoutCertificateNeedsOneThatIsKnown() throws Exception {
    TimeAuthority bare =
        new TimeAuthority("bare", "https://tsa.example/", List.of(pem("ca.pem")), List.of());
    assertThat(
            TimeAnswer.of(bytes(OPENSSL + "good-nocert-nononce.tsr"))
                .check(bytes(OPENSSL + "data.txt"), Optional.empty(), bare))
        .isInstanceOfSatisfying(
            TimeVerdict.Fails.class,
            fails -> assertThat(fails.reason()).isEqualTo(TimeVerdict.Reason.NO_CERTIFICATE));
  }

  @Test
  void anAnswerToAnotherQuestionIsTold() throws Exception {
    TimeQuestion asked = TimeQuestion.parse(bytes(OPENSSL + "q-sha256.tsq"));
    byte[] data = bytes(OPENSSL + "data.txt");
    TimeAnswer answer = TimeAnswer.of(bytes(OPENSSL + "good-sha256.tsr"));
    assertThat(answer.check(data, Optional.of(asked.nonce()), openssl()))
        .isInstanceOf(TimeVerdict.Holds.class);
    assertThat(answer.check(data, Optional.of(asked.nonce().add(asked.nonce())), openssl()))
        .isInstanceOfSatisfying(
            TimeVerdict.Fails.class,
            fails -> assertThat(fails.reason()).isEqualTo(TimeVerdict.Reason.OTHER_QUESTION));
  }

  private static List<X509Certificate> carried(byte[] answer) throws Exception {
    List<X509Certificate> all = new ArrayList<>();
    for (X509CertificateHolder holder :
        new TimeStampResponse(answer).getTimeStampToken().getCertificates().getMatches(null)) {
      all.add(new JcaX509CertificateConverter().getCertificate(holder));
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        REAL + "digicert.tsr",
        REAL + "rfc3161-client-issue-104.tsr",
        REAL + "self_signed.tsr",
        REAL + "valid_timestamp.tsr",
        SIGSTORE + "valid/freetsa_response.tsr",
        SIGSTORE + "valid/sigstage_tsa_response_with_embedded_certs.tsr",
        SIGSTORE + "valid/sigstore_tsa_response_with_embedded_certs.tsr"
      })
  void tokensOfRealAuthoritiesHoldBelowTheirOwnRootAndNoOther(String name) throws Exception {
    byte[] answer = bytes(name);
    List<X509Certificate> chain = carried(answer);
    TimeAuthority own =
        new TimeAuthority("own", "https://tsa.example/", List.of(chain.getLast()), List.of());
    TimeAuthority other =
        new TimeAuthority("other", "https://tsa.example/", List.of(pem("ca.pem")), List.of());
    assertThat(TimeAnswer.of(answer).judge(Optional.empty(), Optional.empty(), own))
        .isInstanceOf(TimeVerdict.Holds.class);
    assertThat(TimeAnswer.of(answer).judge(Optional.empty(), Optional.empty(), other))
        .isInstanceOfSatisfying(
            TimeVerdict.Fails.class,
            fails -> assertThat(fails.reason()).isEqualTo(TimeVerdict.Reason.NOT_TRUSTED));
    assertThat(TimeAnswer.of(answer).check(new byte[] {1}, Optional.empty(), own))
        .isInstanceOfSatisfying(
            TimeVerdict.Fails.class,
            fails -> assertThat(fails.reason()).isEqualTo(TimeVerdict.Reason.OTHER_DATA));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sigstage", "sigstore"})
  void tokensThatCarryNoCertificateHoldWithTheOneOfAnotherToken(String house) throws Exception {
    byte[] with = bytes(SIGSTORE + "valid/" + house + "_tsa_response_with_embedded_certs.tsr");
    byte[] without =
        bytes(SIGSTORE + "valid/" + house + "_tsa_response_without_embedded_certs.tsr");
    X509Certificate signer = carried(with).getFirst();
    TimeAuthority known =
        new TimeAuthority("known", "https://tsa.example/", List.of(signer), List.of(signer));
    assertThat(TimeAnswer.of(without).judge(Optional.empty(), Optional.empty(), known))
        .isInstanceOf(TimeVerdict.Holds.class);
  }

  @Test
  void whatIsNoAnswerIsMalformed() throws Exception {
    for (String name :
        List.of(SIGSTORE + "invalid/sigstore_tsa_response_invalid.tsr", OPENSSL + "data.txt")) {
      assertThat(TimeAnswer.of(bytes(name)).judge(Optional.empty(), Optional.empty(), openssl()))
          .isInstanceOfSatisfying(
              TimeVerdict.Fails.class,
              fails -> assertThat(fails.reason()).isEqualTo(TimeVerdict.Reason.MALFORMED));
    }
  }

  @Test
  void certificatesPutIntoAnAnswerByOthersLeadNowhere() throws Exception {
    byte[] answer =
        bytes("vectors/timestamp-authority/pkg/verification/testdata/response-injected-certs.tsr");
    List<TimeVerdict> holding = new ArrayList<>();
    for (X509Certificate root : carried(answer)) {
      TimeAuthority trusted =
          new TimeAuthority("one", "https://tsa.example/", List.of(root), List.of());
      TimeVerdict verdict =
          TimeAnswer.of(answer).judge(Optional.empty(), Optional.empty(), trusted);
      if (verdict instanceof TimeVerdict.Holds) {
        holding.add(verdict);
        assertThat(root.getIssuerX500Principal().getName()).contains("Test TSA Intermediate");
      }
    }
    assertThat(holding).hasSizeLessThanOrEqualTo(1);
    assertThat(TimeAnswer.of(answer).judge(Optional.empty(), Optional.empty(), openssl()))
        .isInstanceOf(TimeVerdict.Fails.class);
  }

  @Test
  void oneFlippedByteNeverGivesAnotherTime() throws Exception {
    byte[] good = bytes(OPENSSL + "good-sha256.tsr");
    byte[] data = bytes(OPENSSL + "data.txt");
    TimeVerdict.Holds before =
        (TimeVerdict.Holds) TimeAnswer.of(good).check(data, Optional.empty(), openssl());
    int refused = 0;
    for (int i = 0; i < good.length; i++) {
      byte[] changed = good.clone();
      changed[i] ^= 1;
      TimeVerdict after = TimeAnswer.of(changed).check(data, Optional.empty(), openssl());
      if (after instanceof TimeVerdict.Holds holds) {
        assertThat(holds.time()).isEqualTo(before.time());
      } else {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(good.length / 2);
  }

  private static Path folder() {
    return SharedFiles.find(OPENSSL);
  }

  @Test
  void everyTokenOfTheFolderIsNamedAbove() {
    assertThat(SharedFiles.files(folder(), ".tsr")).hasSize(10);
  }
}
