package org.tocsin.desk.web;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.entity.NewEntity;
import org.tocsin.desk.establish.entity.NewStatement;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.sign.RouteList;

/**
 * Every page of a running desk, read off its routes: a page that is added is found here by itself.
 * The places in an address are filled by what stands before them ({@code /items/{id}}: an item).
 */
final class EveryPage {
  /** A page of its own with its own tests, like the form of a field device under /key. */
  private static final Set<String> OTHERS = Set.of("/cases/{id}/dossier/{file}", "/error");

  /** What an address must ask to be a page. */
  private static final Map<String, String> QUESTIONS =
      Map.of("/cases/{id}/records/new", "?type=incident");

  private static final Pattern CHOICE = Pattern.compile("\\{\\w+:([\\w|-]+)}");
  private static final Pattern PLACE = Pattern.compile("([^/{}]+)/\\{[^}]*}");

  private final RunningDesk desk;
  private final CaseFile full;
  private final CaseFile empty;

  private final String incident;
  private final String mission;

  private EveryPage(RunningDesk desk, CaseFile full, CaseFile empty) {
    this.desk = desk;
    this.full = full;
    this.empty = empty;
    Viewer ben = desk.desk.people().viewer("ben");
    this.incident = write(ben, "incident", "title", "Exercise: the Ferry Road is shut");
    this.mission =
        write(ben, "mission", "title", "Exercise: mission", "mandate", "To hear both sides");
    write(ben, "person", "alias", "Exercise: P of the Upper Dale");
    write(ben, "actor", "name", "Exercise: Road Guard of Westland");
    write(ben, "finding", "question", "Exercise: was passage refused?");
  }

  /** Opens a record; {@code pairs} are its fields and their values in turn. */
  private String write(Viewer by, String type, String... pairs) {
    List<NewStatement> statements = new ArrayList<>();
    for (int i = 0; i < pairs.length; i += 2) {
      statements.add(NewStatement.of(pairs[i], pairs[i + 1]));
    }
    NewEntity record = new NewEntity(type, Viewer.OPEN, statements);
    return desk.desk.entities().open(full.id(), record, "exercise", by).id();
  }

  /** A desk with one case that has something of everything, and one that has nothing yet. */
  static EveryPage of(RunningDesk desk) throws IOException {
    CaseFile full = desk.desk.collecting().openCase("Exercise", "ada");
    Exercise.seal(desk.desk, full);
    CaseFile empty = desk.desk.collecting().openCase("Exercise without items", "ada");
    return new EveryPage(desk, full, empty);
  }

  /** Addresses of all pages by a short name, as an administrator sees them. */
  Map<String, String> list() throws IOException {
    Visitor ada = desk.signedIn("ada");
    Map<String, String> pages = new LinkedHashMap<>();
    for (String route : routes().stream().flatMap(EveryPage::choices).toList()) {
      for (CaseFile file : route.startsWith("/cases/{") ? List.of(full, empty) : List.of(full)) {
        String path = path(route, file);
        if (isPage(ada, path)) {
          pages.put(route + (file == empty ? " (empty)" : ""), path);
        }
      }
    }
    pages.put("(nothing there)", "/cases/nosuchcase");
    candidate(Candidate.Kind.EVENT)
        .forEach(id -> {
          for (String form : List.of("correct", "reject", "grade", "open")) {
            pages.put("/candidates/{id}?form=" + form, "/candidates/" + id + "?form=" + form);
          }
        });
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
        .filter(route -> !route.contains("*") && !route.startsWith("/key/"))
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

  private String path(String route, CaseFile file) {
    Matcher place = PLACE.matcher(route);
    StringBuilder path = new StringBuilder();
    while (place.find()) {
      String value = route.equals("/records/{id}/report") ? mission : value(place.group(1), file);
      place.appendReplacement(path, Matcher.quoteReplacement(place.group(1) + "/" + value));
    }
    return place.appendTail(path) + QUESTIONS.getOrDefault(route, "");
  }

  private String value(String before, CaseFile file) {
    return switch (before) {
      case "cases" -> file.id();
      case "items" -> desk.desk.collecting().listItems(full.id()).getFirst().id();
      case "records" -> incident;
      case "candidates" -> candidate(Candidate.Kind.EVENT).getFirst();
      case "ledger", "corridors", "supplies", "pictures" -> "0";
      // the exercise has no device; the pages of forms and reports are empty without one
      case "forms", "reports", "media" -> "none";
      default ->
          throw new AssertionError(
              "a page under /" + before + "/{…} is new: say here what to put in its place");
    };
  }

  private List<String> candidate(Candidate.Kind kind) {
    List<String> ids = new ArrayList<>();
    desk.desk.establishing().list(CandidateQuery.inCase(full.id()).ofKind(kind)).stream()
        .limit(1)
        .forEach(candidate -> ids.add(candidate.id()));
    return ids;
  }
}
