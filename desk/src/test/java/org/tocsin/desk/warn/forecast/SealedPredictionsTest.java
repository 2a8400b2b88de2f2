package org.tocsin.desk.warn.forecast;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;
import org.tocsin.foresight.board.Outcome;
import org.tocsin.foresight.board.Question;
import org.tocsin.foresight.board.Scoreboard;
import org.tocsin.foresight.board.file.OutcomeFile;
import org.tocsin.foresight.board.file.PredictionFiles;

/** Sealing predictions, deciding their questions with four eyes, and the board of both. */
class SealedPredictionsTest extends SealingDesk {
  private static final String HEAD =
      "source,model,issued,kind,target,place,from,last,criterion,probability\n";
  private static final String REPORT =
      """
      Date: 2024-03-02
      Publisher: Relief Office

      Exercise: this report is invented.

      On 1 March 2024 the army of Lowland closed the bridge at Dale. On 1 March 2024 soldiers \
      detained Petra Lund at the bridge.
      """;

  @Test
  void anOutcomeCountsOnceASecondPersonHasConfirmedItAndNotBefore() {
    SealedSet set = seal("Panel", "Dale", 0.8, "2024-02-01");
    clock.set("2024-05-01");
    Decisions decisions = predictions.decisions();
    String batch =
        decisions.propose(
            file.id(), question(set), new Outcome.Came(1), "the office said so", List.of(), BEN);
    assertThat(board().ahead().getFirst().rows().getFirst().due()).isEqualTo(1);
    assertThat(board().ahead().getFirst().rows().getFirst().scored()).isZero();
    assertThatThrownBy(() -> decisions.confirm(file.id(), batch, BEN))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("second person");
    decisions.confirm(file.id(), batch, EVA);
    assertThat(board().ahead().getFirst().rows().getFirst().scored()).isEqualTo(1);
    assertThatThrownBy(() -> decisions.confirm(file.id(), batch, EVA))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("already");
  }

  @Test
  void aCorrectionStandsOnlyWhenItIsConfirmedItself() {
    SealedSet set = seal("Panel", "Dale", 0.8, "2024-02-01");
    clock.set("2024-05-01");
    Decisions decisions = predictions.decisions();
    Question question = question(set);
    String first =
        decisions.propose(file.id(), question, new Outcome.Came(1), "office", List.of(), BEN);
    decisions.confirm(file.id(), first, EVA);
    String second =
        decisions.propose(file.id(), question, new Outcome.Came(0), "mended", List.of(), EVA);
    assertThat(requireNonNull(decisions.inForce(file.id()).get(question.id())).outcome())
        .isEqualTo(new Outcome.Came(1));
    decisions.confirm(file.id(), second, BEN);
    assertThat(requireNonNull(decisions.inForce(file.id()).get(question.id())).outcome())
        .isEqualTo(new Outcome.Came(0));
    assertThat(decisions.list(file.id())).hasSize(2);
    desk.rebuild();
    assertThat(requireNonNull(decisions.inForce(file.id()).get(question.id())).outcome())
        .isEqualTo(new Outcome.Came(0));
  }

  @Test
  void whatIsSealedAfterThePeriodBeganIsOnABoardOfItsOwn() {
    seal("Panel", "Dale", 0.8, "2024-02-01");
    clock.set("2024-02-01");
    SealedSet late = seal("Panel", "Dale", 1, "2024-02-01");
    clock.set("2024-05-01");
    Decisions decisions = predictions.decisions();
    String batch =
        decisions.propose(file.id(), question(late), new Outcome.Came(1), "office", List.of(), BEN);
    decisions.confirm(file.id(), batch, EVA);
    Scoreboard board = board();
    assertThat(board.ahead().getFirst().rows().getFirst().means().values().iterator().next())
        .isCloseTo(0.04, org.assertj.core.api.Assertions.within(1e-12));
    assertThat(board.afterwards().getFirst().rows().getFirst().scored()).isEqualTo(1);
  }

