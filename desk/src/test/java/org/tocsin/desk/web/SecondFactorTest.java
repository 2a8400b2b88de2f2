package org.tocsin.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.TestHome;
import org.tocsin.desk.people.Totp;

/** Codes of an authenticator, recovery codes, sessions and passwords, as a person meets them. */
class SecondFactorTest {
  private static final Map<String, String> CURRENT = Map.of("current", RunningDesk.PASSWORD);

  @TempDir Path folder;
  private RunningDesk desk;

  @BeforeEach
  void start() throws IOException {
    desk = RunningDesk.staffed(folder);
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  @Test
  void aStolenPasswordAloneOpensNothingOnceAnAuthenticatorIsSetUp() throws IOException {
    Enrolled cho = enrol("cho");
    Visitor thief = desk.stranger();
    HttpResponse<String> half = password(thief, "cho");
    assertThat(Visitor.location(half)).endsWith("/sign-in/second");
    assertThat(Visitor.location(thief.get("/"))).endsWith("/sign-in");
    thief.get("/sign-in/second");
    HttpResponse<String> wrong = thief.post("/sign-in/second", Map.of("code", "000000"));
    assertThat(Visitor.location(wrong)).endsWith("/sign-in/second?refused");

    thief.get("/sign-in/second");
    String code = Totp.codeAt(cho.secret(), Instant.now());
    assertThat(Visitor.location(thief.post("/sign-in/second", Map.of("code", code))))
        .doesNotContain("/sign-in");
    assertThat(thief.get("/").statusCode()).isEqualTo(200);

    Visitor behind = desk.stranger();
    password(behind, "cho");
    behind.get("/sign-in/second");
    assertThat(Visitor.location(behind.post("/sign-in/second", Map.of("code", code))))
        .as("the same code again")
        .endsWith("refused");
  }

  @Test
  void eachRecoveryCodeServesOnce() throws IOException {
    Enrolled cho = enrol("cho");
    assertThat(cho.codes()).hasSize(10).doesNotHaveDuplicates();
    for (String end : List.of("/", "refused")) {
      Visitor visitor = desk.stranger();
      password(visitor, "cho");
      visitor.get("/sign-in/second");
      HttpResponse<String> answer =
          visitor.post("/sign-in/second", Map.of("code", cho.codes().getFirst()));
      assertThat(Visitor.location(answer)).endsWith(end);
    }
    assertThat(desk.desk.people().factors().countRecoveryCodes("cho")).isEqualTo(9);
  }

  @Test
  void secretsStandInNoTable() throws Exception {
    Enrolled cho = enrol("cho");
    String tables = TestHome.stored(folder);
    assertThat(tables).isNotEmpty();
    String kept = java.util.Base64.getEncoder().encodeToString(cho.secret());
    assertThat(tables).doesNotContain(kept).doesNotContain(Totp.base32(cho.secret()));
    assertThat(tables).doesNotContain(cho.codes().getFirst());
    desk.desk.rebuild();
    assertThat(desk.desk.people().factors().hasTotp("cho")).isTrue();
    assertThat(desk.desk.people().factors().countRecoveryCodes("cho")).isEqualTo(10);
  }

  @Test
  void whereASecondFactorIsRequiredWhoHasNoneGetsNoFurtherThanSettingOneUp() throws IOException {
    Visitor ada = desk.signedIn("ada");
    ada.get("/accounts");
    ada.post("/accounts/second", Map.of("required", "true"));
    Visitor cho = desk.signedIn("cho");
    for (String page : List.of("/", "/ledger", "/api/cases")) {
      assertThat(Visitor.location(cho.get(page))).as(page).contains("/me?second");
    }
    assertThat(cho.get("/me").body()).contains("asks everybody for a second factor");
    enrol(cho);
    assertThat(cho.get("/ledger").statusCode()).isEqualTo(200);
  }

  @Test
  void anAdministratorRemovesALostSecondFactorAndEndsTheSessions() throws IOException {
    enrol("cho");
    Visitor ada = desk.signedIn("ada");
    ada.get("/accounts");
    ada.post("/accounts/factors/end", Map.of("name", "cho"));
    assertThat(desk.desk.people().factors().hasSecond("cho")).isFalse();
    desk.signedIn("cho");
  }

  @Test
  void peopleSeeTheirOwnSessionsAndEndThem() throws IOException {
    Visitor office = desk.signedIn("cho");
    Visitor home = desk.signedIn("cho");
    Matcher other =
        Pattern.compile("name=\"id\" value=\"([^\"]+)\"").matcher(home.get("/me").body());
    assertThat(other.find()).isTrue();
    Visitor ben = desk.signedIn("ben");
    ben.get("/me");
    ben.post("/me/sessions/end", Map.of("id", other.group(1)));
    assertThat(office.get("/").statusCode()).as("another's session").isEqualTo(200);
    home.post("/me/sessions/end", Map.of("id", other.group(1)));
    assertThat(Visitor.location(office.get("/"))).contains("/sign-in");
    assertThat(home.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void aNewPasswordNeedsTheOldOneAndEndsTheOtherSessions() throws IOException {
    Visitor cho = desk.signedIn("cho");
    Visitor other = desk.signedIn("cho");
    String fresh = "seven quiet rivers north";
    cho.get("/me");
    cho.post("/me/password", Map.of("current", "guess", "password", fresh, "again", fresh));
    assertThat(other.get("/").statusCode()).isEqualTo(200);
    cho.get("/me");
    cho.post(
        "/me/password", Map.of("current", RunningDesk.PASSWORD, "password", fresh, "again", fresh));
    assertThat(Visitor.location(other.get("/"))).contains("/sign-in");
    assertThat(cho.get("/").statusCode()).isEqualTo(200);
    desk.stranger().signIn("cho", fresh);
  }

  @Test
  void commonPasswordsAndOnesAroundTheNameAreRefused() throws IOException {
    Visitor cho = desk.signedIn("cho");
    for (String common : List.of("password1234", "qwertyuiop12", "aaaaaaaaaaaa", "chochochocho")) {
      cho.get("/me");
      cho.post(
          "/me/password",
          Map.of("current", RunningDesk.PASSWORD, "password", common, "again", common));
      assertThat(cho.get("/me").body()).as(common).contains("easy to guess");
    }
    desk.signedIn("cho");
  }

  private record Enrolled(byte[] secret, List<String> codes) {}

  private Enrolled enrol(String name) throws IOException {
    return enrol(desk.signedIn(name));
  }

  private Enrolled enrol(Visitor person) throws IOException {
    person.get("/me");
    String page = person.post("/me/totp/start", CURRENT).body();
    String typed = find(page, "id=\"secret\">([A-Z2-7 ]+)<").replace(" ", "");
    byte[] secret = unbase32(typed);
    // the step before this one, so that the code of now is still good for signing in
    String code = Totp.codeAt(secret, Instant.now().minusSeconds(30));
    String codes = person.post("/me/totp", Map.of("code", code)).body();
    List<String> found = new ArrayList<>();
    Matcher each = Pattern.compile("<li>([a-z2-7-]+)</li>").matcher(codes);
    while (each.find()) {
      found.add(each.group(1));
    }
    return new Enrolled(secret, found);
  }

  private static HttpResponse<String> password(Visitor visitor, String name) throws IOException {
    visitor.get("/sign-in");
    return visitor.post("/sign-in", Map.of("name", name, "password", RunningDesk.PASSWORD));
  }

  private static String find(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }

  private static byte[] unbase32(String text) {
    java.math.BigInteger number = java.math.BigInteger.ZERO;
    for (char c : text.toCharArray()) {
      int value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
      number = number.shiftLeft(5).or(java.math.BigInteger.valueOf(value));
    }
    byte[] bytes = new byte[20];
    byte[] all = number.toByteArray();
    System.arraycopy(all, all.length - 20, bytes, 0, 20);
    return bytes;
  }
}
