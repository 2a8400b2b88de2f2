package org.tocsin.desk.warn.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;
import org.tocsin.foresight.board.Outcome;
import org.tocsin.foresight.board.Resolved;
import org.tocsin.foresight.board.Scoreboard;
import org.tocsin.foresight.board.file.PredictionFiles;

/** A board that is kept between looks says what one made from nothing says, whatever changes. */
class KeptScoreboardTest extends SealingDesk {
  private Scoreboards kept() {
    return new Scoreboards(predictions);
  }

  /** All of it at once, out of all rows. */
  private Scoreboard fromNothing() {
    List<Resolved> came =
        predictions.decisions().inForce(file.id()).values().stream()
            .map(one -> new Resolved(one.question(), one.outcome()))
            .toList();
    return Scoreboard.of(
        predictions.listCounted(file.id()).stream().map(SealedPrediction::prediction).toList(),
        came,
        predictions.today(),
        1);
  }

  @Test
  void everyStepThatMovesTheBoardIsSeenAtTheNextLook() throws IOException {
    Scoreboards boards = kept();
    assertThat(boards.of(file.id()).ahead()).isEmpty();
    SealedSet one = seal("Panel", "Dale", 0.1, "2024-02-01");
    String table =
        """
        source,kind,target,place,from,last,criterion,issued,probability
        Office,event,exercise: bridge closed,Dale,2024-02-01,2024-04-01,the bridge office,2024-01-10,0.4
        Office,event,exercise: an older target,Moor,2024-02-01,2024-04-01,the bridge office,2024-01-10,0.9
        """;
    Item item = item("office.csv", table);
    predictions.seal(
        file.id(), PredictionFiles.read(table, predictions.today()), Optional.of(item), BEN);
    same(boards);
    assertThat(boards.of(file.id()).ahead()).hasSize(2);

    clock.set("2024-05-01");
    same(boards);
    String said =
        predictions
            .decisions()
            .propose(file.id(), question(one), new Outcome.Came(1), "the office", List.of(), BEN);
    same(boards);
    predictions.decisions().confirm(file.id(), said, EVA);
    same(boards);
    assertThat(boards.of(file.id()).ahead().getLast().rows().getFirst().scored()).isEqualTo(1);

    predictions.asides().propose(file.id(), one.id(), OptionalInt.empty(), true, "slip", BEN);
    predictions.asides().confirm(file.id(), one.id(), OptionalInt.empty(), EVA);
    same(boards);

    var compartment = desk.people().compartments().open("inner circle", "ada");
    desk.people().compartments().add(compartment.id(), "ben", "ada");
    Viewer keeper = new Viewer("ben", Role.ANALYST, Set.of(compartment.id()));
    desk.collecting().restrict(item.id(), compartment.id(), "a source asked", keeper);
    assertThat(boards.of(file.id()).ahead()).isEmpty();
    same(boards);
    desk.collecting().openCase("Exercise: elsewhere", "ada");
    same(boards);
    assertThat(boards.of(file.id())).as("nothing is made anew").isSameAs(boards.of(file.id()));
  }

  private void same(Scoreboards boards) {
    assertThat(boards.of(file.id())).isEqualTo(fromNothing());
    assertThat(boards.of(file.id())).isEqualTo(fromNothing());
  }
}
