package org.tocsin.desk.web.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.warn.AlertRecord;
import org.tocsin.desk.warn.Footing;
import org.tocsin.desk.warn.Warning;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.desk.web.frame.Slice;

/** Sealed warnings with the reasons they rest on, and who has confirmed seeing them. */
@Controller
public final class AlertPages {

  private static final int MOST = 20;
  private static final int MOST_GROUNDS = 6;

  /**
   * @param alerts a page of them: open ones first, then confirmed, then stood down, newest first
   * @param counts how many of all are in each state
   */
  public record Alerts(
      String caseId, Slice<OneAlert> alerts, Map<AlertRecord.State, Integer> counts) {
    public int waiting() {
      return count(AlertRecord.State.OPEN);
    }

    public int count(AlertRecord.State state) {
      return counts.getOrDefault(state, 0);
    }

    /** Those of this page in a state. */
    public List<OneAlert> in(AlertRecord.State state) {
      return alerts.rows().stream().filter(one -> one.alert().state() == state).toList();
    }
  }

  /**
   * @param lost what became of the finding that raised it, null while that still carries it
   */
  public record OneAlert(AlertRecord alert, List<OneReason> reasons, Footing.@Nullable Lost lost) {}

  /**
   * @param more how many reports it rests on beside those shown
   */
  public record OneReason(String text, List<Evidence> evidence, int more) {}

  private final Pages pages;
  private final Ways ways;
  private final Warning warning;
  private final Footing footing;
  private final Grounds grounds;

  AlertPages(Pages pages, Ways ways, Warning warning, Footing footing, Grounds grounds) {
    this.pages = pages;
    this.ways = ways;
    this.warning = warning;
    this.footing = footing;
    this.grounds = grounds;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/alerts")
  View list(
      @PathVariable String id,
      @RequestParam(defaultValue = "0") int from,
      Viewer me,
      HttpServletRequest request) {
    ways.enter(request, id, "alerts");
    List<AlertRecord> all =
        warning.list(id, me).reversed().stream()
            .sorted(Comparator.comparing(AlertRecord::state))
            .toList();
    Map<AlertRecord.State, Integer> counts = new EnumMap<>(AlertRecord.State.class);
    all.forEach(alert -> counts.merge(alert.state(), 1, Integer::sum));
    Slice<AlertRecord> shown = Slice.of(all, from, MOST);
    Map<String, Footing.Lost> lost = footing.listLost(id, shown.rows(), me);
    List<OneAlert> rows =
        shown.rows().stream().map(alert -> one(alert, lost.get(alert.id()), me)).toList();
    return pages.show(
        "alerts", new Alerts(id, new Slice<>(rows, shown.from(), all.size(), MOST), counts));
  }

  private OneAlert one(AlertRecord alert, Footing.@Nullable Lost lost, Viewer me) {
    return new OneAlert(
        alert, alert.reasons().stream().map(reason -> grounds(reason, me)).toList(), lost);
  }

  private OneReason grounds(AlertRecord.Reason reason, Viewer me) {
    List<String> first = reason.evidence().stream().limit(MOST_GROUNDS).toList();
    return new OneReason(
        reason.text(), grounds.list(first, me), reason.evidence().size() - first.size());
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/alerts/{id}/acknowledge")
  String acknowledge(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String how,
      @RequestParam(defaultValue = "") String back,
      Viewer me,
      RedirectAttributes redirect) {
    AlertRecord alert = warning.acknowledge(id, how, me);
    Notice.done("alerts.recorded", String.valueOf(alert.acknowledgedBy())).on(redirect);
    return back.equals("alert")
        ? "redirect:/alerts/" + id
        : "redirect:/cases/" + alert.caseId() + "/alerts#" + id;
  }
}
