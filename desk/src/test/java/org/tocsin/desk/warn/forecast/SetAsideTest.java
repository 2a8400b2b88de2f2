package org.tocsin.desk.warn.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tocsin.desk.Desk;
import org.tocsin.desk.TestHome;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;
import org.tocsin.foresight.board.Outcome;

/** What was sealed by mistake is set aside by two people, and stays. */
class SetAsideTest extends SealingDesk {

  @Test
  void whatWasSealedByMistakeCountsUntilASecondPersonHasSetItAside() {
    SealedSet mistake = seal("Panel", "Dale", 0.1, "2024-02-01");
    seal("Office", "Dale", 0.7, "2024-02-01");
    assertThat(sources()).containsExactlyInAnyOrder("Panel", "Office");
    Asides asides = predictions.asides();
    asides.propose(file.id(), mistake.id(), "typed into the wrong case", BEN);
    assertThat(sources()).as("while nobody has confirmed it").contains("Panel");
    assertThatThrownBy(() -> asides.confirm(file.id(), mistake.id(), BEN))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("second person");
    asides.confirm(file.id(), mistake.id(), EVA);
    assertThat(sources()).containsExactly("Office");
    SealedSet set = predictions.get(file.id(), mistake.id());
    assertThat(set.counts()).isFalse();
    assertThat(set.aside().orElseThrow().reason()).isEqualTo("typed into the wrong case");
    assertThat(predictions.list(set)).as("it stays").hasSize(1);
    assertThat(predictions.listTo(file.id(), question(set).id())).as("beside the other").hasSize(2);
    assertThatThrownBy(() -> asides.propose(file.id(), mistake.id(), "again", EVA))
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
    predictions.asides().propose(file.id(), set.id(), "sealed twice", BEN);
    assertThat(predictions.get(file.id(), set.id()).aside().orElseThrow().known()).isEqualTo(1);
  }

  @Test
  void aLaterWordStandsInPlaceOfOneThatNobodyConfirmed() {
    SealedSet set = seal("Panel", "Dale", 0.1, "2024-02-01");
    Asides asides = predictions.asides();
    asides.propose(file.id(), set.id(), "a slip", BEN);
    asides.propose(file.id(), set.id(), "a slip of the pen: 0.9 was meant", EVA);
    SealedSet.Aside aside = predictions.get(file.id(), set.id()).aside().orElseThrow();
    assertThat(aside.reason()).isEqualTo("a slip of the pen: 0.9 was meant");
    assertThat(aside.by()).isEqualTo("eva");
  }

  @Test
  void nothingIsSetAsideWithoutAReasonARoleOrAWordToConfirm() {
    SealedSet set = seal("Panel", "Dale", 0.1, "2024-02-01");
    Asides asides = predictions.asides();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> asides.propose(file.id(), set.id(), " ", BEN))
        .withMessageContaining("reason");
    Viewer reader = new Viewer("rob", Role.READER, Set.of());
    assertThatThrownBy(() -> asides.propose(file.id(), set.id(), "a slip", reader))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> asides.confirm(file.id(), set.id(), EVA))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nobody asks");
    assertThatThrownBy(() -> asides.propose("other", set.id(), "a slip", BEN))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void theViewsRebuiltKnowWhatWasSetAside() throws IOException {
    SealedSet set = seal("Panel", "Dale", 0.1, "2024-02-01");
    predictions.asides().propose(file.id(), set.id(), "a slip", BEN);
    predictions.asides().confirm(file.id(), set.id(), EVA);
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
}
