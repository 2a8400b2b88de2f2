package org.tocsin.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.Desk;
import org.tocsin.desk.TestHome;
import org.tocsin.desk.appeal.campaign.Campaign;
import org.tocsin.desk.appeal.campaign.CampaignLetter;
import org.tocsin.desk.appeal.campaign.Campaigns;
import org.tocsin.desk.appeal.campaign.Supporters;
import org.tocsin.desk.establish.entity.NewEntity;
import org.tocsin.desk.establish.entity.NewStatement;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;

/**
 * A letter that supporters send themselves: four eyes, facts that may leave, counts and no more.
 */
class CampaignsTest {
  private static final Viewer BEN = new Viewer("ben", Role.ANALYST, Set.of());
  private static final Viewer ADA = new Viewer("ada", Role.ANALYST, Set.of());
  private static final Instant NOON = Instant.parse("2023-03-20T12:00:00Z");

  @TempDir Path folder;
  private Desk desk;
  private Campaigns campaigns;
  private String caseId;
  private String claim;

  @BeforeEach
  void open() throws IOException {
    desk = Desk.open(TestHome.at(folder.resolve("home")), Clock.systemUTC());
    campaigns = desk.rooms().campaigns();
    caseId = desk.collecting().openCase("Exercise", "ada").id();
    claim = Campaigned.claim(desk, caseId, BEN);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private Campaign opened() {
    Campaign campaign = campaigns.prepare(caseId, Campaigned.LETTER, BEN);
    campaigns.cite(campaign.id(), claim, BEN);
    campaigns.open(campaign.id(), ADA);
    return campaigns.get(campaign.id());
  }

  @Test
  void supportersFindItOnlyAfterASecondPersonOpenedIt() {
    Campaign campaign = campaigns.prepare(caseId, Campaigned.LETTER, BEN);
    assertThat(campaigns.findOpen(campaign.id())).isEmpty();
    assertThatThrownBy(() -> campaigns.open(campaign.id(), ADA)).hasMessageContaining("cite at");
    campaigns.cite(campaign.id(), claim, BEN);
    assertThatThrownBy(() -> campaigns.open(campaign.id(), BEN))
        .hasMessageContaining("somebody else opens");
    campaigns.open(campaign.id(), ADA);
    assertThat(campaigns.findOpen(campaign.id())).isPresent();
    assertThatThrownBy(() -> campaigns.drop(campaign.id(), claim, BEN))
        .hasMessageContaining("its words stand");
    campaigns.close(campaign.id(), "the road is open", BEN);
    assertThat(campaigns.findOpen(campaign.id())).isEmpty();
  }

  @Test
  void aClaimThatNobodyAcceptedOrThatStandsInACompartmentIsNotCited() {
    Campaign campaign = campaigns.prepare(caseId, Campaigned.LETTER, BEN);
    desk.establishing().undo(claim, BEN);
    assertThatThrownBy(() -> campaigns.cite(campaign.id(), claim, BEN))
        .hasMessageContaining("somebody accepted");
    assertThatThrownBy(() -> campaigns.cite(campaign.id(), "none", BEN))
        .hasMessageContaining("no such claim");
  }

  @Test
  void whatWasGivenInConfidenceLeavesTheOpenLetterToo() {
    Campaign campaign = opened();
    assertThat(campaigns.facts(campaign)).hasSize(1);
    String item = desk.establishing().get(claim).itemId();
    desk.entities()
        .open(
            caseId,
            new NewEntity(
                "person",
                "",
                List.of(
                    NewStatement.of("name", "Petra Lund"),
                    NewStatement.of("informant_consent", "withdrawn"),
                    NewStatement.of("item", item))),
            "",
            BEN);
    assertThat(campaigns.facts(campaign)).isEmpty();
  }

  @Test
  void lettersAreCountedByDayAndCountryAndNothingElseOfThemIsRecorded() {
    Campaign campaign = opened();
    long before = desk.journal().size();
    for (int n = 0; n < 3; n++) {
      assertThat(campaigns.count(campaign.id(), "state-fr", NOON.plusSeconds(n))).isTrue();
    }
    campaigns.count(campaign.id(), "state-am", NOON);
    assertThat(desk.journal().size()).isEqualTo(before);
    campaigns.flush();
    campaigns.flush();
    assertThat(desk.journal().size()).isEqualTo(before + 1);
    campaigns.count(campaign.id(), "state-fr", NOON);
    campaigns.close(campaign.id(), "over", ADA);
    LocalDate day = LocalDate.of(2023, 3, 20);
    List<Supporters> all =
        List.of(new Supporters(day, "state-am", 1), new Supporters(day, "state-fr", 4));
    assertThat(campaigns.letters(campaign.id())).isEqualTo(all);
    desk.rebuild();
    assertThat(campaigns.letters(campaign.id())).isEqualTo(all);
    assertThatThrownBy(() -> campaigns.count(campaign.id(), "state-fr", NOON))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void whoPressesForAMachineIsNotCountedWithoutEnd() {
    Campaign campaign = opened();
    int counted = 0;
    for (int n = 0; n < 2_500; n++) {
      counted += campaigns.count(campaign.id(), "state-fr", NOON) ? 1 : 0;
    }
    assertThat(counted).isEqualTo(2_000);
  }

  @Test
  void aLetterGoesToTheMembersOfAGroupOnTheDayAndToNoOtherState() {
    CampaignLetter council = new CampaignLetter("T", "S", "To {office}", "en", "un-sc-members");
    Campaign campaign = campaigns.prepare(caseId, council, BEN);
    LocalDate day = LocalDate.of(2023, 3, 20);
    assertThat(campaigns.states(campaign, day)).hasSize(15);
    campaigns.cite(campaign.id(), claim, BEN);
    campaigns.open(campaign.id(), ADA);
    assertThatThrownBy(() -> campaigns.count(campaign.id(), "state-am", NOON))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void aLetterThatIsNotOneIsRefusedInOneLine() {
    assertThatThrownBy(() -> new CampaignLetter("T", "S", "no place for an office", "en", ""))
        .hasMessageContaining("no place for its office");
    assertThatThrownBy(() -> new CampaignLetter(" ", "S", "To {office}", "en", ""))
        .hasMessageContaining("title");
    assertThatThrownBy(() -> new CampaignLetter("T", "a\nBcc: b", "To {office}", "en", ""))
        .hasMessageContaining("one line");
    assertThatThrownBy(() -> new CampaignLetter("T", "S", "To {office}", "not a tag", ""))
        .hasMessageContaining("language");
  }
}
