package org.tocsin.cli;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.util.FileSystemUtils;
import org.tocsin.desk.Desk;
import org.tocsin.desk.Home;
import org.tocsin.desk.collect.Walk;
import org.tocsin.desk.web.DeskApplication;

/**
 * A day's work in a folder that is gone afterwards, for the launcher: what Java learns in it about
 * classes and hot methods it keeps in a cache, with which every later start is quicker and the
 * first hour as fast as the second. Nothing of it leaves this machine.
 *
 * <p>Argument: a folder with files for a case, such as the example that ships.
 */
final class Rehearsal {
  private static final String WHO = "rehearsal";
  private static final String WORD = "only-for-this-minute";
  private static final String FORM = "supply-and-access";
  private static final int REPORTS = 1_200;
  private static final int ROUNDS = 25;
  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final Pattern TOKEN = Pattern.compile("data-csrf=\"([^\"]*)\"");
  private static final List<String> PAGES =
      List.of("", "/inbox", "/timeline", "/map", "/appeals", "/corridors", "/find?q=corridor");

  private final Desk desk;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  private Rehearsal(Desk desk) {
    this.desk = desk;
  }

  public static void main(String... arguments) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("tocsin-rehearsal");
    try (Desk desk = Desk.open(Home.at(folder.resolve("home"), Map.of()), Clock.systemUTC())) {
      new Rehearsal(desk).run(Path.of(arguments[0]), folder.resolve("out"));
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private void run(Path example, Path out) throws IOException, InterruptedException {
    String caseId =
        new Brief(desk, new Progress.Silent())
            .run(Walk.of(List.of(example)), WHO, out, null)
            .file()
            .id();
    String hash = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(WORD);
    desk.people().redeem(desk.people().makeSetupToken(), WHO, Objects.requireNonNull(hash));
    desk.fielding().forms().addOurs(WHO);
    String key =
        desk.fielding().keys().make(caseId, WHO, Set.of(FORM), Duration.ofHours(1), WHO).token();
    try (DeskApplication.Running running = DeskApplication.start(desk, "127.0.0.1", 0)) {
      signIn(running.address());
      for (int round = 0; round < ROUNDS; round++) {
        for (String page : PAGES) {
          get(running.address() + "/cases/" + caseId + page);
        }
      }
      for (int i = 0; i < REPORTS; i++) {
        report(running.address() + "/key/" + key + "/submission", i);
      }
    }
    desk.rebuild();
  }

  private void signIn(String address) throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(get(address + "/sign-in"));
    String csrf = token.find() ? token.group(1) : "";
    client.send(
        HttpRequest.newBuilder(URI.create(address + "/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("name=" + WHO + "&password=" + WORD + "&_csrf=" + csrf))
            .build(),
        BodyHandlers.discarding());
  }

  private String get(String address) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    return expect(OK, answer).body();
  }

  private void report(String address, int number) throws IOException, InterruptedException {
    String body =
        """
        --edge\r
        Content-Disposition: form-data; name="xml_submission_file"; filename="report.xml"\r
        Content-Type: text/xml\r
        \r
        <supply id="%s" version="1"><reported>2031-05-05</reported><consent>yes</consent>\
        <informant>Person %d</informant><contact/><knows>saw</knows><road>North Road</road>\
        <state>closure</state><day>2031-05-04</day><passing>Exercise: one car turned back.</passing>\
        <commodity>food</commodity><tonnes>%d</tonnes><food_days>4</food_days><flour_tonnes/>\
        <people>12000</people><lacking>Exercise: flour.</lacking>\
        <meta><instanceID>uuid:%d</instanceID></meta></supply>\r
        --edge--\r
        """
            .formatted(FORM, number % 97, number % 13, number);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("X-OpenRosa-Version", "1.0")
            .header("Content-Type", "multipart/form-data; boundary=edge")
            .POST(BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8)))
            .build();
    expect(CREATED, client.send(request, BodyHandlers.ofString()));
  }

  private static HttpResponse<String> expect(int status, HttpResponse<String> answer)
      throws IOException {
    if (answer.statusCode() != status) {
      throw new IOException(answer.uri() + " answers " + answer.statusCode());
    }
    return answer;
  }
}
