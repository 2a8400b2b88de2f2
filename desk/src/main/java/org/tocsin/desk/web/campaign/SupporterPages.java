package org.tocsin.desk.web.campaign;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.appeal.campaign.Campaign;
import org.tocsin.desk.appeal.campaign.Campaigns;
import org.tocsin.desk.appeal.directory.Institution;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.web.cases.AsOf;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;

/**
 * A campaign for supporters: they choose their country, get a letter to each office, and send it
 * themselves. Who looks, and who they are, is recorded nowhere.
 */
@Controller
public final class SupporterPages {

  /**
   * @param ways how the office is reached, as far as the directory knows
   * @param text the letter with what it cites
   * @param mail a link that opens it in the supporter's own mail program
   */
  public record OfficeLetter(String office, List<Institution.Way> ways, String text, String mail) {}

  /**
   * @param state id of the chosen state, "" before one is
   */
  public record Shown(
      Campaign campaign,
      List<Candidate> facts,
      List<Institution> states,
      String state,
      List<OfficeLetter> letters) {}

  private final Pages pages;
  private final AsOf asOf;
  private final Campaigns campaigns;
  private final Clock clock;

  SupporterPages(Pages pages, AsOf asOf, Campaigns campaigns, Clock clock) {
    this.pages = pages;
    this.asOf = asOf;
    this.campaigns = campaigns;
    this.clock = clock;
  }

  @Allow(Allow.Access.ANYONE)
  @GetMapping("/write/{id}")
  ModelAndView write(@PathVariable String id, @RequestParam(defaultValue = "") String country) {
    Optional<Campaign> found = campaigns.findOpen(id);
    if (found.isEmpty()) {
      return pages.show("campaign/none", "", HttpStatus.NOT_FOUND);
    }
    Campaign campaign = found.get();
    List<Institution> states =
        campaigns.states(campaign, asOf.today()).stream()
            .sorted(Comparator.comparing(Institution::name))
            .toList();
    List<Candidate> facts = campaigns.facts(campaign);
    Optional<Institution> chosen =
        states.stream().filter(one -> one.id().equals(country)).findFirst();
    return pages.show(
        "campaign/write",
        new Shown(
            campaign,
            facts,
            states,
            chosen.map(Institution::id).orElse(""),
            chosen.map(state -> letters(campaign, state, facts)).orElse(List.of())),
        HttpStatus.OK);
  }

  private static List<OfficeLetter> letters(
      Campaign campaign, Institution state, List<Candidate> facts) {
    List<OfficeLetter> letters = new ArrayList<>();
    for (Institution.Office office : state.offices()) {
      String text = campaign.letter().to(office.name(), state.name()) + "\n\n" + cited(facts);
      String to =
          office.ways().stream()
              .filter(way -> way.kind().equals("mail"))
              .map(Institution.Way::address)
              .findFirst()
              .orElse("");
      String link =
          "mailto:"
              + to
              + "?subject="
              + coded(campaign.letter().subject())
              + "&body="
              + coded(text);
      letters.add(new OfficeLetter(office.name(), office.ways(), text, link));
    }
    return letters;
  }

  /** What is cited, a line each: who says what, and the number of the fact that proves it. */
  private static String cited(List<Candidate> facts) {
    List<String> lines = new ArrayList<>();
    for (Candidate fact : facts) {
      String who = fact.speakers().isEmpty() ? "" : fact.speakers().getLast() + ": ";
      String day = fact.dayText() == null ? "" : " (" + fact.dayText() + ")";
      lines.add("- " + who + fact.statement() + day + " [#" + fact.leaf() + "]");
    }
    return String.join("\n", lines);
  }

  /** For a mailto link (RFC 6068): a space is %20 there, and a line ends with both signs. */
  private static String coded(String text) {
    return URLEncoder.encode(text.replace("\n", "\r\n"), StandardCharsets.UTF_8)
        .replace("+", "%20");
  }

  @Allow(Allow.Access.ANYONE)
  @PostMapping("/write/{id}")
  ModelAndView sent(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String country,
      RedirectAttributes redirect) {
    try {
      boolean counted = campaigns.count(id, country, clock.instant());
      (counted ? Notice.done("campaign.thanks") : Notice.wrong("campaign.too_many")).on(redirect);
    } catch (NoSuchElementException none) {
      return pages.show("campaign/none", "", HttpStatus.NOT_FOUND);
    }
    return new ModelAndView("redirect:/write/" + id);
  }
}
