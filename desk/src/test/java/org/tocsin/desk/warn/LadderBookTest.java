package org.tocsin.desk.warn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.warn.ladder.Channel;
import org.tocsin.desk.warn.ladder.LadderBook;
import org.tocsin.desk.warn.ladder.LadderVersion;
import org.tocsin.desk.warn.ladder.Ladders;
import org.tocsin.desk.warn.ladder.Recipient;
import org.tocsin.foresight.alert.Level;
import org.tocsin.foresight.ladder.Ladder;
import org.tocsin.foresight.ladder.Rung;

/** The ladder of a case: proposed by one, confirmed by another, and taken back the same way. */
class LadderBookTest {
  @TempDir Path folder;

  private static final Ladder SHORT =
      new Ladder(
          "short",
          List.of(
              new Rung("officer", "Duty officer", Level.WATCH, 30, 10, true),
              new Rung("mayor", "Mayor of the valley", Level.WATCH, 60, 20, false)));

  private static LadderBook book(WarnedDesk desk) {
    return desk.desk.rooms().ladders().book();
  }

  private static LadderVersion confirmed(WarnedDesk desk, CaseFile file, Ladder ladder) {
    LadderVersion one = book(desk).propose(file.id(), ladder, "a valley office", WarnedDesk.BEN);
    book(desk).confirm(file.id(), one.id(), WarnedDesk.ADA);
    return one;
  }

  @Test
  void aLadderHoldsForItsCaseAloneOnceASecondPersonConfirmedIt() throws Exception {
    try (WarnedDesk desk = new WarnedDesk(folder)) {
      CaseFile file = desk.caseOf(WarnedDesk.CLOSURE);
      CaseFile other = desk.desk.collecting().openCase("Exercise: hill", "ada");
      LadderBook book = book(desk);
      LadderVersion one = book.propose(file.id(), SHORT, "a valley office", WarnedDesk.BEN);
      assertThat(book.inForce(file.id())).isEqualTo(Ladder.shipped());
      assertThatIllegalStateException()
          .isThrownBy(() -> book.confirm(file.id(), one.id(), WarnedDesk.BEN))
          .withMessageContaining("second person");
      book.confirm(file.id(), one.id(), WarnedDesk.ADA);

      assertThat(book.inForce(file.id())).isEqualTo(SHORT);
      assertThat(book.inForce(other.id())).isEqualTo(Ladder.shipped());
      assertThat(book.findWaiting(file.id())).isEmpty();
      assertThat(book.rungs()).extracting(Rung::id).contains("council", "mayor");

      desk.desk.rebuild();
      assertThat(book.findInForce(file.id()).orElseThrow().reason()).isEqualTo("a valley office");
    }
  }

  @Test
  void takingAChangeBackIsOneMoreStepOfTheHistory() throws Exception {
    try (WarnedDesk desk = new WarnedDesk(folder)) {
      CaseFile file = desk.caseOf();
      confirmed(desk, file, SHORT);
      confirmed(desk, file, Ladder.shipped());
      assertThat(book(desk).inForce(file.id()).rungs()).isEqualTo(Ladder.shipped().rungs());
      assertThat(book(desk).list(file.id())).hasSize(2).allMatch(v -> v.second().isPresent());
    }
  }

