package org.tocsin.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.desk.establish.entity.ClosedValue;
import org.tocsin.desk.establish.entity.Consent;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.establish.entity.NewEntity;
import org.tocsin.desk.establish.entity.NewStatement;
import org.tocsin.desk.establish.entity.Spot;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;

/**
 * What follows when consent is refused or withdrawn, and that nothing of a closed value is lost.
 */
class ConsentTest {
  private static final Viewer MARIA = new Viewer("maria", Role.ANALYST, Set.of());
  private static final Viewer ADA = new Viewer("ada", Role.ADMINISTRATOR, Set.of());

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

  private Entity person(NewStatement... more) {
    List<NewStatement> all = new ArrayList<>(List.of(more));
    all.add(NewStatement.of("name", "Petra Lund"));
    return entities.open(caseId, new NewEntity("person", "", all), "", MARIA);
  }

  private static NewStatement consent(String value, String since) {
    return NewStatement.of("informant_consent", value).lasting(since, "");
  }

  @Test
  void theMoreCarefulOfStatementsThatDisagreeHolds() {
    assertThat(Consent.missing(person())).isEmpty();
    assertThat(Consent.missing(person(consent("publish_without_name", "")))).isEmpty();
    assertThat(
            Consent.missing(
                person(consent("publish_without_name", ""), consent("withdrawn", "2023"))))
        .get()
        .satisfies(gone -> assertThat(gone.statement().value()).isEqualTo("withdrawn"));
    assertThat(Consent.missing(person(consent("refused", "")))).isPresent();
  }

  @Test
  void consentThatIsGivenAnewLaterHoldsAgain() {
    assertThat(
            Consent.missing(
                person(consent("withdrawn", "2023-05"), consent("record_only", "2023-06-01"))))
        .isEmpty();
    assertThat(
            Consent.missing(
                person(consent("withdrawn", "2023-05"), consent("record_only", "2023-05"))))
        .isPresent();
  }

  @Test
  void withoutConsentOnlyAnAdministratorOpensAClosedValueAndItIsRecorded() {
    Entity one = person(consent("withdrawn", "2023-05"));
    String name = one.of("name").getFirst().id();
    long before = desk.journal().size();
    assertThatThrownBy(() -> entities.openRestricted(one.id(), name, "to call", MARIA))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no consent");
    assertThat(desk.journal().size()).isEqualTo(before);
    assertThat(entities.openRestricted(one.id(), name, "to tell the family", ADA).value())
        .isEqualTo("Petra Lund");
    assertThat(desk.journal().get(before).kind()).isEqualTo("ProtectedOpened");
  }

  @Test
  void aRestrictedPlaceKeepsItsPointAndItsNote() {
    Spot point = new Spot(46.10717, 7.2, 100);
    Entity one = person(NewStatement.of("held_at", "the mill").at(point).noted("second floor"));
    assertThat(one.toString()).doesNotContain("mill", "46.10717", "second floor");
    ClosedValue opened =
        entities.openRestricted(one.id(), one.of("held_at").getFirst().id(), "to visit", MARIA);
    assertThat(opened).isEqualTo(new ClosedValue("the mill", "second floor", point));
  }
}
