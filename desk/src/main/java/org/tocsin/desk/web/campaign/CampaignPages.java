package org.tocsin.desk.web.campaign;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.appeal.campaign.Campaign;
import org.tocsin.desk.appeal.campaign.CampaignLetter;
import org.tocsin.desk.appeal.campaign.Campaigns;
import org.tocsin.desk.appeal.campaign.Supporters;
import org.tocsin.desk.appeal.demand.Appeals;
import org.tocsin.desk.appeal.directory.Institution;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.publish.chart.DataTable;
import org.tocsin.desk.web.cases.AsOf;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.desk.web.frame.Slice;
import org.tocsin.desk.web.record.ClaimFinder;

/** Campaigns of a case: prepared by one person, opened by another, counted by day and country. */
@Controller
public final class CampaignPages {
  private static final int SHOWN = 50;

  /**
   * @param groups of states that a letter can be meant for
   */
  public record Overview(String caseId, Slice<Campaign> slice, List<Institution> groups) {}

  /**
   * One campaign.
   *
   * @param facts the claims it cites that the visitor sees
   * @param leaving how many of its claims may leave the house today
   * @param states how many states are written to today
   * @param letters the latest days, {@code all} of them together
   * @param finder claims to cite; empty lines unless its words can change
   */
  public record One(
      Campaign campaign,
      List<Candidate> facts,
      int leaving,
      int states,
      List<Supporters> letters,
      long all,
      ClaimFinder.Offer finder,
      boolean mine) {}

  private final Pages pages;
  private final Ways ways;
  private final AsOf asOf;
  private final Campaigns campaigns;
  private final Appeals appeals;
  private final Establishing establishing;
  private final ClaimFinder finder;

  CampaignPages(
      Pages pages,
      Ways ways,
      AsOf asOf,
      Campaigns campaigns,
      Appeals appeals,
      Establishing establishing,
      ClaimFinder finder) {
    this.pages = pages;
    this.ways = ways;
    this.asOf = asOf;
    this.campaigns = campaigns;
    this.appeals = appeals;
    this.establishing = establishing;
    this.finder = finder;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/campaigns")
  View list(
      @PathVariable String id,
      @RequestParam(defaultValue = "0") int from,
      HttpServletRequest request) {
    ways.enter(request, id, "campaigns");
    List<Institution> groups =
        appeals.directory().list().stream().filter(Institution::isGroup).toList();
    return pages.show(
        "campaign/campaigns", new Overview(id, Slice.of(campaigns.list(id), from, SHOWN), groups));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/campaigns")
  String prepare(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String subject,
      @RequestParam(defaultValue = "") String body,
      @RequestParam(defaultValue = "en") String language,
      @RequestParam(defaultValue = "") String audience,
      Viewer me,
      RedirectAttributes redirect) {
    try {
      CampaignLetter letter = new CampaignLetter(title, subject, body, language, audience);
      Campaign made = campaigns.prepare(id, letter, me);
      Notice.done("campaign.prepared").on(redirect);
      return "redirect:/campaigns/" + made.id();
    } catch (IllegalArgumentException | NoSuchElementException refused) {
      Notice.wrong("ask.refused").because(refused).on(redirect);
      return "redirect:/cases/" + id + "/campaigns";
    }
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/campaigns/{id}")
  View show(
      @PathVariable String id,
      @RequestParam(name = "claims_q", defaultValue = "") String asked,
      @RequestParam(name = "claims_from", defaultValue = "0") int from,
      Viewer me,
      HttpServletRequest request) {
    Campaign campaign = campaigns.get(id);
    ways.enter(request, campaign.caseId(), "campaigns");
    List<Candidate> facts =
        campaign.facts().stream().flatMap(one -> establishing.find(one, me).stream()).toList();
    List<Supporters> letters = campaigns.letters(id);
    boolean open = campaign.state() == Campaign.State.PREPARED;
    return pages.show(
        "campaign/campaign",
        new One(
            campaign,
            facts,
            campaigns.facts(campaign).size(),
            campaigns.states(campaign, asOf.today()).size(),
            letters.stream().limit(SHOWN).toList(),
            letters.stream().mapToLong(Supporters::letters).sum(),
            open
                ? finder.find(campaign.caseId(), asked, Math.max(0, from), me)
                : new ClaimFinder.Offer("", List.of(), 0, 0),
            campaign.preparedBy().equals(me.name())));
  }

  /** Letters by day and country. */
  @Allow(Allow.Access.READER)
  @GetMapping("/campaigns/{id}/letters.csv")
  ResponseEntity<byte[]> csv(@PathVariable String id) {
    Campaign campaign = campaigns.get(id);
    List<List<String>> rows =
        campaigns.letters(id).stream()
            .map(one -> List.of(one.day().toString(), one.country(), String.valueOf(one.letters())))
            .toList();
    String csv =
        new DataTable(campaign.letter().title(), List.of("day", "country", "letters"), rows).csv();
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header("Content-Disposition", "attachment; filename=\"letters.csv\"")
        .body(csv.getBytes(StandardCharsets.UTF_8));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/campaigns/{id}/facts")
  String cite(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String claim,
      Viewer me,
      RedirectAttributes redirect) {
    return act(id, redirect, () -> campaigns.cite(id, claim, me));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/campaigns/{id}/facts/drop")
  String drop(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String claim,
      Viewer me,
      RedirectAttributes redirect) {
    return act(id, redirect, () -> campaigns.drop(id, claim, me));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/campaigns/{id}/open")
  String open(@PathVariable String id, Viewer me, RedirectAttributes redirect) {
    return act(id, redirect, () -> campaigns.open(id, me));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/campaigns/{id}/close")
  String close(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      Viewer me,
      RedirectAttributes redirect) {
    return act(id, redirect, () -> campaigns.close(id, reason, me));
  }

  private String act(String id, RedirectAttributes redirect, Runnable work) {
    campaigns.get(id);
    try {
      work.run();
      Notice.done("ask.done").on(redirect);
    } catch (IllegalArgumentException refused) {
      Notice.wrong("ask.refused").because(refused).on(redirect);
    }
    return "redirect:/campaigns/" + id;
  }
}
