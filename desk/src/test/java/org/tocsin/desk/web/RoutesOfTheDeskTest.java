package org.tocsin.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.sign.RouteList;
import org.tocsin.desk.web.sign.RouteList.Route;

/**
 * Every route that the running desk knows, asked by every role over HTTP. The routes are read off
 * the desk itself: one that is added without a rule fails here.
 */
class RoutesOfTheDeskTest {
  @TempDir static Path folder;
  private static RunningDesk desk;
  private static List<Route> routes = List.of();

  @BeforeAll
  static void start() throws IOException {
    desk = RunningDesk.staffed(folder);
    routes = desk.running.context().getBean(RouteList.class).list();
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  @Test
  void everyRouteHasARule() {
    assertThat(routes).hasSizeGreaterThan(40);
    assertThat(routes).allSatisfy(r -> assertThat(r.access()).as(r.line()).isNotNull());
    assertThat(desk.running.routes()).hasSameSizeAs(routes);
  }

  @Test
  void eachRoleGetsWhatTheRuleSaysAndNoMore() throws IOException {
    Map<String, String> wrong = new LinkedHashMap<>();
    for (String name : List.of("", "cho", "ben", "ada")) {
      Visitor visitor = visitor(name);
      for (Route route : routes) {
        if (route.address().equals("/error")) {
          continue;
        }
        if (ends(route) && !name.isEmpty()) {
          visitor = visitor(name);
        }
        HttpResponse<String> answer = visitor.ask(route.method(), path(route), type(route));
        String found = verdict(answer);
        String expected = expected(route, role(name));
        if (!found.equals(expected)) {
          wrong.put(name + " " + route.line(), found + " instead of " + expected);
        }
        if (ends(route) && !name.isEmpty()) {
          visitor = visitor(name);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Routes by which people may end their own session. */
  private static boolean ends(Route route) {
    return route.address().startsWith("/me/");
  }

  @Test
  void nothingIsChangedWithoutTheTokenOfAPage() throws IOException {
    Visitor ada = desk.signedIn("ada");
    long before = desk.desk.journal().size();
    for (Route route : routes) {
      boolean changes = !List.of("GET", "HEAD", "*").contains(route.method());
      if (changes && route.access() != Allow.Access.FIELD_KEY && !route.fromPrograms()) {
        HttpResponse<String> answer = ada.postWithoutToken(path(route), Map.of());
        assertThat(answer.statusCode()).as(route.line()).isEqualTo(403);
      }
    }
    assertThat(ada.postWithoutToken("/sign-out", Map.of()).statusCode()).isEqualTo(403);
    assertThat(desk.desk.journal().size()).isEqualTo(before);
  }

  @Test
  void onlyLeavingANewsletterIsAskedFromNoPageOfOurs() {
    assertThat(routes.stream().filter(Route::fromPrograms).map(Route::address))
        .containsExactly("/newsletter/leave/{token}");
  }

  @Test
  void whatIsNoRouteIsRefusedToStrangersAndNotFoundByOthers() throws IOException {
    assertThat(Visitor.location(desk.stranger().get("/actuator/env"))).endsWith("/sign-in");
    assertThat(desk.signedIn("ada").get("/actuator/env").statusCode()).isEqualTo(404);
    assertThat(desk.stranger().get("/actuator/health").body()).contains("UP");
    assertThat(desk.stranger().get("/desk/tokens.css").statusCode()).isEqualTo(200);
  }

  private static Visitor visitor(String name) throws IOException {
    Visitor visitor = name.isEmpty() ? desk.stranger() : desk.signedIn(name);
    if (name.isEmpty()) {
      visitor.get("/sign-in");
    }
    return visitor;
  }

  private static Optional<Role> role(String name) {
    return desk.desk.people().findAccount(name).map(account -> account.role());
  }

  private static String expected(Route route, Optional<Role> role) {
    Allow.Access access = route.access();
    if (access == Allow.Access.ANYONE) {
      return "answered";
    }
    if (access == Allow.Access.FIELD_KEY || access == null) {
      return "refused";
    }
    boolean may = role.filter(r -> r.mayDoAllOf(Role.valueOf(access.name()))).isPresent();
    return may ? "answered" : "refused";
  }

  private static String verdict(HttpResponse<String> answer) {
    int status = answer.statusCode();
    boolean toSignIn = status == 302 && Visitor.location(answer).endsWith("/sign-in");
    return toSignIn || status == 403 || status == 401 ? "refused" : "answered";
  }

  private static String type(Route route) {
    return route.takes().isEmpty()
        ? "application/x-www-form-urlencoded"
        : route
            .takes()
            .getFirst()
            .replace("multipart/form-data", "multipart/form-data; boundary=e");
  }

  /** With a name of nothing in each place. */
  private static String path(Route route) {
    List<String> parts = new ArrayList<>();
    for (String part : route.address().split("/", -1)) {
      parts.add(part.replaceAll("\\{[^}]*}|\\*+", "0"));
    }
    return String.join("/", parts);
  }
}
