package org.tocsin.desk.web.frame;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The frame around a page.
 *
 * @param visitor who is signed in, null before signing in
 * @param way the case the page belongs to, null outside a case
 * @param csrf token every form carries
 * @param notice what the last act of this person led to, null when there is none
 */
public record Shell(
    @Nullable Visitor visitor, @Nullable CaseWay way, String csrf, @Nullable Notice notice) {

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

    /** Each section's address part and name, in reading order. */
    public List<Section> sections() {
      return List.of(
          new Section("", "Overview", 0),
          new Section("inbox", "Inbox", waiting),
          new Section("items", "Items", 0),
          new Section("timeline", "Timeline", 0),
          new Section("corridors", "Corridors and supply", 0),
          new Section("alerts", "Alerts", unseen),
          new Section("appeals", "Appeals", 0),
          new Section("indicators", "Indicators", 0),
          new Section("map", "Map", 0),
          new Section("dossier", "Dossier", 0));
    }

    public String href(Section to) {
      return "/cases/" + caseId + (to.path().isEmpty() ? "" : "/" + to.path());
    }
  }

  public record Section(String path, String name, int count) {}

  /** True when the person may change what is recorded. */
  public boolean mayWork() {
    return visitor != null && visitor.mayWork();
  }

  public boolean mayAdminister() {
    return visitor != null && visitor.mayAdminister();
  }
}
