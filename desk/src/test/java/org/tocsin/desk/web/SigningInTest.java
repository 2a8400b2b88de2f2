package org.tocsin.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.people.Role;

class SigningInTest {
  private static final String PASSWORD = "four unrelated words";

  @TempDir Path folder;

  @Test
  void theFirstLinkMakesAnAdministratorOnceAndNeverAgain() throws IOException {
    try (RunningDesk desk = RunningDesk.fresh(folder)) {
      String token = desk.desk.people().makeSetupToken();
      Visitor person = desk.stranger();
      assertThat(person.get("/welcome?token=" + token).body()).contains("administrator");
      HttpResponse<String> made = person.post("/welcome", account(token, "maria", PASSWORD));
      assertThat(made.statusCode()).isEqualTo(302);
      assertThat(desk.desk.people().get("maria").role()).isEqualTo(Role.ADMINISTRATOR);
      assertThat(person.get("/welcome?token=" + token).statusCode()).isEqualTo(410);
      assertThat(person.post("/welcome", account(token, "eve", PASSWORD)).statusCode())
          .isEqualTo(410);
      assertThat(desk.desk.people().findAccount("eve")).isEmpty();
      person.signIn("maria", PASSWORD);
      assertThat(person.get("/").body()).contains("<bdi>maria</bdi></a>", "(administrator)");
    }
  }

  @Test
  void aShortPasswordOrTwoDifferentOnesMakeNoAccount() throws IOException {
    try (RunningDesk desk = RunningDesk.fresh(folder)) {
      String token = desk.desk.people().makeSetupToken();
      Visitor person = desk.stranger();
      person.get("/welcome?token=" + token);
      HttpResponse<String> tooShort = person.post("/welcome", account(token, "maria", "short"));
      assertThat(tooShort.statusCode()).isEqualTo(422);
      assertThat(tooShort.body()).contains("too short");
      Map<String, String> different =
          Map.of("token", token, "name", "maria", "password", PASSWORD, "again", "other words");
      assertThat(person.post("/welcome", different).body()).contains("differ");
      assertThat(desk.desk.people().needsSetup()).isTrue();
    }
  }

  @Test
  void anUnknownNameIsRefusedInTheSameWordsAsAWrongPassword() throws IOException {
    try (RunningDesk desk = RunningDesk.staffed(folder)) {
      assertThat(refusal(desk, "ada")).isEqualTo(refusal(desk, "nobody"));
    }
  }

  @Test
  void guessingHasToWait() throws IOException {
    try (RunningDesk desk = RunningDesk.staffed(folder)) {
      Visitor guesser = desk.stranger();
      for (int i = 0; i < 7; i++) {
        guesser.get("/sign-in");
        guesser.post("/sign-in", Map.of("name", "cho", "password", "guess " + i));
      }
      guesser.get("/sign-in");
      HttpResponse<String> refused =
          guesser.post("/sign-in", Map.of("name", "cho", "password", RunningDesk.PASSWORD));
      assertThat(Visitor.location(refused)).contains("wait=");
    }
  }

  @Test
  void whoeverLosesTheAccountLosesTheSession() throws IOException {
    try (RunningDesk desk = RunningDesk.staffed(folder)) {
      Visitor ben = desk.signedIn("ben");
      assertThat(ben.get("/").statusCode()).isEqualTo(200);
      desk.desk.people().disable("ben", "ada");
      assertThat(Visitor.location(ben.get("/"))).contains("/sign-in");
    }
  }

  @Test
  void anInvitedAnalystBecomesAnAnalyst() throws IOException {
    try (RunningDesk desk = RunningDesk.staffed(folder)) {
      Visitor ada = desk.signedIn("ada");
      ada.get("/accounts");
      String page = ada.post("/accounts/invite", Map.of("role", "analyst")).body();
      String token = page.replaceAll("(?s).*token=([A-Za-z0-9_-]+).*", "$1");
      Visitor guest = desk.stranger();
      guest.get("/welcome?token=" + token);
      guest.post("/welcome", account(token, "dana", PASSWORD));
      assertThat(desk.desk.people().get("dana").role()).isEqualTo(Role.ANALYST);
      assertThat(guest.get("/welcome?token=" + token).statusCode()).isEqualTo(410);
    }
  }

  @Test
  void aForgottenPasswordIsSetAnewByALinkUnderTheSameNameAndRole() throws IOException {
    try (RunningDesk desk = RunningDesk.staffed(folder)) {
      Visitor before = desk.signedIn("ben");
      Visitor ada = desk.signedIn("ada");
      ada.get("/accounts");
      String page = ada.post("/accounts/password", Map.of("name", "ben")).body();
      String token = page.replaceAll("(?s).*token=([A-Za-z0-9_-]+).*", "$1");
      Visitor guest = desk.stranger();
      assertThat(guest.get("/welcome?token=" + token).body()).contains("value=\"ben\"");
      guest.post("/welcome", account(token, "ada", PASSWORD));
      assertThat(desk.desk.people().get("ben").role()).isEqualTo(Role.ANALYST);
      assertThat(Visitor.location(before.get("/"))).contains("/sign-in");
      desk.stranger().signIn("ben", PASSWORD);
      desk.signedIn("ada");
      assertThat(guest.get("/welcome?token=" + token).statusCode()).isEqualTo(410);
      ada.get("/accounts");
      assertThat(ada.post("/accounts/password", Map.of("name", "ada")).body())
          .doesNotContain("token=");
    }
  }

  @Test
  void signingOutEndsTheSession() throws IOException {
    try (RunningDesk desk = RunningDesk.staffed(folder)) {
      Visitor cho = desk.signedIn("cho");
      assertThat(cho.post("/sign-out", Map.of()).statusCode()).isEqualTo(302);
      assertThat(Visitor.location(cho.get("/"))).contains("/sign-in");
    }
  }

  private static String refusal(RunningDesk desk, String name) throws IOException {
    Visitor guesser = desk.stranger();
    guesser.get("/sign-in");
    HttpResponse<String> answer =
        guesser.post("/sign-in", Map.of("name", name, "password", "wrong password"));
    return Visitor.location(answer) + guesser.get("/sign-in?refused").body().length();
  }

  private static Map<String, String> account(String token, String name, String password) {
    return Map.of("token", token, "name", name, "password", password, "again", password);
  }
}
