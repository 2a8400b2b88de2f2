package org.tocsin.desk.warn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.warn.rule.Outcome;
import org.tocsin.desk.warn.rule.Rule;
import org.tocsin.desk.warn.rule.RuleBook;
import org.tocsin.desk.warn.rule.Trial;
import org.tocsin.foresight.alert.TrackRecord;

/** Rules of a case: written, tried on its past, switched, scored. */
class RuleBookTest {
  private static final String RULE =
      """
      {
        "id": "closed-3-days", "level": "watch", "where": [],
        "when": {"type": "closed-for", "days": 3, "clearAfterDays": 7},
        "headline": "{corridor} closed for {limit} days, since {since}",
        "standDown": "Reports that it is passable.", "who": ""
      }
      """;
  private static final String LATER =
      """
      Date: 2021-05-20
      Publisher: Relief Office

      Exercise: this report is invented.

      On 20 May 2021 the Relief Office said that the road through the Dale Pass was closed.
      """;

  @TempDir Path folder;

  @Test
  void aMistakeIsNamedWithItsLineAndWhatIsAllowedThere() throws Exception {
    try (WarnedDesk desk = new WarnedDesk(folder)) {
      CaseFile file = desk.caseOf(WarnedDesk.CLOSURE);
      RuleBook rules = desk.desk.rooms().rules();
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> rules.write(file.id(), RULE.replace("closed-for", "closd"), WarnedDesk.BEN))
          .withMessageContaining("line 3")
          .withMessageContaining("allowed here: ")
          .withMessageContaining("closed-for");
      assertThatIllegalArgumentException()
          .isThrownBy(() ->
              rules.write(
                  file.id(), RULE.replace("\"days\"", "\"dais\": 1, \"days\""), WarnedDesk.BEN))
          .withMessageContaining("line 3")
          .withMessageContaining("clearAfterDays");
      assertThatIllegalArgumentException()
          .isThrownBy(() ->
              rules.write(
                  file.id(), RULE.replace("closed-3-days", "closed-7-days"), WarnedDesk.BEN))
          .withMessageContaining("already");
      assertThatIllegalArgumentException()
          .isThrownBy(() ->
              rules.write(file.id(), RULE.replace("{corridor}", "Petra Lund"), WarnedDesk.BEN))
          .withMessageContaining("person at risk");
    }
  }

  @Test
  void aRuleIsTriedOnThePastBeforeItIsSwitchedOn() throws Exception {
    try (WarnedDesk desk = new WarnedDesk(folder)) {
      CaseFile file = desk.caseOf(WarnedDesk.CLOSURE, LATER);
      RuleBook rules = desk.desk.rooms().rules();
      rules.write(file.id(), RULE, WarnedDesk.BEN);
      assertThatThrownBy(
              () -> rules.switchTo(file.id(), "closed-3-days", true, "we need it", WarnedDesk.BEN))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("try");

      String claim =
          desk.desk.establishing().list(CandidateQuery.inCase(file.id())).getFirst().id();
      rules.record(
          file.id(),
          "People were said to go without food",
          LocalDate.of(2021, 5, 17),
          List.of(),
          List.of(claim),
          WarnedDesk.BEN);
      Trial trial = rules.tryOut(file.id(), "closed-3-days", WarnedDesk.BEN);
      assertThat(trial.firings()).hasSize(1);
      assertThat(trial.firings().getFirst().on()).isEqualTo(LocalDate.of(2021, 5, 5));
      assertThat(trial.record()).isEqualTo(new TrackRecord(1, 0, 0, 0, List.of(12)));

      Rule on = rules.switchTo(file.id(), "closed-3-days", true, "we need it", WarnedDesk.BEN);
      assertThat(on.on()).isTrue();
      assertThat(desk.raise(file)).isNotEmpty();
      assertThat(rules.inForce(file.id()).find("closed-3-days")).isPresent();
      desk.desk.rebuild();
      assertThat(rules.get(file.id(), "closed-3-days")).isEqualTo(on);
      rules.write(file.id(), RULE.replace("\"days\": 3", "\"days\": 4"), WarnedDesk.BEN);
      assertThat(rules.get(file.id(), "closed-3-days").on()).isFalse();
    }
  }

  @Test
  void theTrackRecordCountsWhatPeopleRecordedAndNothingElse() throws Exception {
    try (WarnedDesk desk = new WarnedDesk(folder)) {
      CaseFile file = desk.caseOf(WarnedDesk.CLOSURE);
      RuleBook rules = desk.desk.rooms().rules();
      List<AlertRecord> alerts = desk.raise(file);
      AlertRecord alert =
          alerts.stream()
              .filter(a -> a.rule().equals("lifeline-closed"))
              .findFirst()
              .orElse(alerts.getFirst());
      String claim =
          desk.desk.establishing().list(CandidateQuery.inCase(file.id())).getFirst().id();
      Outcome outcome =
          rules.record(
              file.id(),
              "The stores ran empty",
              LocalDate.of(2021, 5, 15),
              List.of("no-supplies-14-days"),
              List.of(claim),
              WarnedDesk.BEN);
      Warning warning = desk.desk.warning();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> warning.score(alert.id(), true, "", "it did", WarnedDesk.BEN));
      warning.score(alert.id(), true, outcome.id(), "as the office says", WarnedDesk.BEN);

      var records = warning.scores().records(file.id(), warning.list(file.id()));
      assertThat(records.get(alert.rule())).isEqualTo(new TrackRecord(1, 0, 0, 0, List.of(12)));
      assertThat(records.get("no-supplies-14-days"))
          .isEqualTo(new TrackRecord(0, 0, 0, 1, List.of()));
    }
  }

  @Test
  void aTeamsOwnFileIsReadAndAMistakeInItNamesTheFile() throws Exception {
    Files.createDirectories(folder.resolve("rules"));
    Path file = folder.resolve("rules/ours.json");
    Files.writeString(file, "{\"edition\": \"1\", \"rules\": [" + RULE + "]}");
    try (WarnedDesk desk = new WarnedDesk(folder)) {
      CaseFile one = desk.caseOf(WarnedDesk.CLOSURE);
      assertThat(desk.desk.rooms().rules().get(one.id(), "closed-3-days"))
          .extracting(Rule::origin, Rule::on)
          .containsExactly(Rule.Origin.FILE, false);
    }
    Files.writeString(file, "{\"edition\": \"1\", \"rulez\": []}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WarnedDesk(folder))
        .withMessageContaining("rules/ours.json")
        .withMessageContaining("rules");
  }
}