  @Test
  void aProposalIsRefusedInOneLineThatSaysWhy() throws Exception {
    try (WarnedDesk desk = new WarnedDesk(folder)) {
      CaseFile file = desk.caseOf(WarnedDesk.CLOSURE);
      LadderBook book = book(desk);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> book.propose(file.id(), SHORT, " ", WarnedDesk.BEN))
          .withMessageContaining("reason");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> book.propose(file.id(), Ladder.shipped(), "again", WarnedDesk.BEN))
          .withMessageContaining("nothing would change");
      Rung named = new Rung("top", "Petra Lund", Level.WATCH, 60, 30, false);
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> book.propose(file.id(), new Ladder("n", List.of(named)), "x", WarnedDesk.BEN))
          .withMessageContaining("person at risk");
      Viewer reader = new Viewer("cho", Role.READER, Set.of());
      assertThatIllegalStateException()
          .isThrownBy(() -> book.propose(file.id(), SHORT, "x", reader));
      assertThat(book.list(file.id())).isEmpty();
    }
  }

  @Test
  void aProposalWrittenOnALadderThatIsGoneCannotBeConfirmed() throws Exception {
    try (WarnedDesk desk = new WarnedDesk(folder)) {
      CaseFile file = desk.caseOf();
      LadderBook book = book(desk);
      LadderVersion first = book.propose(file.id(), SHORT, "first", WarnedDesk.BEN);
      Ladder longer = new Ladder("l", List.of(SHORT.rungs().getLast()));
      LadderVersion second = book.propose(file.id(), longer, "second", WarnedDesk.BEN);
      assertThatIllegalStateException()
          .isThrownBy(() -> book.confirm(file.id(), first.id(), WarnedDesk.ADA))
          .withMessageContaining("look at that one");
      book.confirm(file.id(), second.id(), WarnedDesk.ADA);
      assertThat(book.inForce(file.id())).isEqualTo(longer);
    }
  }

  @Test
  void anAlertClimbsTheLadderOfItsCaseAndOneOnItsWayKeepsItsOwn() throws Exception {
    try (WarnedDesk desk = new WarnedDesk(folder)) {
      CaseFile file = desk.caseOf(WarnedDesk.CLOSURE);
      Ladders ladders = desk.desk.rooms().ladders();
      confirmed(desk, file, SHORT);
      ladders
          .settings()
          .add(
              new Recipient("", "mayor", "office", Channel.MAIL, "m@tocsin.test", "en", false, -1),
              WarnedDesk.ADA);
      ladders.settings().setSending(true, WarnedDesk.ADA);
      AlertRecord alert = desk.raise(file).getFirst();
      ladders.tick(desk.clock.instant());
      confirmed(desk, file, Ladder.shipped());
      assertThat(ladders.plan(alert, desk.clock.instant()))
          .extracting(stage -> stage.rung().id())
          .containsExactly("officer", "mayor");
      assertThat(ladders.listNotices(alert.id())).extracting(n -> n.rung()).contains("mayor");
    }
  }

  @Test
  void aRehearsalSaysWhomALadderWouldHaveToldUntilSomebodyAnsweredAndTellsNobody()
      throws Exception {
    try (WarnedDesk desk = new WarnedDesk(folder)) {
      CaseFile file = desk.caseOf(WarnedDesk.CLOSURE);
      Ladders ladders = desk.desk.rooms().ladders();
      for (String rung : List.of("officer", "special-adviser")) {
        ladders
            .settings()
            .add(
                new Recipient("", rung, rung, Channel.MAIL, "o@tocsin.test", "en", false, -1),
                WarnedDesk.ADA);
      }
      String id =
          desk.raise(file).stream()
              .filter(one -> one.level().equals("emergency"))
              .findFirst()
              .orElseThrow()
              .id();
      desk.clock.forward(Duration.ofMinutes(90));
      desk.desk.warning().acknowledge(id, "", WarnedDesk.BEN);
      desk.clock.forward(Duration.ofDays(2));
      AlertRecord alert = desk.desk.warning().get(id);
      long before = desk.desk.journal().size();

      assertThat(ladders.rehearse(alert, Ladder.shipped(), desk.clock.instant()).keySet())
          .containsExactly("officer");
      List<Rung> faster = new ArrayList<>(Ladder.shipped().rungs());
      faster.set(0, new Rung("officer", "Duty officer", Level.WATCH, 30, 10, true));
      assertThat(
              ladders.rehearse(alert, new Ladder("faster", faster), desk.clock.instant()).keySet())
          .containsExactly("officer", "special-adviser");
      assertThat(desk.desk.journal().size()).isEqualTo(before);
    }
  }
}
