package org.tocsin.desk.web.frame;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The frame around a page.
 *
 * @param visitor who is signed in, null before signing in
 * @param way the case the page belongs to, null outside a case
 * @param csrf token every form carries
 * @param words the visitor's language
 * @param notice what the last act of this person led to, null when there is none
 */
public record Shell(
    @Nullable Visitor visitor,
    @Nullable CaseWay way,
    String csrf,
    @Nullable Notice notice,
    Words words) {

  /** The person at the desk. */
  public record Visitor(String name, String role) {
    public boolean mayWork() {
      return !role.equals("reader");
    }

    public boolean mayAdminister() {
      return role.equals("administrator");
    }
  }

  /** The ways through one case; {@code section} is the one the page is on. */
  public record CaseWay(String caseId, String name, String section, int waiting, int unseen) {

    /** The groups of sections, in reading order. */
    public List<Group> groups() {
      return List.of(
          new Group("case", List.of(plain(""), plain("find"), plain("work"))),
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
                  new Section("alerts", "section.alerts", unseen),
                  plain("indicators"))),
          new Group("answer", List.of(plain("appeals"), plain("dossier"))));
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
