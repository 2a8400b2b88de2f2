package org.tocsin.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route against every role; a route added without a line here fails the first test. */
class RoutesOfTheDeskTest {
  private static final List<String> READ_BY_ANYBODY =
      List.of("/sign-in", "/welcome", "/log/log.vkey");
  private static final List<String> READ_BY_ADMINISTRATORS = List.of("/accounts");
  private static final List<String> READ_BY_READERS =
      List.of(
          "/",
          "/api/cases",
          "/api/cases/{id}",
          "/candidates/{id}",
          "/cases/{id}",
          "/cases/{id}/alerts",
          "/cases/{id}/appeals",
          "/cases/{id}/corridors",
          "/cases/{id}/corridors/{number}.csv",
          "/cases/{id}/dossier",
          "/cases/{id}/dossier/{file}",
          "/cases/{id}/inbox",
          "/cases/{id}/indicators",
          "/cases/{id}/items",
          "/cases/{id}/map",
          "/cases/{id}/supplies/{number}.csv",
          "/cases/{id}/timeline",
          "/cases/{id}/timeline.csv",
          "/items/{id}",
          "/items/{id}/read",
          "/ledger",
          "/ledger/{leaf}",
          "/ledger/{leaf}/fact.tlog-proof",
          "/ledger/{leaf}/proof.json");
  private static final List<String> DONE_BY_ANYBODY = List.of("/welcome");
  private static final List<String> DONE_BY_ANALYSTS =
      List.of(
          "/alerts/{id}/acknowledge",
          "/candidates/{id}/accept",
          "/candidates/{id}/correct",
          "/candidates/{id}/grade",
          "/candidates/{id}/open",
          "/candidates/{id}/reject",
          "/candidates/{id}/undo",
          "/cases",
          "/cases/{id}/dossier",
          "/cases/{id}/items",
          "/cases/{id}/items/raw",
          "/cases/{id}/warn",
          "/demands/{id}/responses",
          "/items/{id}/original",
          "/items/{id}/read");
  private static final List<String> DONE_BY_ADMINISTRATORS =
      List.of("/accounts/end", "/accounts/invite", "/accounts/role", "/ledger/check");

  @TempDir static Path folder;
  private static RunningDesk desk;

  @BeforeAll
  static void start() throws IOException {
    desk = RunningDesk.staffed(folder);
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  @Test
  void everyRouteOfTheProgramIsOnOneOfTheseLists() {
    TreeSet<String> read = new TreeSet<>();
    TreeSet<String> done = new TreeSet<>();
    for (RequestMappingInfo route : routes()) {
      for (String pattern : route.getPatternValues()) {
        boolean reads = route.getMethodsCondition().getMethods().contains(RequestMethod.GET);
        (reads ? read : done).add(pattern);
      }
    }
    done.remove("/error");
    assertThat(read)
        .containsExactlyInAnyOrderElementsOf(
            all(READ_BY_ANYBODY, READ_BY_READERS, READ_BY_ADMINISTRATORS));
    assertThat(done)
        .containsExactlyInAnyOrderElementsOf(
            all(DONE_BY_ANYBODY, DONE_BY_ANALYSTS, DONE_BY_ADMINISTRATORS));
  }

  @Test
  void strangersAreSentToTheSignInPage() throws IOException {
    Visitor stranger = desk.stranger();
    for (String route : all(READ_BY_READERS, READ_BY_ADMINISTRATORS)) {
      HttpResponse<String> answer = stranger.get(path(route));
      assertThat(answer.statusCode()).as(route).isEqualTo(302);
      assertThat(Visitor.location(answer)).as(route).endsWith("/sign-in");
    }
  }

  @Test
  void nothingIsDoneWithoutTheTokenOfAPage() throws IOException {
    Visitor ada = desk.signedIn("ada");
    long before = desk.desk.journal().size();
    for (String route : all(DONE_BY_ANYBODY, DONE_BY_ANALYSTS, DONE_BY_ADMINISTRATORS)) {
      assertThat(ada.postWithoutToken(path(route), Map.of()).statusCode()).as(route).isEqualTo(403);
    }
    assertThat(ada.postWithoutToken("/sign-out", Map.of()).statusCode()).isEqualTo(403);
    assertThat(desk.desk.journal().size()).isEqualTo(before);
  }

  @Test
  void readersChangeNothing() throws IOException {
    Visitor cho = desk.signedIn("cho");
    long before = desk.desk.journal().size();
    for (String route : all(DONE_BY_ANALYSTS, DONE_BY_ADMINISTRATORS)) {
      assertThat(cho.post(path(route), Map.of()).statusCode()).as(route).isEqualTo(403);
    }
    assertThat(desk.desk.journal().size()).isEqualTo(before);
  }

  @Test
  void analystsDoNotAdminister() throws IOException {
    Visitor ben = desk.signedIn("ben");
    for (String route : DONE_BY_ADMINISTRATORS) {
      assertThat(ben.post(path(route), Map.of()).statusCode()).as(route).isEqualTo(403);
    }
    assertThat(ben.get("/accounts").statusCode()).isEqualTo(403);
    for (String route : DONE_BY_ANALYSTS) {
      assertThat(ben.post(path(route), Map.of()).statusCode()).as(route).isNotEqualTo(403);
    }
  }

  @Test
  void readersReadEverythingButTheAccounts() throws IOException {
    Visitor cho = desk.signedIn("cho");
    for (String route : READ_BY_READERS) {
      assertThat(cho.get(path(route)).statusCode()).as(route).isIn(200, 400, 404);
    }
    assertThat(cho.get("/accounts").statusCode()).isEqualTo(403);
  }

  @Test
  void whatNoRuleNamesIsRefused() throws IOException {
    assertThat(Visitor.location(desk.stranger().get("/actuator/env"))).endsWith("/sign-in");
    assertThat(desk.signedIn("ada").get("/actuator/env").statusCode()).isEqualTo(404);
    assertThat(desk.stranger().get("/actuator/health").body()).contains("UP");
  }

  private static List<RequestMappingInfo> routes() {
    RequestMappingHandlerMapping mapping =
        desk.running
            .context()
            .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    return mapping.getHandlerMethods().entrySet().stream()
        .filter(route -> route.getValue().getBeanType().getName().startsWith("org.tocsin"))
        .map(Map.Entry::getKey)
        .toList();
  }

  @SafeVarargs
  private static List<String> all(List<String>... lists) {
    return java.util.Arrays.stream(lists).flatMap(List::stream).toList();
  }

  private static String path(String route) {
    return route
        .replace("{id}", "nosuchthing")
        .replace("{number}", "0")
        .replace("{leaf}", "0")
        .replace("{file}", "dossier.html");
  }
}
