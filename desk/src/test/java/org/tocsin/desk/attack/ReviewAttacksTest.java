package org.tocsin.desk.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.Desk;
import org.tocsin.desk.TestHome;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.establish.entity.NewEntity;
import org.tocsin.desk.establish.entity.NewStatement;
import org.tocsin.desk.establish.entity.Outcome;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;

/** Attacks on review: by the owner, in bulk, past a compartment. */
class ReviewAttacksTest {
  private static final Viewer MARIA = viewer("maria", "c1");
  private static final Viewer JOE = viewer("joe");

  @TempDir Path folder;
  private Desk desk;
  private Entities entities;
  private String caseId = "";

  private static Viewer viewer(String name, String... compartments) {
    return new Viewer(name, Role.ANALYST, Set.of(compartments));
  }

  @BeforeEach
  void open() throws IOException {
    desk = Desk.open(TestHome.at(folder), Clock.systemUTC());
    entities = desk.entities();
    caseId = desk.collecting().openCase("dale", "maria").id();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void nobodyReviewsTheirOwn() {
    String mine = incident("");
    entities.reviewing().move(mine, "submit", "", MARIA);
    Viewer asAdministrator = new Viewer("maria", Role.ADMINISTRATOR, Set.of());
    for (Viewer owner : List.of(MARIA, asAdministrator)) {
      assertThatThrownBy(() -> entities.reviewing().move(mine, "start_review", "", owner))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("own work");
    }
  }

  @Test
  void aBulkChangeRecordsNothingForWhatItRefuses() {
    String mine = incident("");
    String hidden = incident("c1");
    entities.reviewing().move(mine, "submit", "", MARIA);
    entities.reviewing().move(hidden, "submit", "", MARIA);
    long before = desk.journal().size();
    List<Outcome> outcomes =
        entities.reviewing().moveAll(List.of(mine, hidden), "start_review", "", JOE);
    assertThat(outcomes.getFirst().refusal()).isEmpty();
    assertThat(outcomes.getLast().refusal()).contains("there is no such record");
    assertThat(desk.journal().size()).isEqualTo(before + 1);
  }

  @Test
  void aRecordInACompartmentIsNotThereForOthers() {
    String hidden = incident("c1");
    assertThat(entities.find(hidden, JOE)).isEmpty();
    assertThatThrownBy(() -> entities.history(hidden, JOE))
        .isInstanceOf(NoSuchElementException.class);
    assertThat(entities.findCompartment(hidden)).contains("c1");
    Viewer broken = new Viewer("joe", Role.ANALYST, Set.of(), Set.of(hidden));
    assertThat(entities.find(hidden, broken)).isPresent();
    assertThat(entities.findCompartment("nosuch")).isEqualTo(Optional.empty());
  }

  @Test
  void whoBrokeTheGlassReadsAndChangesNothing() {
    String hidden = incident("c1");
    Viewer broken = new Viewer("joe", Role.ANALYST, Set.of(), Set.of(hidden));
    long version = entities.get(hidden, broken).version();
    long before = desk.journal().size();
    List<ThrowingCallable> acts =
        List.of(
            () -> entities.restrict(hidden, "", "for all to see", broken),
            () ->
                entities.change(
                    hidden,
                    version,
                    List.of(NewStatement.of("summary", "x")),
                    List.of(),
                    "x",
                    broken),
            () -> entities.reviewing().move(hidden, "submit", "x", broken),
            () -> entities.reviewing().assign(hidden, Optional.of(broken), broken),
            () -> entities.reviewing().comment(hidden, "x", broken));
    for (ThrowingCallable act : acts) {
      assertThatThrownBy(act)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("broke the glass");
    }
    assertThat(desk.journal().size()).isEqualTo(before);
    assertThat(entities.findCompartment(hidden)).contains("c1");
  }

  private String incident(String compartment) {
    NewEntity incident =
        new NewEntity("incident", compartment, List.of(NewStatement.of("title", "at the pass")));
    return entities.open(caseId, incident, "", MARIA).id();
  }
}
