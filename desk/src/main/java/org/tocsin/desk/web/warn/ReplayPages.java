package org.tocsin.desk.web.warn;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.warn.rule.Firing;
import org.tocsin.desk.web.cases.Evidence;
import org.tocsin.desk.web.cases.Grounds;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;

/** The case day by day: which alert would have fired when, and on what evidence. */
@Controller
public final class ReplayPages {

  public record Replayed(String caseId, LocalDate asOf, List<Line> lines) {}

  /**
   * @param more how many pieces of evidence are not shown
   */
  public record Line(
      LocalDate on,
      String level,
      String rule,
      String headline,
      List<Evidence> evidence,
      int more) {}

  private static final int SHOWN = 3;

  private final Pages pages;
  private final Ways ways;
  private final Replays replays;
  private final Grounds grounds;
  private final Collecting collecting;

  ReplayPages(Pages pages, Ways ways, Replays replays, Grounds grounds, Collecting collecting) {
    this.pages = pages;
    this.ways = ways;
    this.replays = replays;
    this.grounds = grounds;
    this.collecting = collecting;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/replay")
  View show(@PathVariable String id, Viewer me, HttpServletRequest request) {
    ways.enter(request, id, "rules");
    List<Line> lines = replays.list(id, me).stream().map(one -> line(one, me)).toList();
    return pages.show("warn/replay", new Replayed(id, replays.lastDay(id), lines));
  }

  private Line line(Firing firing, Viewer me) {
    List<String> ids = firing.evidence();
    return new Line(
        firing.firedOn(),
        level(firing),
        firing.alert().ruleId(),
        firing.alert().headline(),
        grounds.list(ids.subList(0, Math.min(SHOWN, ids.size())), me),
        Math.max(0, ids.size() - SHOWN));
  }

  static String level(Firing firing) {
    return firing.alert().level().name().toLowerCase(Locale.ROOT);
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/replay.csv")
  ResponseEntity<byte[]> table(@PathVariable String id, Viewer me) {
    collecting.getCase(id);
    StringBuilder csv = new StringBuilder("fired_on,level,rule,day,alert,evidence\r\n");
    for (Firing firing : replays.list(id, me)) {
      csv.append(firing.firedOn()).append(',').append(level(firing)).append(',');
      csv.append(firing.alert().ruleId()).append(',').append(firing.alert().day()).append(',');
      csv.append(cell(firing.alert().headline())).append(',');
      csv.append(cell(String.join(" ", firing.evidence()))).append("\r\n");
    }
    return ResponseEntity.ok()
        .contentType(AlertActs.csv())
        .header("Content-Disposition", "attachment; filename=\"replay.csv\"")
        .body(AlertActs.utf8(csv.toString()));
  }

  /** A spreadsheet takes a cell that begins with one of these for a formula. */
  private static String cell(String text) {
    String safe = text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
