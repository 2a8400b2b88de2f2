package org.tocsin.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.desk.establish.entity.Certainty;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.establish.entity.EntityQuery;
import org.tocsin.desk.establish.entity.NewEntity;
import org.tocsin.desk.establish.entity.NewStatement;
import org.tocsin.desk.establish.entity.Outcome;
import org.tocsin.desk.establish.entity.Spot;
import org.tocsin.desk.establish.entity.Statement;
import org.tocsin.desk.establish.entity.Step;
import org.tocsin.desk.establish.entity.UncertainDay;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;

/** What people write: statements side by side, history, four eyes, compartments. */
class EntitiesTest {
  private static final Viewer MARIA = viewer("maria");
  private static final Viewer JOE = viewer("joe");
  private static final Viewer ANA = viewer("ana");
  private static final Viewer READER = new Viewer("rita", Role.READER, Set.of());

  @TempDir Path folder;
  private Desk desk;
  private Entities entities;
  private String caseId;

  private static Viewer viewer(String name, String... compartments) {
    return new Viewer(name, Role.ANALYST, Set.of(compartments));
  }

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

  private Entity incident() {
    return entities.open(
        caseId,
        NewEntity.of(
            "incident",
            is("title", "Closure at the Dale Pass"),
            is("began", "2021-05~").restingOn(List.of("claim1")),
            is("place", "Dale Pass").at(new Spot(46.1, 7.2, 1000)).with(Certainty.PROBABLE)),
        "",
        MARIA);
  }

  @Test
  void whatIsWrittenIsFoundAgainWithWhatItRestsOn() {
    Entity opened = incident();

    assertThat(opened.title()).isEqualTo("Closure at the Dale Pass");
    assertThat(opened.number()).isEqualTo(1);
    assertThat(opened.state()).isEqualTo("draft");
    assertThat(opened.of("began"))
        .singleElement()
        .satisfies(began -> {
          assertThat(began.value()).isEqualTo("2021-05~");
          assertThat(began.claims()).containsExactly("claim1");
          assertThat(began.by()).isEqualTo("maria");
        });
    assertThat(opened.of("place").getFirst().spot()).isEqualTo(new Spot(46.1, 7.2, 1000));
    assertThat(entities.list(EntityQuery.inCase(caseId, READER))).containsExactly(opened);
    assertThat(entities.restingOn("claim1", READER)).containsExactly(opened);
  }

  @Test
  void twoValuesThatDisagreeStandSideBySide() {
    Entity one = incident();
    Entity two =
        entities.change(
            one.id(),
            one.version(),
            List.of(is("killed", "3"), is("killed", "5-7")),
            List.of(),
            "two papers differ",
            JOE);

    assertThat(two.of("killed")).extracting(Statement::value).containsExactly("3", "5-7");
    assertThat(two.isContested("killed")).isTrue();
    assertThat(two.isContested("place")).isFalse();
  }

  @Test
  void theHistoryShowsEachChangeAndThePastCanBeSeen() {
    Entity one = incident();
    long then = desk.journal().size();
    Statement title = one.of("title").getFirst();
    entities.change(
        one.id(),
        one.version(),
        List.of(is("title", "Road closed")),
        List.of(title.id()),
        "plainer",
        JOE);

    List<Step> history = entities.history(one.id(), READER);
    assertThat(history).extracting(Step::by).containsExactly("maria", "joe");
    assertThat(history.getLast().reason()).isEqualTo("plainer");
    assertThat(history.getLast().added())
        .extracting(Statement::value)
        .containsExactly("Road closed");
    assertThat(history.getLast().withdrawn()).containsExactly(title);
    assertThat(entities.asOf(one.id(), then, READER)).contains(one);
    assertThat(entities.asOf(one.id(), 1, READER)).isEmpty();
    assertThat(entities.get(one.id(), READER).title()).isEqualTo("Road closed");
  }

  @Test
  void aChangeMadeFromAnOldVersionIsRefusedAndSaysWhoWasFirst() {
    Entity one = incident();
    entities.change(one.id(), one.version(), List.of(is("killed", "3")), List.of(), "new", JOE);

    assertThatThrownBy(() ->
            entities.change(
                one.id(), one.version(), List.of(is("killed", "4")), List.of(), "new", ANA))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("joe changed it in the meantime");
  }

