package org.tocsin.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.establish.entity.EntityQuery;
import org.tocsin.desk.establish.entity.NewEntity;
import org.tocsin.desk.establish.entity.NewStatement;
import org.tocsin.desk.establish.entity.Step;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;

/** Who took a step can take it back while nobody worked on from it; both stay in the history. */
class EntityUndoTest {
  private static final Viewer MARIA = new Viewer("maria", Role.ANALYST, Set.of("witnesses"));
  private static final Viewer JOE = new Viewer("joe", Role.ANALYST, Set.of());
  private static final Viewer RITA = new Viewer("rita", Role.READER, Set.of());

  @TempDir Path folder;
  private Desk desk;
  private Entities entities;
  private String caseId;

  @BeforeEach
  void open() throws IOException {
    desk = Desk.open(TestHome.at(folder.resolve("home")), Clock.systemUTC());
    entities = desk.entities();
    caseId = desk.collecting().openCase("dale", "maria").id();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private static NewStatement is(String field, String value) {
    return NewStatement.of(field, value);
  }

  private Entity person() {
    return entities.open(
        caseId, NewEntity.of("person", is("alias", "P1"), is("name", "Petra Lund")), "", MARIA);
  }

  private void undo(String id, Viewer by) {
    Step last = entities.history(id, by).getLast();
    entities.undoing().undo(id, last.leaf(), by);
  }

  @Test
  void aChangeIsTakenBackWithItsRestrictedValues() {
    Entity one = person();
    entities.change(
        one.id(),
        one.version(),
        List.of(is("name", "Somebody Else"), is("status", "missing")),
        List.of(one.of("name").getFirst().id()),
        "wrong person",
        MARIA);
    undo(one.id(), MARIA);

    Entity after = entities.get(one.id(), MARIA);
    assertThat(after.of("status")).isEmpty();
    assertThat(after.of("name")).hasSize(1);
    assertThat(
            entities
                .openRestricted(one.id(), after.of("name").getFirst().id(), "to check", MARIA)
                .value())
        .isEqualTo("Petra Lund");
    assertThat(entities.history(one.id(), MARIA)).hasSize(3);
    assertThat(desk.journal().size()).isGreaterThan(3);
  }

  @Test
  void aWayThroughReviewAndAnAssignmentAreTakenBack() {
    Entity one = person();
    entities.reviewing().assign(one.id(), Optional.of(JOE), MARIA);
    undo(one.id(), MARIA);
    assertThat(entities.get(one.id(), MARIA).assignee()).isEmpty();
    entities.reviewing().move(one.id(), "submit", "", MARIA);
    undo(one.id(), MARIA);
    assertThat(entities.get(one.id(), MARIA).state()).isEqualTo("draft");
    desk.rebuild();
    assertThat(entities.get(one.id(), MARIA).state()).isEqualTo("draft");
  }

  @Test
  void theReviewStaysWithWhoeverReviewedItEvenAfterTakingItBack() {
    Entity one = person();
    entities.reviewing().move(one.id(), "submit", "", MARIA);
    entities.reviewing().move(one.id(), "start_review", "", JOE);
    entities.reviewing().move(one.id(), "pass", "holds", JOE);
    undo(one.id(), JOE);
    assertThat(entities.get(one.id(), JOE).state()).isEqualTo("in_review");
    assertThatThrownBy(() -> entities.reviewing().move(one.id(), "pass", "mine", MARIA))
        .hasMessageContaining("nobody reviews their own work");
  }

  @Test
  void whatSomebodyWorkedOnFromOrAnotherDidIsNotTakenBack() {
    Entity one = person();
    assertThat(entities.undoing().findStep(one, JOE)).isEmpty();
    assertThat(entities.undoing().findStep(one, RITA)).isEmpty();
    long opened = one.version();
    entities.reviewing().comment(one.id(), "seen", JOE);
    assertThatThrownBy(() -> entities.undoing().undo(one.id(), opened, MARIA))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("worked on");
  }

  @Test
  void aRecordOpenedByMistakeLeavesEveryListButStaysOnRecord() {
    Entity one = person();
    undo(one.id(), MARIA);
    assertThat(entities.list(EntityQuery.inCase(caseId, MARIA))).isEmpty();
    assertThat(entities.history(one.id(), MARIA)).hasSize(2);
  }

  @Test
  void aCompartmentIsTakenBackToWhereItWas() {
    Entity one = person();
    entities.restrict(one.id(), "witnesses", "a witness", MARIA);
    undo(one.id(), MARIA);
    assertThat(entities.get(one.id(), JOE).compartment()).isEmpty();
  }

  @Test
  void aCommentInBetweenIsNoConflictAChangeIs() {
    Entity one = person();
    entities.reviewing().comment(one.id(), "look at the date", JOE);
    entities.change(
        one.id(), one.version(), List.of(is("sex", "female")), List.of(), "known", MARIA);
    assertThatThrownBy(() ->
            entities.change(
                one.id(), one.version(), List.of(is("sex", "male")), List.of(), "x", JOE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("maria changed it in the meantime");
    assertThat(entities.changesSince(entities.get(one.id(), JOE), one.version()))
        .singleElement()
        .satisfies(step -> assertThat(step.added()).extracting("value").contains("female"));
  }

  @Test
  void nothingIsAssignedToSomebodyWhoCouldNotSeeIt() {
    Entity hidden =
        entities.open(
            caseId, new NewEntity("person", "witnesses", List.of(is("alias", "P2"))), "", MARIA);
    assertThatThrownBy(() -> entities.reviewing().assign(hidden.id(), Optional.of(JOE), MARIA))
        .hasMessageContaining("not in its compartment");
    Entity open = person();
    assertThatThrownBy(() -> entities.reviewing().assign(open.id(), Optional.of(RITA), MARIA))
        .hasMessageContaining("changes nothing");
  }
}
