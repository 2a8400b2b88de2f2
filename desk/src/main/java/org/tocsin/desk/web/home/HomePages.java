package org.tocsin.desk.web.home;

import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.desk.web.record.Waiting;

/** The list of cases, and opening one. */
@Controller
public final class HomePages {

  /**
   * @param waiting what waits for the visitor in all cases, the newest first
   */
  public record Home(List<CaseLine> cases, List<Waiting.Thing> waiting) {
    private static final int MOST_SHOWN = 20;

    /** The newest of it. */
    public List<Waiting.Thing> shown() {
      return waiting.stream().limit(MOST_SHOWN).toList();
    }

    public int count(Waiting.Why why) {
      return (int) waiting.stream().filter(thing -> thing.why() == why).count();
    }
  }

  public record CaseLine(CaseFile file, int items) {}

  private final Pages pages;
  private final Collecting collecting;
  private final Waiting waiting;

  HomePages(Pages pages, Collecting collecting, Waiting waiting) {
    this.waiting = waiting;
    this.pages = pages;
    this.collecting = collecting;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/")
  View list(Viewer me) {
    List<CaseFile> files = collecting.listCases();
    List<CaseLine> cases =
        files.stream()
            .map(file -> new CaseLine(file, collecting.countItems(file.id(), me)))
            .toList();
    return pages.show("home", new Home(cases, waiting.listAll(files, me)));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases")
  String open(@RequestParam String name, Principal me, RedirectAttributes redirect) {
    try {
      CaseFile file = collecting.openCase(name, me.getName());
      return "redirect:/cases/" + file.id() + "/items";
    } catch (IllegalArgumentException refused) {
      Notice.wrong("home.not_opened").because(refused).on(redirect);
      return "redirect:/";
    }
  }
}