  @Test
  void nobodyReviewsTheirOwnWorkAndTheSecondReviewNeedsAnotherPerson() {
    Entity one = incident();
    var review = entities.reviewing();
    review.move(one.id(), "submit", "", MARIA);

    assertThatThrownBy(() -> review.move(one.id(), "start_review", "", MARIA))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nobody reviews their own work");
    assertThatThrownBy(() ->
            entities.change(
                one.id(),
                entities.get(one.id(), MARIA).version(),
                List.of(is("killed", "3")),
                List.of(),
                "while it is reviewed",
                MARIA))
        .hasMessageContaining("stands still");
    review.move(one.id(), "start_review", "", JOE);
    assertThatThrownBy(() -> review.move(one.id(), "pass", " ", JOE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("reason");
    review.move(one.id(), "pass", "sources agree", JOE);
    assertThatThrownBy(() -> review.move(one.id(), "start_second_review", "", JOE))
        .hasMessageContaining("another pair of eyes");
    review.move(one.id(), "start_second_review", "", ANA);
    assertThat(review.move(one.id(), "confirm", "read again", ANA).state()).isEqualTo("confirmed");
    assertThat(review.ways(entities.get(one.id(), READER), READER)).isEmpty();
  }

  @Test
  void manyAtOnceSayForEachWhyItWasRefusedAndRecordNothingForIt() {
    Entity mine = incident();
    Entity hers = entities.open(caseId, NewEntity.of("incident", is("title", "x")), "", JOE);
    entities.reviewing().move(mine.id(), "submit", "", MARIA);
    entities.reviewing().move(hers.id(), "submit", "", JOE);
    long before = desk.journal().size();

    List<Outcome> outcomes =
        entities
            .reviewing()
            .moveAll(List.of(mine.id(), hers.id(), "nosuch"), "start_review", "", MARIA);

    assertThat(outcomes)
        .extracting(o -> o.refusal().isPresent())
        .containsExactly(true, false, true);
    assertThat(desk.journal().size()).isEqualTo(before + 1);
    assertThat(entities.history(mine.id(), MARIA)).hasSize(2);
  }

  @Test
  void whatIdentifiesAPersonIsInNoTableAndIsOpenedOnRecord() {
    Entity person =
        entities.open(
            caseId,
            NewEntity.of("person", is("alias", "P of Upper Dale"), is("name", "Petra Lund")),
            "",
            MARIA);
    Statement name = person.of("name").getFirst();
    assertThat(name.withheld()).isTrue();
    assertThat(name.value()).isEmpty();
    assertThat(person.title()).isEqualTo("P of Upper Dale");
    assertThat(person.toString()).doesNotContain("Petra");

    assertThatThrownBy(() -> entities.openRestricted(person.id(), name.id(), " ", JOE))
        .hasMessageContaining("say why");
    long before = desk.journal().size();
    assertThat(entities.openRestricted(person.id(), name.id(), "to call the family", JOE).value())
        .isEqualTo("Petra Lund");
    assertThat(desk.journal().get(before).kind()).isEqualTo("ProtectedOpened");
    assertThatThrownBy(() -> entities.openRestricted(person.id(), name.id(), "curious", READER))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whoIsNotInTheCompartmentDoesNotLearnThatTheRecordExists() {
    Viewer inside = viewer("joe", "witnesses");
    Entity hidden =
        entities.open(
            caseId,
            new NewEntity("incident", "witnesses", List.of(is("title", "Held at the mill"))),
            "",
            inside);
    Entity open = incident();
    assertThatThrownBy(() ->
            entities.open(
                caseId,
                NewEntity.of(
                    "chain", is("from", open.id()), is("to", hidden.id()), is("kind", "led_to")),
                "",
                inside))
        .hasMessageContaining("no such incident");
    entities.open(
        caseId,
        new NewEntity(
            "chain",
            "witnesses",
            List.of(is("from", open.id()), is("to", hidden.id()), is("kind", "led_to"))),
        "",
        inside);

    assertThat(entities.find(hidden.id(), MARIA)).isEmpty();
    assertThat(entities.list(EntityQuery.inCase(caseId, MARIA))).containsExactly(open);
    assertThat(entities.countByState(EntityQuery.inCase(caseId, MARIA)).values())
        .containsExactly(1);
    assertThat(entities.links(caseId, MARIA, 10)).isEmpty();
    assertThat(entities.links(caseId, inside, 10)).hasSize(2);
    assertThatThrownBy(() -> entities.history(hidden.id(), MARIA))
        .isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> entities.asOf(hidden.id(), 99, MARIA))
        .isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> entities.reviewing().comment(hidden.id(), "who?", MARIA))
        .isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() ->
            entities.open(
                caseId,
                NewEntity.of("act", is("incident", hidden.id()), is("kind", "killing")),
                "",
                MARIA))
        .hasMessageContaining("no such incident");
  }

