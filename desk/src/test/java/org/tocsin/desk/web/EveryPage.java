package org.tocsin.desk.web;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.web.sign.RouteList;

/**
 * Every page of a running desk, read off its routes: a page that is added is found here by itself.
 * The places in an address are filled by what stands before them ({@code /items/{id}}: an item).
 */
final class EveryPage {
  /** A page of its own with its own tests, like the form of a field device under /key. */
  private static final Set<String> OTHERS =
      Set.of(
          "/cases/{id}/dossier/{file}",
          "/cases/{id}/dossiers/{made}/dossier/{file}",
          "/cases/{id}/site/{file}",
          "/notices/{id}/certificate/{file}",
          "/error");

  /** Where devices and programs come in with a key of their own; nobody looks at these. */
  private static final Set<String> DOORS = Set.of("/key/", "/feeds/");

  /** What an address must ask to be a page. */
  private static final Map<String, String> QUESTIONS =
      Map.of("/cases/{id}/records/new", "?type=incident", "/write/{id}", "?country=state-fr");

  private static final Pattern CHOICE = Pattern.compile("\\{\\w+:([\\w|-]+)}");
  private static final Pattern PLACE = Pattern.compile("([^/{}]+)/\\{[^}]*}");

  private final RunningDesk desk;
  private final FullCase full;
  private final CaseFile empty;

  private EveryPage(RunningDesk desk, FullCase full, CaseFile empty) {
    this.desk = desk;
    this.full = full;
    this.empty = empty;
  }

  /** A desk with one case that has something of everything, and one that has nothing yet. */
  static EveryPage of(RunningDesk desk) throws IOException {
    FullCase full = FullCase.write(desk.desk);
    CaseFile empty = desk.desk.collecting().openCase("Exercise without items", "ada");
    return new EveryPage(desk, full, empty);
  }

  /** Addresses of all pages by a short name, as an administrator sees them. */
  Map<String, String> list() throws IOException {
    Visitor ada = desk.signedIn("ada");
    Map<String, String> pages = new LinkedHashMap<>();
    for (String route : routes().stream().flatMap(EveryPage::choices).toList()) {
      for (Map.Entry<String, String> place : paths(route).entrySet()) {
        if (isPage(ada, place.getValue())) {
          pages.put(route + place.getKey(), place.getValue());
        }
      }
    }
    pages.put("(nothing there)", "/cases/nosuchcase");
    for (String form : List.of("correct", "reject", "grade", "open")) {
      pages.put(
          "/candidates/{id}?form=" + form, "/candidates/" + full.candidate() + "?form=" + form);
    }
    return pages;
  }

  /** A place with a closed list of words ({@code {section:persons|actors}}) is one page a word. */
  private static Stream<String> choices(String route) {
    Matcher place = CHOICE.matcher(route);
    return place.find()
        ? Stream.of(place.group(1).split("\\|")).map(word -> place.replaceFirst(word))
        : Stream.of(route);
  }

  private List<String> routes() {
    return desk.running.context().getBean(RouteList.class).list().stream()
        .filter(route -> route.method().equals("GET"))
        .map(RouteList.Route::address)
        .filter(route -> !OTHERS.contains(route))
        .filter(route -> !route.contains("*") && DOORS.stream().noneMatch(route::startsWith))
        .distinct()
        .sorted()
        .toList();
  }

  private static boolean isPage(Visitor visitor, String path) throws IOException {
    HttpResponse<String> answer = visitor.get(path);
    String type = answer.headers().firstValue("Content-Type").orElse("");
    if (answer.statusCode() >= 500) {
      throw new AssertionError(path + " answers " + answer.statusCode());
    }
    return type.startsWith("text/html") && answer.statusCode() < 400;
  }

  /** What tells one page of a route from another (" (empty)", " (person)"), and its address. */
  private Map<String, String> paths(String route) {
    Map<String, String> paths = new LinkedHashMap<>();
    if (route.startsWith("/cases/{")) {
      paths.put("", path(route, "cases", full.file().id()));
      paths.put(" (empty)", path(route, "cases", empty.id()));
    } else if (route.startsWith("/records/{")) {
      full.records()
          .forEach((type, id) -> paths.put(" (" + type + ")", path(route, "records", id)));
    } else if (route.startsWith("/items/{")) {
      paths.put("", path(route, "items", full.item()));
      paths.put(" (photo)", path(route, "items", full.photo()));
      paths.put(" (redacted copy)", path(route, "items", full.copy()));
    } else if (route.equals("/campaigns/{id}")) {
      paths.put("", path(route, "", ""));
      paths.put(" (open)", path(route, "campaigns", full.campaigned().open().id()));
    } else {
      paths.put("", path(route, "", ""));
    }
    return paths;
  }

  private String path(String route, String kind, String id) {
    Matcher place = PLACE.matcher(route);
    StringBuilder path = new StringBuilder();
    while (place.find()) {
      String before = place.group(1);
      String value = before.equals(kind) ? id : value(before);
      place.appendReplacement(path, Matcher.quoteReplacement(before + "/" + value));
    }
    return place.appendTail(path) + QUESTIONS.getOrDefault(route, "");
  }

  private String value(String before) {
    return switch (before) {
      case "cases" -> full.file().id();
      case "items" -> full.item();
      case "import" -> full.table();
      case "receipts" -> full.run();
      case "candidates" -> full.candidate();
      case "ledger", "corridors", "supplies", "pictures", "prices", "weeks" -> "0";
      case "forms" -> full.form();
      case "reports" -> full.report();
      case "media", "outcomes" -> "none";
      case "forecasts" -> full.foreseen().fan();
      case "questions" -> full.foreseen().question();
      case "orders" -> full.obliged().text();
      case "proposals" ->
          desk.desk
              .rooms()
              .criteria()
              .matrix(full.file().id(), desk.desk.people().viewer("ada"))
              .proposals()
              .getFirst()
              .id();
      case "issues" -> full.campaigned().issue();
      case "confirm", "leave" -> "0";
      case "say" -> full.file().id();
      case "campaigns" -> full.campaigned().prepared().id();
      case "write" -> full.campaigned().open().id();
      case "editions" -> full.obliged().edition();
      case "packages" -> full.obliged().submission();
      case "rules" -> "lifeline-closed";
      case "indicators" -> "13.8";
      case "stages" -> "8";
      case "asks" -> full.asked().demand();
      case "notices" -> full.asked().notice();
      case "replies" -> full.asked().reply();
      case "directory" -> "un-sc-members";
      case "sealed", "notice" -> "0";
      case "dossiers" -> desk.desk.rooms().building().list(full.file().id()).getFirst().key();
      case "alerts" -> desk.desk.warning().list(full.file().id()).getFirst().id();
      default ->
          throw new AssertionError(
              "a page under /" + before + "/{…} is new: say here what to put in its place");
    };
  }
}
