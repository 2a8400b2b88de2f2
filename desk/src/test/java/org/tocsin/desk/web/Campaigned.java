package org.tocsin.desk.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.tocsin.desk.Desk;
import org.tocsin.desk.appeal.campaign.Campaign;
import org.tocsin.desk.appeal.campaign.CampaignLetter;
import org.tocsin.desk.appeal.campaign.Campaigns;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.people.Viewer;

/**
 * An exercise of a campaign: one that supporters find, with letters counted, and one that waits.
 *
 * @param issue of the newsletter, which waits for approval
 */
record Campaigned(Campaign open, Campaign prepared, String issue) {
  static final CampaignLetter LETTER =
      new CampaignLetter(
          "Write about the mill road",
          "The mill road",
          "To {office} of {country},\n\nplease ask that the mill road be opened.",
          "en",
          "");
  private static final Instant NOON = Instant.parse("2023-03-20T12:00:00Z");
  private static final String REPORT =
      """
      Vale, 4 August 2022

      The Ministry of Roads said that the mill road was closed on 1 August 2022.
      """;

  /**
   * @param by prepares it, {@code other} opens it
   */
  static Campaigned write(Desk desk, CaseFile file, Viewer by, Viewer other) throws IOException {
    Campaigns campaigns = desk.rooms().campaigns();
    String claim = claim(desk, file.id(), by);
    Campaign open = campaigns.prepare(file.id(), LETTER, by);
    campaigns.cite(open.id(), claim, by);
    campaigns.open(open.id(), other);
    campaigns.count(open.id(), "state-fr", NOON);
    campaigns.flush();
    Campaign prepared = campaigns.prepare(file.id(), LETTER, by);
    campaigns.cite(prepared.id(), claim, by);
    String issue =
        desk.rooms().newsletter().compose("The mill road", "It is closed still.", "en", by).id();
    var comments = desk.rooms().comments();
    comments.turn(file.id(), true, other);
    comments.say(file.id(), "A reader", "Exercise: it is open again.", NOON);
    comments.accept(file.id(), comments.waiting(file.id()).getFirst().id(), by);
    comments.say(file.id(), "", "Exercise: it is not.", NOON);
    return new Campaigned(campaigns.get(open.id()), campaigns.get(prepared.id()), issue);
  }

  /** An accepted claim that may leave the house. */
  static String claim(Desk desk, String caseId, Viewer by) throws IOException {
    Item item =
        desk.collecting()
            .seal(
                caseId,
                "mill-road.txt",
                new ByteArrayInputStream(REPORT.getBytes(StandardCharsets.UTF_8)),
                by)
            .item();
    desk.establishing().read(item);
    String claim =
        desk
            .establishing()
            .list(CandidateQuery.inCase(caseId).ofKind(Candidate.Kind.CLAIM))
            .stream()
            .filter(one -> one.itemId().equals(item.id()))
            .findFirst()
            .orElseThrow()
            .id();
    desk.establishing().accept(claim, by);
    return claim;
  }
}