  @Test
  void linksAreTypedAndShowBothEnds() {
    Entity brigade = entities.open(caseId, NewEntity.of("actor", is("name", "Brigade")), "", MARIA);
    Entity corps = entities.open(caseId, NewEntity.of("actor", is("name", "Corps")), "", MARIA);
    Entity now =
        entities.change(
            brigade.id(),
            brigade.version(),
            List.of(is("superior", corps.id()).lasting("2021", "2022-03").with(Certainty.POSSIBLE)),
            List.of(),
            "order of battle",
            MARIA);

    assertThat(entities.linksOf(corps, READER))
        .singleElement()
        .satisfies(link -> {
          assertThat(link.from().title()).isEqualTo("Brigade");
          assertThat(link.to().title()).isEqualTo("Corps");
          assertThat(link.since()).isEqualTo("2021");
          assertThat(link.certainty()).isEqualTo(Certainty.POSSIBLE);
        });
    assertThat(entities.linksOf(now, READER)).hasSize(1);
  }

  @Test
  void anImportIsWithdrawnAsAWholeUnlessSomebodyWorkedOnIt() {
    List<String> ids =
        entities.openAll(
            caseId,
            Stream.of("a", "b", "c").map(t -> NewEntity.of("incident", is("title", t))).toList(),
            "import1",
            "table of the ministry",
            MARIA);
    Entity worked = entities.get(ids.get(1), JOE);
    entities.reviewing().comment(worked.id(), "is this the mill?", JOE);

    assertThatThrownBy(() -> entities.withdrawBatch("import1", "wrong table", MARIA))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("incident 2 was changed since");
    entities.openAll(
        caseId, List.of(NewEntity.of("incident", is("title", "d"))), "import2", "", MARIA);
    assertThat(entities.withdrawBatch("import2", "wrong table", MARIA)).isEqualTo(1);
    assertThat(entities.list(EntityQuery.inCase(caseId, MARIA))).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"killed=many", "began=last week", "act=murder", "colour=red", "title= ", "item="})
  void whatIsNoValueOfAFieldIsRefusedInOneLine(String bad) {
    String[] parts = bad.split("=", 2);
    Entity one = incident();
    assertThatThrownBy(() ->
            entities.change(
                one.id(), one.version(), List.of(is(parts[0], parts[1])), List.of(), "x", JOE))
        .isInstanceOf(IllegalArgumentException.class)
        .satisfies(e -> assertThat(e.getMessage()).isNotBlank().doesNotContain("\n"));
  }

  @Test
  void aReaderChangesNothing() {
    Entity one = incident();
    assertThatThrownBy(() -> entities.reviewing().comment(one.id(), "hello", READER))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () -> entities.open(caseId, NewEntity.of("actor", is("name", "x")), "", READER))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void postgresqlAnswersAlikeAndARebuildChangesNothing() throws IOException, SQLException {
    Entity one = incident();
    entities.change(one.id(), one.version(), List.of(is("killed", "3")), List.of(), "new", JOE);
    entities.reviewing().assign(one.id(), Optional.of(ANA), JOE);
    Object onSqlite = answers(entities);
    desk.rebuild();
    assertThat(answers(entities)).isEqualTo(onSqlite);
    desk.close();
    try (TestPostgres server = TestPostgres.start()) {
      String url = server.url();
      Home same = Home.at(folder.resolve("home"), Map.of("TOCSIN_DATABASE", url));
      try (Desk other = Desk.open(same, Clock.systemUTC())) {
        assertThat(answers(other.entities())).isEqualTo(onSqlite);
        Entity again = other.entities().list(EntityQuery.inCase(caseId, MARIA)).getFirst();
        other
            .entities()
            .change(again.id(), again.version(), List.of(is("killed", "4")), List.of(), "x", JOE);
      }
    }
  }

  private Object answers(Entities of) {
    List<Entity> all = of.list(EntityQuery.inCase(caseId, MARIA));
    return List.of(
        all,
        of.countByState(EntityQuery.inCase(caseId, MARIA)),
        of.links(caseId, MARIA, 10),
        all.stream().map(e -> of.history(e.id(), MARIA)).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2022", "2022-12~", "2022-12-12?", "2021/2022-03", "2022-12-12/..", "../2020"})
  void datesAreAsExactAsTheyAreKnown(String text) {
    assertThat(UncertainDay.parse(text))
        .hasValueSatisfying(day -> assertThat(day.first()).isBeforeOrEqualTo(day.last()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2022-13", "2022-02-30", "2023/2022", "../..", "12.12.2022", ""})
  void whatIsNoDateIsNone(String text) {
    assertThat(UncertainDay.parse(text)).isEmpty();
  }
}
