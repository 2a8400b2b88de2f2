package org.tocsin.desk.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.entity.EntityQuery;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.web.Exercise;
import org.tocsin.desk.web.RunningDesk;
import org.tocsin.desk.web.Visitor;
import org.tocsin.desk.web.sign.RouteList;
import org.tocsin.desk.web.sign.RouteList.Route;

/**
 * Every route of the running desk, walked by people who are in no compartment: whoever runs the
 * desk (ada), an analyst like its keepers (dana), a reader (cho). A route with an id answers with
 * 404 for what is restricted, and no page anywhere holds a word or an id of it. The routes are read
 * off the desk: one that is added is walked by itself, or fails here until it is said what stands
 * in its places.
 */
class CompartmentWalkTest {
  private static final List<String> OUTSIDERS = List.of("ada", "dana", "cho");
  private static final Pattern PLACE = Pattern.compile("([^/{}]+)/\\{(\\w+)(?::([\\w|-]+))?}");

  /** Breaking the glass is recorded for any id, and answers the same for each. */
  private static final Set<String> TOLD_ANYWAY = Set.of("/glass");

  /** So that an act fails for the right reason: what it needs is there. */
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("reason", "curious"),
          Map.entry("way", "submit"),
          Map.entry("words", "curious"),
          Map.entry("kind", "agreed"),
          Map.entry("day", "2023-03-20"),
          Map.entry("first", "2023-03-20"),
          Map.entry("last", "2023-03-20"),
          Map.entry("source", "A"),
          Map.entry("information", "1"),
          Map.entry("version", "1"),
          Map.entry("account", "dana"),
          Map.entry("label", "curious"),
          Map.entry("days", "1"),
          Map.entry("step", "1"),
          Map.entry("type", "incident"),
          Map.entry("name", "dana"));

  @TempDir static Path folder;
  private static RunningDesk desk;
  private static RestrictedThings things;
  private static List<Route> routes = List.of();
  private static long size;

  @BeforeAll
  static void start() throws IOException {
    desk = RunningDesk.staffed(folder);
    String hash = desk.desk.people().get("ben").passwordHash();
    desk.desk.people().add("dana", hash, Role.ANALYST, "ada");
    desk.desk.people().add("eva", hash, Role.ANALYST, "ada");
    CaseFile file = desk.desk.collecting().openCase("Exercise", "ada");
    Exercise.seal(desk.desk, file);
    things = RestrictedThings.seed(desk.desk, file);
    Visitor ben = desk.signedIn("ben");
    ben.get("/cases/" + file.id() + "/dossier");
    ben.post("/cases/" + file.id() + "/dossier", Map.of());
    desk.desk.finding().catchUp();
    routes = desk.running.context().getBean(RouteList.class).list();
    size = desk.desk.journal().size();
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  @Test
  void theKeepersSeeEachThing() throws IOException {
    Visitor ben = desk.signedIn("ben");
    for (String id : things.ids.getOrDefault("items", List.of())) {
      assertThat(ben.get("/items/" + id).statusCode()).as("item " + id).isEqualTo(200);
    }
    for (String id : things.ids.getOrDefault("records", List.of())) {
      assertThat(ben.get("/records/" + id).body()).containsIgnoringCase(RestrictedThings.WORD);
    }
    for (String id : things.ids.getOrDefault("candidates", List.of())) {
      assertThat(ben.get("/candidates/" + id).statusCode()).isEqualTo(200);
    }
    String id = things.first("reports");
    assertThat(ben.get("/field/reports/" + id).statusCode()).isEqualTo(200);
    String run = things.first("receipts");
    assertThat(ben.get("/cases/" + things.file.id() + "/import/receipts/" + run).statusCode())
        .isEqualTo(200);
    assertThat(ben.get("/cases/" + things.file.id() + "/find?q=zembl*").body())
        .containsIgnoringCase(RestrictedThings.WORD);
    assertThat(things.ids.keySet())
        .contains("items", "candidates", "demands", "records", "reports", "exports", "ledger")
        .contains("forecasts", "questions", "outcomes", "asks")
        .contains("orders", "duties", "packages", "criteria", "replies");
  }

  @Test
  void forOthersEveryAddressOfARestrictedThingIsNotFound() throws IOException {
    Map<String, String> wrong = new LinkedHashMap<>();
    for (String name : OUTSIDERS) {
      Visitor outsider = desk.signedIn(name);
      for (Route route : reading()) {
        for (String path : restricted(route)) {
          HttpResponse<String> answer = outsider.get(path);
          if (answer.statusCode() != 404 && answer.statusCode() != 403) {
            wrong.put(name + " " + path, route.line() + ": " + answer.statusCode());
          }
          told(answer).forEach(word -> wrong.put(name + " " + path + " tells", word));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void othersChangeNothingOfIt() throws IOException {
    Map<String, String> wrong = new LinkedHashMap<>();
    for (String name : OUTSIDERS) {
      Visitor outsider = desk.signedIn(name);
      for (Route route : routes) {
        if (route.method().equals("POST") && !TOLD_ANYWAY.contains(route.address())) {
          for (String path : restricted(route)) {
            HttpResponse<String> answer = outsider.post(path, FIELDS);
            if (route.takes().isEmpty() && !List.of(403, 404).contains(answer.statusCode())) {
              wrong.put(name + " " + path, route.line() + ": " + answer.statusCode());
            }
            told(answer).forEach(word -> wrong.put(name + " " + path + " tells", word));
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(desk.desk.journal().size()).isEqualTo(size);
  }

  @Test
  void noOtherPageHoldsAByteOfIt() throws IOException {
    Map<String, String> wrong = new LinkedHashMap<>();
    for (String name : OUTSIDERS) {
      Visitor outsider = desk.signedIn(name);
      for (String path : open()) {
        HttpResponse<String> answer = outsider.get(path);
        assertThat(answer.statusCode()).as(name + " " + path).isLessThan(500);
        told(answer).forEach(word -> wrong.put(name + " " + path, word));
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** What of the restricted things an answer holds, in its body or its head. */
  private static List<String> told(HttpResponse<String> answer) {
    String all = (answer.headers().map() + answer.body()).toLowerCase(Locale.ROOT);
    // the address that was asked comes back in links of the page that says "not found"
    String asked = answer.uri().toString().toLowerCase(Locale.ROOT);
    String rest = all.replace(answer.uri().getRawPath().toLowerCase(Locale.ROOT), "");
    List<String> told = new ArrayList<>();
    int at = rest.indexOf(RestrictedThings.WORD);
    if (at >= 0) {
      told.add(rest.substring(Math.max(0, at - 80), Math.min(rest.length(), at + 40)));
    }
    things.ids.forEach((kind, ids) -> {
      if (!kind.equals("ledger")) {
        ids.stream()
            .filter(id -> !asked.contains(id) && rest.contains(id))
            .forEach(id -> told.add("id of " + kind + " " + id));
      }
    });
    return told;
  }

  private static List<Route> reading() {
    return routes.stream()
        .filter(route -> route.method().equals("GET"))
        .filter(route -> !route.address().contains("*") && !route.address().startsWith("/key/"))
        .filter(route -> !route.address().startsWith("/feeds/"))
        .filter(route -> !route.address().startsWith("/openrosa/"))
        .toList();
  }

  /** The addresses of a route with a restricted thing in its last place; none without a place. */
  private static List<String> restricted(Route route) {
    String before = lastPlace(route.address());
    List<String> ids =
        switch (before) {
          case "", "cases" -> List.of();
          default -> things.ids.getOrDefault(before, List.of());
        };
    return ids.stream().map(id -> fill(route.address(), before, id)).toList();
  }

  /** The word before the place that names a thing, "" when no thing is named. */
  private static String lastPlace(String address) {
    String last = "";
    Matcher place = PLACE.matcher(address);
    while (place.find()) {
      if (things.ids.containsKey(place.group(1))) {
        last = place.group(1);
      }
    }
    return last;
  }

  private static String fill(String address, String restricted, String id) {
    Matcher place = PLACE.matcher(address);
    StringBuilder path = new StringBuilder();
    while (place.find()) {
      String before = place.group(1);
      String value = before.equals(restricted) ? id : other(before, place.group(3));
      place.appendReplacement(path, Matcher.quoteReplacement(before + "/" + value));
    }
    return place.appendTail(path).toString();
  }

  private static String other(String before, @Nullable String words) {
    if (words != null) {
      return words.split("\\|")[0];
    }
    return switch (before) {
      case "cases" -> things.file.id();
      case "items", "import" -> desk.desk.collecting().listItems(things.file.id()).getFirst().id();
      case "candidates", "demands" ->
          desk.desk.establishing().list(CandidateQuery.inCase(things.file.id())).getFirst().id();
      case "records" ->
          desk.desk
              .entities()
              .list(EntityQuery.inCase(things.file.id(), desk.desk.people().viewer("dana")))
              .getFirst()
              .id();
      case "ledger", "corridors", "supplies", "prices", "weeks" -> "0";
      case "pictures" -> "1";
      case "forms" -> "incident-report";
      case "dossier" -> "dossier.html";
      case "certificate" -> "certificate.html";
      case "site" -> "index.html";
      case "rules" -> "lifeline-closed";
      case "indicators" -> "13.8";
      case "stages" -> "8";
      case "statements", "reports", "receipts", "exports", "saved", "media", "alerts", "glass" ->
          "none";
      case "asks", "notices", "directory", "notice", "new", "campaigns", "write" -> "none";
      case "issues", "confirm", "leave", "say", "replies", "dossiers" -> "none";
      case "orders", "duties", "editions", "packages", "proposals", "ladder" -> "none";
      case "sealed", "steps" -> "0";
      case "compartments", "keys", "feeds", "forecasts", "questions", "outcomes" -> "none";
      default ->
          throw new AssertionError(
              "a page under /" + before + "/{…} is new: say here what to put in its place");
    };
  }

  /** Every address without a restricted thing in it, and questions to those that take some. */
  private static List<String> open() {
    String home = "/cases/" + things.file.id();
    Stream<String> plain =
        reading().stream().map(Route::address).flatMap(CompartmentWalkTest::each);
    Stream<String> asking =
        Stream.of(
            "/find?q=zembl*",
            "/find?q=zemblanitx~",
            "/find?q=412",
            "/find?q=nurse",
            "/find.csv?q=clinic",
            "/find?q=%22cut+off%22",
            home + "/find?q=zembl*",
            home + "/find?q=",
            home + "/find.csv?q=",
            home + "/find?q=name:zemblanitx",
            home + "/records/new?type=incident",
            home + "/timeline?day=2023-03-09",
            home + "/incidents?state=draft",
            home + "/appeals?respond=" + things.first("demands"),
            "/api/cases/" + things.file.id(),
            "/desk/",
            "/log/checkpoint");
    return Stream.concat(plain, asking).distinct().toList();
  }

  private static Stream<String> each(String address) {
    Matcher choice = Pattern.compile("\\{\\w+:([\\w|-]+)}").matcher(address);
    if (choice.find()) {
      return Stream.of(choice.group(1).split("\\|"))
          .map(choice::replaceFirst)
          .map(a -> fill(a, "", ""));
    }
    return Stream.of(fill(address, "", ""));
  }
}
