package org.tocsin.desk.warn.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tocsin.desk.Desk;
import org.tocsin.desk.TestHome;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;
import org.tocsin.foresight.board.Outcome;
import org.tocsin.foresight.board.file.PredictionFiles;

/** What was sealed by mistake is set aside by two people, and stays. */
class SetAsideTest extends SealingDesk {
  private static final OptionalInt WHOLE = OptionalInt.empty();

  @Test
  void whatWasSealedByMistakeCountsUntilASecondPersonHasSetItAside() {
    SealedSet mistake = seal("Panel", "Dale", 0.1, "2024-02-01");
    seal("Office", "Dale", 0.7, "2024-02-01");
    assertThat(sources()).containsExactlyInAnyOrder("Panel", "Office");
    Asides asides = predictions.asides();
    asides.propose(file.id(), mistake.id(), WHOLE, true, "typed into the wrong case", BEN);
    assertThat(sources()).as("while nobody has confirmed it").contains("Panel");
    assertThatThrownBy(() -> asides.confirm(file.id(), mistake.id(), WHOLE, BEN))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("second person");
    asides.confirm(file.id(), mistake.id(), WHOLE, EVA);
    assertThat(sources()).containsExactly("Office");
    SealedSet set = predictions.get(file.id(), mistake.id());
    assertThat(set.counts()).isFalse();
    assertThat(set.aside().orElseThrow().reason()).isEqualTo("typed into the wrong case");
    assertThat(predictions.list(set)).as("it stays").hasSize(1);
    assertThat(predictions.listTo(file.id(), question(set).id())).as("beside the other").hasSize(2);
    assertThatThrownBy(() -> asides.propose(file.id(), mistake.id(), WHOLE, true, "again", EVA))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("already");
  }

  @Test
  void howManyOutcomesWereKnownIsKeptBesideTheReason() {
    SealedSet set = seal("Panel", "Dale", 0.1, "2024-02-01");
    clock.set("2024-05-01");
    predictions
        .decisions()
        .propose(file.id(), question(set), new Outcome.Came(1), "the office", List.of(), BEN);
    predictions.asides().propose(file.id(), set.id(), WHOLE, true, "sealed twice", BEN);
    assertThat(predictions.get(file.id(), set.id()).aside().orElseThrow().known()).isEqualTo(1);
  }

  @Test
  void aLaterWordStandsInPlaceOfOneThatNobodyConfirmed() {
    SealedSet set = seal("Panel", "Dale", 0.1, "2024-02-01");
    Asides asides = predictions.asides();
    asides.propose(file.id(), set.id(), WHOLE, true, "a slip", BEN);
    asides.propose(file.id(), set.id(), WHOLE, true, "a slip of the pen: 0.9 was meant", EVA);
    Aside aside = predictions.get(file.id(), set.id()).aside().orElseThrow();
    assertThat(aside.reason()).isEqualTo("a slip of the pen: 0.9 was meant");
    assertThat(aside.by()).isEqualTo("eva");
  }

