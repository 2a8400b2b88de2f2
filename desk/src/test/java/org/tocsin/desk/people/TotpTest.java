package org.tocsin.desk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The test vectors of RFC 6238, appendix B, and of RFC 4648, section 10. */
class TotpTest {
  private static final String SEED = "1234567890";

  @ParameterizedTest
  @CsvSource({
    "59, HmacSHA1, 94287082",
    "59, HmacSHA256, 46119246",
    "59, HmacSHA512, 90693936",
    "1111111109, HmacSHA1, 07081804",
    "1111111109, HmacSHA256, 68084774",
    "1111111109, HmacSHA512, 25091201",
    "1111111111, HmacSHA1, 14050471",
    "1111111111, HmacSHA256, 67062674",
    "1111111111, HmacSHA512, 99943326",
    "1234567890, HmacSHA1, 89005924",
    "1234567890, HmacSHA256, 91819424",
    "1234567890, HmacSHA512, 93441116",
    "2000000000, HmacSHA1, 69279037",
    "2000000000, HmacSHA256, 90698825",
    "2000000000, HmacSHA512, 38618901",
    "20000000000, HmacSHA1, 65353130",
    "20000000000, HmacSHA256, 77737706",
    "20000000000, HmacSHA512, 47863826"
  })
  void codesAreThoseOfTheStandard(long seconds, String algorithm, String code) {
    int bytes = algorithm.equals("HmacSHA1") ? 20 : algorithm.equals("HmacSHA256") ? 32 : 64;
    byte[] secret = SEED.repeat(7).substring(0, bytes).getBytes(StandardCharsets.US_ASCII);
    assertThat(Totp.code(algorithm, secret, seconds / 30, 8)).isEqualTo(code);
  }

  @Test
  void aCodeHoldsHalfAMinuteEitherWayAndNoLonger() {
    byte[] secret = SEED.repeat(2).getBytes(StandardCharsets.US_ASCII);
    Instant noon = Instant.parse("2031-08-01T12:00:00Z");
    String code = Totp.codeAt(secret, noon);
    assertThat(Totp.findStep(secret, code, noon.plusSeconds(59))).isPresent();
    assertThat(Totp.findStep(secret, code, noon.minusSeconds(30))).isPresent();
    assertThat(Totp.findStep(secret, code, noon.plusSeconds(60))).isEmpty();
    assertThat(Totp.findStep(secret, code, noon.minusSeconds(31))).isEmpty();
    assertThat(Totp.findStep(secret, code.substring(0, 3) + " " + code.substring(3), noon))
        .isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "f, MY",
    "fo, MZXQ",
    "foo, MZXW6",
    "foob, MZXW6YQ",
    "fooba, MZXW6YTB",
    "foobar, MZXW6YTBOI"
  })
  void secretsAreWrittenInBase32(String bytes, String text) {
    assertThat(Totp.base32(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
  }
}
