package org.tocsin.desk.attack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.web.Exercise;
import org.tocsin.desk.web.RunningDesk;
import org.tocsin.desk.web.Visitor;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.sign.RouteList;
import org.tocsin.desk.web.sign.RouteList.Route;

/** Attacks on what every answer has in common: its head, its links, its body's size, the log. */
class SurfaceAttacksTest {
  @TempDir static Path folder;
  private static RunningDesk desk;
  private static CaseFile file;
  private static List<Route> routes = List.of();

  @BeforeAll
  static void start() throws IOException {
    desk = RunningDesk.staffed(folder);
    file = desk.desk.collecting().openCase("Exercise", "ada");
    Exercise.seal(desk.desk, file);
    routes = desk.running.context().getBean(RouteList.class).list();
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  @Test
  void noAnswerToSomebodySignedInIsKeptFramedOrGuessedAt() throws IOException {
    Visitor ada = desk.signedIn("ada");
    Map<String, String> wrong = new LinkedHashMap<>();
    for (Route route : routes) {
      boolean open = route.access() == Allow.Access.ANYONE || route.address().equals("/error");
      if (route.method().equals("GET") && !open && !route.address().startsWith("/key/")) {
        HttpResponse<String> answer = ada.get(path(route));
        String kept = head(answer, "Cache-Control");
        if (!kept.contains("no-store") && answer.statusCode() != 401) {
          wrong.put(route.line(), "may be kept: " + kept);
        }
        if (!head(answer, "X-Frame-Options").equals("DENY")
            || !head(answer, "X-Content-Type-Options").equals("nosniff")
            || head(answer, "Content-Security-Policy").isEmpty()) {
          wrong.put(route.line(), "may be framed or guessed at: " + answer.headers().map());
        }
        if (!head(answer, "ETag").isEmpty() || !head(answer, "Last-Modified").isEmpty()) {
          wrong.put(route.line(), "tells when it changed");
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void nothingIsChangedByAMultipartFormOfAnotherSite() throws IOException {
    Visitor ben = desk.stranger();
    ben.get("/sign-in");
    ben.post("/sign-in", Map.of("name", "ben", "password", RunningDesk.PASSWORD));
    // signed in, and without the token of any page since
    long before = desk.desk.journal().size();
    int tried = 0;
    for (Route route : routes) {
      if (route.takes().toString().contains("multipart")) {
        tried++;
        HttpResponse<String> answer = ben.postParts(path(route), "a.txt", "forged");
        assertThat(answer.statusCode()).as(route.line()).isEqualTo(403);
      }
    }
    assertThat(tried).isGreaterThan(2);
    assertThat(desk.desk.journal().size()).isEqualTo(before);
  }

  @Test
  void noFormSendsAPersonToAnotherHost() throws IOException {
    Visitor ben = desk.signedIn("ben");
    List<Candidate> waiting =
        desk.desk
            .establishing()
            .list(CandidateQuery.inCase(file.id()).withStatus(Candidate.Status.CANDIDATE));
    List<String> elsewhere =
        List.of(
            "https://evil.example/",
            "//evil.example/",
            "/\\evil.example/",
            "javascript:alert(1)",
            "/\t/evil.example/",
            "\\\\evil.example",
            "http:evil.example");
    for (int i = 0; i < elsewhere.size(); i++) {
      String id = waiting.get(i % waiting.size()).id();
      for (String act : List.of("accept", "reject", "undo", "grade")) {
        HttpResponse<String> answer =
            ben.post(
                "/candidates/" + id + "/" + act,
                Map.of("back", elsewhere.get(i), "reason", "x", "source", "B", "information", "2"));
        assertStaysHere(answer, elsewhere.get(i));
      }
    }
    for (String asked : List.of("/?speak=ar", "/sign-in?speak=fr&next=https://evil.example/")) {
      assertStaysHere(ben.get(asked), asked);
    }
    String raw = raw("GET //evil.example/%2e%2e?speak=ar HTTP/1.1", desk.address().substring(7));
    assertThat(raw).doesNotContainPattern("(?i)location: *(https?:)?//evil");
  }

  private static void assertStaysHere(HttpResponse<String> answer, String asked) {
    String location = Visitor.location(answer);
    if (!location.isEmpty()) {
      URI to = URI.create(desk.address() + "/").resolve(location);
      assertThat(to.toString()).as(asked).startsWith(desk.address() + "/");
    }
  }

  @Test
  void aForgedHostDoesNotComeBackInAPageOrALocation() throws IOException {
    for (String asked : List.of("/", "/cases/x", "/sign-in", "/welcome?token=x", "/log/log.vkey")) {
      String answer = raw("GET " + asked + " HTTP/1.1", "evil.example");
      assertThat(answer).as(asked).startsWith("HTTP/1.1 ").doesNotContain("evil.example");
      String forwarded =
          raw(
              "GET "
                  + asked
                  + " HTTP/1.1\r\nX-Forwarded-Host: evil.example\r\n"
                  + "Forwarded: host=evil.example",
              "127.0.0.1");
      assertThat(forwarded).as(asked).doesNotContain("evil.example");
    }
  }

  @Test
  void aStrangerCannotFillTheMemory() throws IOException {
    Visitor stranger = desk.stranger();
    stranger.get("/sign-in");
    String large = "x".repeat(1 << 20);
    for (String door : List.of("/sign-in", "/sign-in/second", "/welcome")) {
      HttpResponse<String> answer =
          stranger.post(door, Map.of("name", "a", "password", large, "token", "x"));
      assertThat(answer.statusCode()).as(door).isEqualTo(413);
    }
    String unstated =
        raw(
            "POST /sign-in/passkey HTTP/1.1\r\nTransfer-Encoding: chunked\r\n"
                + "Content-Type: application/json",
            "127.0.0.1");
    assertThat(unstated).startsWith("HTTP/1.1 413");
  }

  @Test
  void nobodyWritesLinesIntoTheLog() {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    List<String> lines = new ArrayList<>();
    root.iteratorForAppenders()
        .forEachRemaining(appender -> {
          if (appender instanceof ConsoleAppender<ILoggingEvent> console) {
            lines.add(written(console, root, null));
            lines.add(
                written(console, root, new IllegalStateException("a\n2031-01-01 WARN forged")));
          }
        });
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst().strip().lines()).hasSize(1);
    assertThat(lines.getLast().lines().skip(1)).allMatch(line -> line.startsWith("  "));
    assertThat(lines.getLast()).contains("IllegalStateException");
  }

  private static String written(
      ConsoleAppender<ILoggingEvent> console, Logger logger, @Nullable Throwable thrown) {
    LoggingEvent event =
        new LoggingEvent(
            "attack",
            logger,
            Level.WARN,
            "asked for x\r\n2031-01-01 00:00:00 WARN  forged\u2028forged too",
            thrown,
            null);
    return new String(console.getEncoder().encode(event), StandardCharsets.UTF_8);
  }

  private static String head(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  /** With this case where one is named, and nothing in every other place. */
  private static String path(Route route) {
    return route
        .address()
        .replace("/cases/{id}", "/cases/" + file.id())
        .replaceAll("\\{\\w+:(\\w+)[^}]*}", "$1")
        .replaceAll("\\{[^}]*}", "0");
  }

  /** An answer to a request that no HTTP client would send. */
  private static String raw(String head, String host) throws IOException {
    URI here = URI.create(desk.address());
    try (Socket socket = new Socket(here.getHost(), here.getPort())) {
      socket.setSoTimeout(60_000);
      String request = head + "\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      try (InputStream in = socket.getInputStream()) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }
}