  @Test
  void nothingIsSetAsideWithoutAReasonARoleOrAWordToConfirm() {
    SealedSet set = seal("Panel", "Dale", 0.1, "2024-02-01");
    Asides asides = predictions.asides();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> asides.propose(file.id(), set.id(), WHOLE, true, " ", BEN))
        .withMessageContaining("reason");
    Viewer reader = new Viewer("rob", Role.READER, Set.of());
    assertThatThrownBy(() -> asides.propose(file.id(), set.id(), WHOLE, true, "a slip", reader))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> asides.confirm(file.id(), set.id(), WHOLE, EVA))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nobody asks");
    assertThatThrownBy(() -> asides.propose("other", set.id(), WHOLE, true, "a slip", BEN))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void theViewsRebuiltKnowWhatWasSetAside() throws IOException {
    SealedSet set = seal("Panel", "Dale", 0.1, "2024-02-01");
    predictions.asides().propose(file.id(), set.id(), WHOLE, true, "a slip", BEN);
    predictions.asides().confirm(file.id(), set.id(), WHOLE, EVA);
    SealedSet before = predictions.get(file.id(), set.id());
    desk.close();
    desk = Desk.open(TestHome.at(folder), clock);
    desk.rebuild();
    assertThat(desk.rooms().predictions().get(file.id(), set.id())).isEqualTo(before);
  }

  private List<String> sources() {
    return board().ahead().stream()
        .flatMap(family -> family.rows().stream())
        .map(row -> row.source())
        .toList();
  }

  private SealedSet twoRows() throws IOException {
    String table =
        """
        source,kind,target,place,from,last,criterion,issued,probability
        Panel,event,exercise: bridge closed,Dale,2024-02-01,2024-04-01,the bridge office,2024-01-10,0.1
        Panel,event,exercise: bridge closed,Moor,2024-02-01,2024-04-01,the bridge office,2024-01-10,0.9
        """;
    return predictions.seal(
        file.id(),
        PredictionFiles.read(table, predictions.today()),
        Optional.of(item("panel.csv", table)),
        BEN);
  }

  private List<String> counted() {
    return predictions.listCounted(file.id()).stream()
        .map(one -> one.prediction().question().place())
        .toList();
  }

  @Test
  void oneRowIsSetAsideByTwoPeopleAndTheOthersGoOnCounting() throws IOException {
    SealedSet set = twoRows();
    Asides asides = predictions.asides();
    int row = predictions.list(set).getLast().row();
    OptionalInt moor = OptionalInt.of(row);
    asides.propose(file.id(), set.id(), moor, true, "the wrong place", BEN);
    assertThat(counted()).as("while nobody has confirmed it").containsExactly("Dale", "Moor");
    assertThatThrownBy(() -> asides.confirm(file.id(), set.id(), moor, BEN))
        .hasMessageContaining("second person");
    asides.confirm(file.id(), set.id(), moor, EVA);
    assertThat(counted()).containsExactly("Dale");
    assertThat(predictions.listAside(file.id()))
        .extracting(SealedPrediction::row)
        .containsExactly(row);
    assertThat(predictions.get(file.id(), set.id()).counts()).as("the set").isTrue();
    assertThat(board().ahead().getFirst().rows().getFirst().open()).isEqualTo(1);
    assertThatThrownBy(
            () -> asides.propose(file.id(), set.id(), OptionalInt.of(99), true, "no such", BEN))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void settingAsideIsTakenBackByTwoPeopleAndEveryWordStays() throws IOException {
    SealedSet set = twoRows();
    Asides asides = predictions.asides();
    for (OptionalInt what :
        List.of(WHOLE, OptionalInt.of(predictions.list(set).getFirst().row()))) {
      asides.propose(file.id(), set.id(), what, true, "a slip", BEN);
      asides.confirm(file.id(), set.id(), what, EVA);
      asides.propose(file.id(), set.id(), what, false, "it was right", EVA);
      assertThat(counted()).as("while nobody has confirmed it").doesNotContain("Dale");
      assertThatThrownBy(() -> asides.confirm(file.id(), set.id(), what, EVA))
          .hasMessageContaining("second person");
      asides.confirm(file.id(), set.id(), what, BEN);
      assertThat(counted()).contains("Dale", "Moor");
      assertThatThrownBy(() -> asides.propose(file.id(), set.id(), what, false, "again", BEN))
          .isInstanceOf(IllegalStateException.class);
      assertThat(predictions.get(file.id(), set.id()).words(what))
          .extracting(Aside::reason)
          .containsExactly("a slip", "it was right");
    }
    SealedSet before = predictions.get(file.id(), set.id());
    desk.rebuild();
    assertThat(predictions.get(file.id(), set.id())).isEqualTo(before);
  }
}
