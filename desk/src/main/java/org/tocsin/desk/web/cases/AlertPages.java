package org.tocsin.desk.web.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.warn.AlertRecord;
import org.tocsin.desk.warn.Warning;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;

/** Sealed warnings with the reasons they rest on, and who has confirmed seeing them. */
@Controller
public final class AlertPages {

  public record Alerts(String caseId, List<OneAlert> alerts) {
    public long waiting() {
      return alerts.stream().filter(one -> one.alert().acknowledgedBy() == null).count();
    }
  }

  public record OneAlert(AlertRecord alert, List<OneReason> reasons) {}

  public record OneReason(String text, List<Evidence> evidence) {}

  private final Pages pages;
  private final Ways ways;
  private final Warning warning;
  private final Grounds grounds;

  AlertPages(Pages pages, Ways ways, Warning warning, Grounds grounds) {
    this.pages = pages;
    this.ways = ways;
    this.warning = warning;
    this.grounds = grounds;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/alerts")
  View list(@PathVariable String id, Viewer me, HttpServletRequest request) {
    ways.enter(request, id, "alerts");
    List<OneAlert> alerts =
        warning.list(id, me).reversed().stream().map(alert -> one(alert, me)).toList();
    return pages.show("alerts", new Alerts(id, alerts));
  }

  private OneAlert one(AlertRecord alert, Viewer me) {
    return new OneAlert(
        alert,
        alert.reasons().stream()
            .map(reason -> new OneReason(reason.text(), grounds.list(reason.evidence(), me)))
            .toList());
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/alerts/{id}/acknowledge")
  String acknowledge(@PathVariable String id, Viewer me, RedirectAttributes redirect) {
    AlertRecord alert = warning.acknowledge(id, me);
    Notice.done("alerts.recorded", String.valueOf(alert.acknowledgedBy())).on(redirect);
    return "redirect:/cases/" + alert.caseId() + "/alerts#" + id;
  }
}
