package org.tocsin.desk.web.duty;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.appeal.duty.Duties;
import org.tocsin.desk.appeal.duty.Duty;
import org.tocsin.desk.appeal.duty.Marked;
import org.tocsin.desk.appeal.duty.Obligation;
import org.tocsin.desk.appeal.duty.TakenText;
import org.tocsin.desk.appeal.duty.Tie;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.cases.Uploads;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.foresight.duty.Fulfilment;
import org.tocsin.foresight.interval.DayInterval;

/** What people do with texts and obligations. */
@Controller
final class DutyActs {
  private static final int MOST_MEGABYTES = 8;

  private final Duties duties;
  private final Uploads uploads;

  DutyActs(Duties duties, Uploads uploads) {
    this.duties = duties;
    this.uploads = uploads;
  }

  /** Something that a room may refuse in one line. */
  @FunctionalInterface
  private interface Act {
    String run() throws IOException, ServletException;
  }

  private static String tried(String back, String done, RedirectAttributes redirect, Act act)
      throws IOException, ServletException {
    try {
      String to = act.run();
      Notice.done(done).on(redirect);
      return "redirect:" + to;
    } catch (IllegalArgumentException refused) {
      Notice.wrong("duty.refused").because(refused).on(redirect);
      return "redirect:" + back;
    }
  }

  private static String home(TakenText text) {
    return "/cases/" + text.caseId() + "/orders/" + text.id();
  }

  private static String home(Duty duty) {
    return "/cases/" + duty.caseId() + "/orders/" + duty.textId();
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/orders/take")
  String take(
      @PathVariable String id, @RequestParam String key, Viewer me, RedirectAttributes redirect)
      throws IOException, ServletException {
    return tried(
        "/cases/" + id + "/orders",
        "duty.done.taken",
        redirect,
        () -> home(duties.take(id, key, me)));
  }

  /** What the reader found in a sealed document, as offers. */
  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/orders/read")
  String read(
      @PathVariable String id, @RequestParam String item, Viewer me, RedirectAttributes redirect)
      throws IOException, ServletException {
    return tried(
        "/cases/" + id + "/orders",
        "duty.done.taken",
        redirect,
        () -> home(duties.takeRead(id, item, me)));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping(path = "/cases/{id}/orders/review", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  String review(
      @PathVariable String id, Viewer me, HttpServletRequest request, RedirectAttributes redirect)
      throws IOException, ServletException {
    return tried(
        "/cases/" + id + "/orders",
        "duty.done.taken",
        redirect,
        () -> {
          String bearer = Optional.ofNullable(request.getParameter("bearer")).orElse("");
          Uploads.Original list = uploads.takeAny(id, request, MOST_MEGABYTES, me);
          return home(duties.takeReview(id, list.item(), list.bytes(), bearer, me));
        });
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/orders/{order}/duties")
  String state(
      @PathVariable String id,
      @PathVariable String order,
      @RequestParam Map<String, String> all,
      Viewer me,
      RedirectAttributes redirect)
      throws IOException, ServletException {
    TakenText text = duties.getText(id, order, me);
    String offered = all.getOrDefault("offer", "-1");
    int offer = offered.matches("\\d{1,4}") ? Integer.parseInt(offered) : -1;
    Optional<String> duty = Optional.of(all.getOrDefault("duty", "")).filter(d -> !d.isEmpty());
    return tried(
        home(text),
        "duty.done.stated",
        redirect,
        () -> home(duties.state(text, obligation(all, offered(text, offer)), offer, duty, me)));
  }

  private static @Nullable Obligation offered(TakenText text, int offer) {
    List<Obligation> offers = text.text().obligations();
    return offer >= 0 && offer < offers.size() ? offers.get(offer) : null;
  }

  /** What stays as it was offered keeps its mark and its source; what is typed has none. */
  private static Obligation obligation(Map<String, String> all, @Nullable Obligation offered) {
    return new Obligation(
        all.getOrDefault("paragraph", "").strip(),
        marked(all, "bearer", offered == null ? null : offered.bearer()),
        marked(all, "beneficiary", offered == null ? null : offered.beneficiary()),
        marked(all, "act", offered == null ? null : offered.act()),
        marked(all, "condition", offered == null ? null : offered.condition()),
        marked(all, "start", offered == null ? null : offered.start()),
        marked(all, "deadline", offered == null ? null : offered.deadline()),
        marked(all, "reporting", offered == null ? null : offered.reporting()),
        offered == null ? "" : offered.response(),
        tie(all));
  }

  private static Marked marked(Map<String, String> all, String field, @Nullable Marked offered) {
    String typed = all.getOrDefault(field, "").strip();
    return offered != null && offered.text().equals(typed) ? offered : Marked.typed(typed);
  }

  private static @Nullable Tie tie(Map<String, String> all) {
    String test = all.getOrDefault("test", "");
    return test.isEmpty()
        ? null
        : new Tie(
            test,
            all.getOrDefault("way", ""),
            all.getOrDefault("direction", "both"),
            test.equals("passes") ? all.getOrDefault("cargo", "") : "");
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/orders/{order}/withdraw")
  String withdrawText(
      @PathVariable String id,
      @PathVariable String order,
      @RequestParam(defaultValue = "") String reason,
      Viewer me,
      RedirectAttributes redirect)
      throws IOException, ServletException {
    TakenText text = duties.getText(id, order, me);
    return tried(
        home(text),
        "duty.done.withdrawn",
        redirect,
        () -> {
          duties.withdrawText(text, reason, me);
          return "/cases/" + id + "/orders";
        });
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/duties/{duty}/withdraw")
  String withdraw(
      @PathVariable String id,
      @PathVariable("duty") String dutyId,
      @RequestParam(defaultValue = "") String reason,
      Viewer me,
      RedirectAttributes redirect)
      throws IOException, ServletException {
    Duty duty = duties.get(id, dutyId, me);
    return tried(
        home(duty),
        "duty.done.withdrawn",
        redirect,
        () -> {
          duties.withdraw(duty, reason, me);
          return home(duty);
        });
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/duties/{duty}/days")
  String judge(
      @PathVariable String id,
      @PathVariable("duty") String dutyId,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate first,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate last,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String more,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(name = "claim", required = false) @Nullable List<String> ticked,
      Viewer me,
      RedirectAttributes redirect)
      throws IOException, ServletException {
    Duty duty = duties.get(id, dutyId, me);
    return tried(
        home(duty),
        "duty.done.judged",
        redirect,
        () -> {
          List<String> claims = new ArrayList<>(ticked == null ? List.of() : ticked);
          for (String one : more.split("[\\s,;]+", -1)) {
            // an address copied from the browser ends with the id
            String claim = one.substring(one.lastIndexOf('/') + 1);
            if (!claim.isEmpty() && !claims.contains(claim)) {
              claims.add(claim);
            }
          }
          DayInterval days = DayInterval.inclusive(first, last);
          duties.judge(duty, days, Fulfilment.valueOf(state), claims, reason, me);
          return home(duty);
        });
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/duties/{duty}/reports")
  String report(
      @PathVariable String id,
      @PathVariable("duty") String dutyId,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate day,
      @RequestParam(defaultValue = "") String item,
      @RequestParam(defaultValue = "") String note,
      Viewer me,
      RedirectAttributes redirect)
      throws IOException, ServletException {
    Duty duty = duties.get(id, dutyId, me);
    return tried(
        home(duty),
        "duty.done.report",
        redirect,
        () -> {
          duties.recordReport(duty, day, item, note, me);
          return home(duty);
        });
  }
}