  @Test
  void nothingIsDecidedBeforeItsTimeOrWithoutGrounds() {
    SealedSet set = seal("Panel", "Dale", 0.8, "2024-02-01");
    Decisions decisions = predictions.decisions();
    Question question = question(set);
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            decisions.propose(file.id(), question, new Outcome.Came(0), "office", List.of(), BEN))
        .withMessageContaining("from 2024-04-02 on");
    clock.set("2024-02-10");
    decisions.propose(file.id(), question, new Outcome.Came(1), "office", List.of(), BEN);
    clock.set("2024-05-01");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> decisions.propose(file.id(), question, new Outcome.Came(0), " ", List.of(), BEN))
        .withMessageContaining("name at least one report");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            decisions.propose(
                file.id(), question, new Outcome.Came(0), "", List.of("nosuchclaim"), BEN))
        .withMessageContaining("no report or figure nosuchclaim");
  }

  @Test
  void aNameOfAPersonAtRiskEntersNeitherAPredictionNorAReason() throws IOException {
    Item report = item("report.txt", REPORT);
    desk.establishing().read(report);
    assertThat(desk.establishing().namesToHide(file.id())).contains("Petra Lund");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> seal("Panel", "where Petra Lund is held", 0.5, "2024-02-01"))
        .withMessageContaining("person at risk");
    SealedSet set = seal("Panel", "Dale", 0.5, "2024-02-01");
    clock.set("2024-05-01");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            predictions
                .decisions()
                .propose(
                    file.id(),
                    question(set),
                    new Outcome.Came(1),
                    "petra lund told it",
                    List.of(),
                    BEN))
        .withMessageContaining("person at risk");
  }

  @Test
  void aFileIsSealedOnceAndItsBadRowsAreKeptWithTheReason() throws IOException {
    String table =
        HEAD
            + "Panel,v1,2024-01-01,event,exercise: closed,Dale,2024-02-01,2024-02-29,office,0.4\n"
            + "Panel,v1,2024-01-01,event,exercise: closed,Glen,2024-02-01,2024-02-29,office,4\n"
            + "Panel,v1,2024-09-01,event,exercise: closed,Fell,2024-10-01,2024-10-31,office,.2\n";
    Item item = item("panel.csv", table);
    SealedSet set =
        predictions.seal(
            file.id(), PredictionFiles.read(table, predictions.today()), Optional.of(item), BEN);
    assertThat(predictions.list(set)).hasSize(1);
    assertThat(set.label()).isEqualTo("Panel (v1)");
    assertThat(set.refusals())
        .extracting(one -> one.row() + ": " + one.reason())
        .containsExactly(
            "3: a probability lies between 0 and 1, not 4.0",
            "4: issued lies in the future: 2024-09-01");
    desk.rebuild();
    assertThat(predictions.get(file.id(), set.id())).isEqualTo(set);
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            predictions.seal(
                file.id(),
                PredictionFiles.read(table, predictions.today()),
                Optional.of(item),
                BEN))
        .withMessageContaining("sealed before");
  }

  @Test
  void aTableOfOutcomesIsConfirmedAsAWhole() throws IOException {
    seal("Panel", "Dale", 0.8, "2024-02-01");
    seal("Panel", "Glen", 0.1, "2024-02-01");
    clock.set("2024-05-01");
    String head = "kind,target,place,from,last,criterion,outcome,reason\n";
    String row = "event,exercise: bridge closed,%s,2024-02-01,2024-04-01,the bridge office,%s,%s\n";
    String table =
        head
            + row.formatted("Dale", "yes", "")
            + row.formatted("Glen", "undecidable", "nobody was there")
            + row.formatted("Fell", "perhaps", "");
    Decisions.Taken taken =
        predictions
            .decisions()
            .propose(file.id(), OutcomeFile.read(table), item("came.csv", table), BEN);
    assertThat(taken.taken()).isEqualTo(2);
    assertThat(taken.refusals()).hasSize(1);
    predictions.decisions().confirm(file.id(), taken.id(), EVA);
    var row0 = board().ahead().getFirst().rows().getFirst();
    assertThat(row0.scored()).isEqualTo(1);
    assertThat(row0.undecidable()).isEqualTo(1);
  }

  @Test
  void whatStandsInAFileThatIsRestrictedLaterIsAsGoodAsAbsent() throws IOException {
    String table =
        HEAD + "Panel,v1,2024-01-01,event,exercise: closed,Dale,2024-02-01,2024-02-29,office,0.4\n";
    Item item = item("panel.csv", table);
    SealedSet set =
        predictions.seal(
            file.id(), PredictionFiles.read(table, predictions.today()), Optional.of(item), BEN);
    Question question = question(set);
    var compartment = desk.people().compartments().open("inner circle", "ada");
    desk.people().compartments().add(compartment.id(), "ben", "ada");
    Viewer keeper = new Viewer("ben", Role.ANALYST, Set.of(compartment.id()));
    desk.collecting().restrict(item.id(), compartment.id(), "a source asked", keeper);
    assertThat(predictions.listSets(file.id())).isEmpty();
    assertThat(predictions.list(file.id())).isEmpty();
    assertThat(board().ahead()).isEmpty();
    assertThatThrownBy(() -> predictions.get(file.id(), set.id()))
        .isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> predictions.question(file.id(), question.id()))
        .isInstanceOf(NoSuchElementException.class);
    assertThat(predictions.mayKnow(desk.journal().get(set.leaf()))).isFalse();
  }

  @Test
  void anOutcomeThatRestsOnAReportRestrictedLaterNoLongerCounts() throws IOException {
    Item report = item("report.txt", REPORT);
    desk.establishing().read(report);
    String claim = desk.establishing().list(CandidateQuery.inCase(file.id())).getFirst().id();
    SealedSet set = seal("Panel", "Dale", 0.8, "2024-02-01");
    clock.set("2024-05-01");
    Decisions decisions = predictions.decisions();
    String batch =
        decisions.propose(file.id(), question(set), new Outcome.Came(1), "", List.of(claim), BEN);
    decisions.confirm(file.id(), batch, EVA);
    assertThat(decisions.inForce(file.id())).hasSize(1);
    var compartment = desk.people().compartments().open("inner circle", "ada");
    desk.people().compartments().add(compartment.id(), "ben", "ada");
    Viewer keeper = new Viewer("ben", Role.ANALYST, Set.of(compartment.id()));
    desk.collecting().restrict(report.id(), compartment.id(), "a source asked", keeper);
    assertThat(decisions.inForce(file.id())).isEmpty();
    assertThat(board().ahead().getFirst().rows().getFirst().due()).isEqualTo(1);
  }

  @Test
  void aForecastThatItsOwnModelWithholdsIsKeptWithItsReason() {
    String json =
        """
        {"card": {"task": "ewp", "model": "average", "window": 2023,
          "trained": {"first": "1960", "last": "2021"},
          "release": {"name": "unnamed", "last_period": "2023", "sha256": "%s"}, "seed": 1,
          "skill": [{"metric": {"key": "brier", "label": "Brier", "smaller_is_better": true},
            "windows": {"first": 2020, "last": 2022}, "value": 0.2, "baseline": "base rate",
            "baseline_value": 0.1,
            "difference": {"estimate": 0.1, "low": 0.0, "high": 0.2, "level": 0.95}}],
          "calibration": {"meaning": "exercise", "points": []}},
         "withheld": "no better than base rate"}
        """
            .formatted("a".repeat(64));
    SealedSet set =
        predictions.seal(
            file.id(), PredictionFiles.read(json, predictions.today()), Optional.empty(), BEN);
    assertThat(set.withheld()).isEqualTo("no better than base rate");
    assertThat(set.source()).isEqualTo("Tocsin");
    assertThat(set.trained()).isEqualTo("1960 to 2021");
    assertThat(set.card()).isPresent();
    assertThat(predictions.list(set)).isEmpty();
  }
}
