package org.tocsin.desk.web.read;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.OriginGroup;
import org.tocsin.desk.establish.Origins;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.desk.web.frame.Slice;

/** Which items are copies of one telegram; a person splits or joins them with a reason. */
@Controller
public final class OriginPages {
  private static final int MOST = 20;

  /**
   * @param names of all items of the case by id, as far as the person sees them
   */
  public record Grouped(
      String caseId, Slice<OriginGroup> groups, Map<String, String> names, int copies) {}

  private final Pages pages;
  private final Ways ways;
  private final Collecting collecting;
  private final Origins origins;

  OriginPages(Pages pages, Ways ways, Collecting collecting, Establishing establishing) {
    this.pages = pages;
    this.ways = ways;
    this.collecting = collecting;
    this.origins = establishing.origins();
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/origins")
  View origins(
      @PathVariable String id,
      @RequestParam(defaultValue = "0") int from,
      Viewer me,
      HttpServletRequest request) {
    ways.enter(request, id, "contradictions");
    Map<String, String> names = new LinkedHashMap<>();
    for (Item item : collecting.listItems(id, me)) {
      names.put(item.id(), item.name());
    }
    List<OriginGroup> groups = origins.list(id, me);
    int copies = groups.stream().mapToInt(group -> group.members().size() - 1).sum();
    return pages.show("origins", new Grouped(id, Slice.of(groups, from, MOST), names, copies));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/origins")
  String move(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String item,
      @RequestParam(defaultValue = "") String with,
      @RequestParam(defaultValue = "") String reason,
      Viewer me,
      RedirectAttributes to,
      HttpServletRequest request) {
    ways.enter(request, id, "contradictions");
    try {
      if (with.isBlank()) {
        origins.split(id, item, reason, me);
      } else {
        origins.join(id, item, with, reason, me);
      }
      Notice.done("claims.origins.recorded").on(to);
    } catch (IllegalArgumentException | IllegalStateException refused) {
      Notice.wrong("inbox.nothing_changed").because(refused).on(to);
    }
    return "redirect:/cases/" + id + "/origins";
  }
}
