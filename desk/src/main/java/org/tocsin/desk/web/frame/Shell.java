package org.tocsin.desk.web.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The frame around a page.
 *
 * @param visitor who is signed in, null before signing in
 * @param way the case the page belongs to, null outside a case
 * @param csrf token every form carries
 * @param words the visitor's language
 * @param news what answers a saved search of the visitor since they last looked, null for nothing
 * @param tongues the languages the page can be shown in
 * @param notice what the last act of this person led to, null when there is none
 */
public record Shell(
    @Nullable Visitor visitor,
    @Nullable CaseWay way,
    String csrf,
    @Nullable Notice notice,
    @Nullable News news,
    Words words,
    List<Tongue> tongues) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * The person at the desk.
   *
   * @param role "reader", "analyst" or "administrator"
   */
  public record Visitor(String name, String role) {
    public boolean mayWork() {
      return !role.equals("reader");
    }

    public boolean mayAdminister() {
      return role.equals("administrator");
    }
  }

  /**
   * @param fresh how much is new
   * @param href where it is
   */
  public record News(long fresh, String href) {}

  /** The ways through one case; {@code section} is the one the page is on. */
  public record CaseWay(
      String caseId, String name, String section, int waiting, int unseen, int mine) {

    /** The groups of sections, in reading order. */
    public List<Group> groups() {
      return List.of(
          new Group(
              "case", List.of(plain(""), plain("find"), new Section("work", "section.work", mine))),
          new Group(
              "evidence",
              List.of(
                  new Section("inbox", "section.inbox", waiting),
                  plain("items"),
                  plain("import"),
                  plain("export"))),
          new Group(
              "establish",
              List.of(
                  plain("incidents"),
                  plain("persons"),
                  plain("actors"),
                  plain("findings"),
                  plain("missions"))),
          new Group(
              "see",
              List.of(
                  plain("timeline"),
                  plain("map"),
                  plain("links"),
                  plain("contradictions"),
                  plain("coverage"))),
          new Group(
              "warn",
              List.of(
                  plain("corridors"),
                  plain("figures"),
                  new Section("alerts", "section.alerts", unseen),
                  plain("rules"),
                  plain("board"),
                  plain("forecasts"),
                  plain("questions"),
                  plain("scoreboard"),
                  plain("indicators"),
                  plain("stages"))),
          new Group(
              "answer",
              List.of(
                  plain("appeals"),
                  plain("demands"),
                  plain("notices"),
                  plain("campaigns"),
                  plain("orders"),
                  plain("sanctions"),
                  plain("criteria"))),
          new Group(
              "publish",
              List.of(
                  plain("neutrality"),
                  plain("replies"),
                  plain("dossier"),
                  plain("dossiers"),
                  plain("site"),
                  plain("comments"))));
    }

    private static Section plain(String path) {
      return new Section(path, "section." + (path.isEmpty() ? "overview" : path), 0);
    }

    public String href(Section to) {
      return "/cases/" + caseId + (to.path().isEmpty() ? "" : "/" + to.path());
    }
  }

  /**
   * @param path part of the address after the case
   * @param name key of its name
   * @param count what waits there, 0 for nothing to say
   */
  public record Section(String path, String name, int count) {}

  /** Sections that belong together; {@code name} is the last part of a key. */
  public record Group(String name, List<Section> sections) {}

  /**
   * The way back from a page of a case: cases, the case, the section, and what lies below it.
   *
   * @param below the steps after the section, the last one being the page itself
   */
  public List<Crumb> crumbs(String section, Crumb... below) {
    CaseWay here = Objects.requireNonNull(way, "a page of a case enters it first");
    String home = "/cases/" + here.caseId();
    List<Crumb> crumbs = new ArrayList<>();
    crumbs.add(new Crumb(say("frame.cases"), "/"));
    if (section.isEmpty()) {
      crumbs.add(Crumb.here(here.name()));
      return crumbs;
    }
    crumbs.add(new Crumb(here.name(), home));
    String name = say("section." + section);
    crumbs.add(below.length == 0 ? Crumb.here(name) : new Crumb(name, home + "/" + section));
    crumbs.addAll(List.of(below));
    return crumbs;
  }

  /** A word of the record in the visitor's language. */
  public String word(Object constant) {
    return words.word(constant);
  }

  /** Name of the section the page is on. */
  public String sectionName() {
    CaseWay here = Objects.requireNonNull(way, "a page of a case enters it first");
    return say("section." + (here.section().isEmpty() ? "overview" : here.section()));
  }

  /** Texts that the modules in the browser need, as JSON. */
  public String scriptTexts() {
    return JSON.writeValueAsString(words.forScripts());
  }

  /** A text in the visitor's language. */
  public String say(String key, @Nullable Object... values) {
    return words.say(key, values);
  }

  /** True when the person may change what is recorded. */
  public boolean mayWork() {
    return visitor != null && visitor.mayWork();
  }

  public boolean mayAdminister() {
    return visitor != null && visitor.mayAdminister();
  }
}
