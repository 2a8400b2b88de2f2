package org.tocsin.desk.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.web.RunningDesk;
import org.tocsin.desk.web.Visitor;

/** Attacks on accounts: making oneself administrator, guessing, keeping a session too long. */
class AccountAttacksTest {
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
  void nobodyMakesThemselfAdministrator() throws IOException {
    Map<String, String> wish = Map.of("name", "ben", "role", "ADMINISTRATOR");
    Visitor ben = desk.signedIn("ben");
    ben.get("/");
    assertThat(ben.post("/accounts/role", wish).statusCode()).isEqualTo(403);
    assertThat(ben.post("/accounts/invite", Map.of("role", "administrator")).statusCode())
        .isEqualTo(403);
    assertThat(desk.desk.people().get("ben").role()).isEqualTo(Role.ANALYST);

    Visitor ada = desk.signedIn("ada");
    ada.get("/accounts");
    String page = ada.post("/accounts/invite", Map.of("role", "reader")).body();
    String token = page.replaceAll("(?s).*token=([A-Za-z0-9_-]+).*", "$1");
    Visitor guest = desk.stranger();
    guest.get("/welcome?token=" + token + "&role=administrator");
    String words = "four unrelated words";
    guest.post(
        "/welcome?role=ADMINISTRATOR",
        Map.of(
            "token",
            token,
            "name",
            "dora",
            "password",
            words,
            "again",
            words,
            "role",
            "administrator"));
    assertThat(desk.desk.people().get("dora").role()).isEqualTo(Role.READER);
  }

  @Test
  void aRemovedOrDemotedAdministratorIsOutAtTheNextRequest() throws IOException {
    desk.desk.people().changeRole("ben", Role.ADMINISTRATOR, "ada");
    Visitor ben = desk.signedIn("ben");
    assertThat(ben.get("/accounts").statusCode()).isEqualTo(200);
    desk.desk.people().changeRole("ben", Role.READER, "ada");
    assertThat(Visitor.location(ben.get("/accounts"))).endsWith("/sign-in");
    assertThat(Visitor.location(ben.get("/"))).endsWith("/sign-in");

    Visitor cho = desk.signedIn("cho");
    cho.get("/");
    desk.desk.people().disable("cho", "ada");
    assertThat(cho.post("/me/password", Map.of()).statusCode()).isIn(302, 403);
    assertThat(Visitor.location(cho.get("/ledger"))).endsWith("/sign-in");
  }

  @Test
  void guessingOnePasswordAfterAnotherHasToWait() throws IOException {
    Visitor guesser = desk.stranger();
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      answers.add(tryPassword(guesser, "cho", "guess " + i));
    }
    assertThat(answers.getFirst()).endsWith("?refused");
    assertThat(answers.getLast()).contains("?wait=");
  }

  @Test
  void guessingOnePasswordForManyNamesHasToWaitToo() throws IOException {
    Visitor guesser = desk.stranger();
    String last = "";
    for (int i = 0; i < 24; i++) {
      last = tryPassword(guesser, "somebody" + i, "spring in the valley");
    }
    assertThat(last).contains("?wait=");
  }

  @Test
  void aHundredGuessesAtOnceAreNotOne() throws Exception {
    List<Callable<String>> guesses = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      String guess = "guess " + i;
      Visitor guesser = desk.stranger();
      guesser.get("/sign-in");
      guesses.add(() ->
          Visitor.location(guesser.post("/sign-in", Map.of("name", "cho", "password", guess))));
    }
    try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
      long looked = 0;
      for (Future<String> answer : together.invokeAll(guesses)) {
        looked += answer.get().endsWith("?refused") ? 1 : 0;
      }
      assertThat(looked).isBetween(1L, 4L);
    }
  }

  @Test
  void anAccountOfOnesOwnBuysNoGuessesAtOthers() throws IOException {
    String last = "";
    for (int i = 0; i < 24; i++) {
      last = tryPassword(desk.stranger(), "somebody" + i, "spring in the valley");
      if (i % 4 == 3 && !last.contains("?wait=")) {
        tryPassword(desk.stranger(), "cho", RunningDesk.PASSWORD);
      }
    }
    assertThat(last).contains("?wait=");
  }

  @Test
  void nobodyTakesANameThatPassesForAnother() {
    for (String name : List.of("Ada", "\u0430da", "ad\u0430", "\uFF41da", "ADA", "T\u043Ecsin")) {
      assertThatThrownBy(() -> desk.desk.people().add(name, "{noop}x", Role.READER, "ada"))
          .as(name)
          .isInstanceOf(IllegalArgumentException.class);
    }
    for (String name : List.of("\u0561\u0576\u056B", "\u043E\u043B\u044C\u0433\u0430", "adam")) {
      assertThat(desk.desk.people().add(name, "{noop}x", Role.READER, "ada").name())
          .isEqualTo(name);
    }
  }

  @Test
  void namesAreNotFoundOutBySigningIn() throws IOException {
    String known = tryPassword(desk.stranger(), "ada", "wrong words here");
    String unknown = tryPassword(desk.stranger(), "nobody", "wrong words here");
    assertThat(known).isEqualTo(unknown);
    Visitor stranger = desk.stranger();
    stranger.get("/sign-in");
    String one = stranger.post("/sign-in/passkey/options", Map.of("name", "ada")).body();
    String other = stranger.post("/sign-in/passkey/options", Map.of("name", "nobody")).body();
    assertThat(one.replaceAll("\"challenge\":\"[^\"]*\"", ""))
        .isEqualTo(other.replaceAll("\"challenge\":\"[^\"]*\"", ""));
  }

  @Test
  void aSessionPlantedBeforeSigningInIsWorthNothingAfterwards() throws IOException {
    Visitor cho = desk.stranger();
    HttpResponse<String> before = cho.get("/sign-in");
    String planted = cookie(before);
    cho.post("/sign-in", Map.of("name", "cho", "password", RunningDesk.PASSWORD));
    Visitor thief = desk.stranger();
    assertThat(Visitor.location(thief.getWith("/", planted))).endsWith("/sign-in");
    assertThat(cho.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void namesOfTheTeamDoNotLeaveInADossier() throws IOException {
    assertThat(desk.desk.people().alias("ben")).isEqualTo("analyst 2");
    desk.desk.people().disable("cho", "ada");
    desk.desk.people().add("dana", "{noop}x", Role.READER, "ada");
    assertThat(desk.desk.people().alias("dana")).isEqualTo("analyst 4");
    assertThat(desk.desk.people().alias("ben")).isEqualTo("analyst 2");
    assertThat(desk.desk.people().alias("root")).isEqualTo("an operator");
  }

  private static String cookie(HttpResponse<String> answer) {
    return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
  }

  private static String tryPassword(Visitor visitor, String name, String password)
      throws IOException {
    visitor.get("/sign-in");
    return Visitor.location(visitor.post("/sign-in", Map.of("name", name, "password", password)));
  }
}
