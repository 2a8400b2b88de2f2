package org.tocsin.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the reading of the shared appeal to everything its gold file says. */
final class AppealGoldTest {
  private Reading reading = Reader.standard().read(new byte[0], Hints.NONE);
  private JsonNode gold = JsonMapper.builder().build().createObjectNode();

  @BeforeEach
  void read() throws IOException {
    reading = Reader.standard().read(SharedData.find("cases/appeal-2023.txt"), Hints.NONE);
    gold =
        JsonMapper.builder()
            .build()
            .readTree(SharedData.find("cases/appeal-2023.gold.json").toFile());
  }

  @Test
  void everyDemandHasTheForcePolarityAndActOfTheGoldFile() {
    for (JsonNode item : items()) {
      if (!item.path("container").asBoolean(false)) {
        Reading.Demand demand = demand(span(item));
        assertThat(demand.force()).as(item.toString()).isEqualTo(item.path("force").asString());
        assertThat(demand.act()).as(item.toString()).isEqualTo(item.path("act").asString());
        assertThat(demand.polarity()).isEqualTo(item.path("polarity").asString("do"));
        assertThat(demand.reminder()).isEqualTo(item.path("act").asString().equals("remind"));
        assertThat(demand.parent() != null).isEqualTo(item.has("parent"));
      }
    }
    assertThat(reading.demands()).hasSize(27);
  }

  @Test
  void embeddedAndUltimateAddresseesAreNamed() {
    for (JsonNode item : items()) {
      if (item.has("embeddedAddressee")) {
        assertThat(String.valueOf(demand(span(item)).embeddedAddressee()).toLowerCase(Locale.ROOT))
            .contains(first(item, "embeddedAddressee"));
      }
      if (item.has("ultimateAddressee")) {
        assertThat(String.valueOf(demand(span(item)).ultimateAddressee())).contains("governments");
      }
    }
  }

  @Test
  void measuresTargetsTimingAndForumsAgreeWhereTheGoldFileNamesThem() {
    for (JsonNode item : items()) {
      if (item.path("container").asBoolean(false)) {
        continue;
      }
      Reading.Demand demand = demand(span(item));
      if (item.has("measure")) {
        assertThat(item.path("measure").asString()).contains(String.valueOf(demand.measure()));
      }
      if (item.has("target")) {
        assertThat(demand.target()).as(item.toString()).isEqualTo(item.path("target").asString());
      }
      if (item.has("timing")) {
        assertThat(demand.timing()).as(item.toString()).isEqualTo(item.path("timing").asString());
      }
      if (item.path("forum").asString("").startsWith("UN Security Council")) {
        assertThat(String.valueOf(demand.forum())).contains("Security Council");
      }
      if (item.has("instrument")) {
        assertThat(demand.instruments()).isNotEmpty();
      }
    }
  }

  @Test
  void obligationsCriteriaAndGeneralAppealsAreFoundAndNoMore() {
    assertOverlap(
        "assertedObligations",
        reading.obligations().stream().map(Reading.Obligation::contentSpan).toList());
    assertOverlap(
        "negotiationCriteria", reading.criteria().stream().map(Reading.Criterion::span).toList());
    List<Span> appeals =
        reading.claims().stream()
            .filter(c -> c.kind() == Reading.ClaimKind.DEMAND && c.force() != null)
            .map(Reading.Claim::span)
            .toList();
    assertOverlap("generalAppeals", appeals);
  }

  @Test
  void undatedEventsStayUndated() {
    Map<String, String> types =
        Map.of(
            "U1",
            "abduction",
            "U2",
            "supply_stop",
            "U3",
            "restriction",
            "U4",
            "offer",
            "U5",
            "report");
    for (JsonNode event : gold.path("undatedEvents")) {
      String type = types.getOrDefault(event.path("id").asString(), "");
      assertThat(reading.events())
          .as(event.toString())
          .anyMatch(
              e -> e.type().equals(type) && e.span().overlaps(span(event)) && e.time() == null);
    }
  }

  @Test
  void theYearOfTheClosureIsMarkedAsInferred() {
    assertThat(reading.events())
        .anyMatch(e ->
            e.type().equals("closure")
                && e.time() != null
                && e.time().inferred()
                && e.time().rule() != null);
  }

  @Test
  void theDayOfTheAppealIsBoundedAndNotStated() {
    assertThat(reading.document().statedDate()).isNull();
    Reading.DateBounds bounds = reading.document().dateBounds();
    assertThat(bounds).isNotNull();
    assertThat(String.valueOf(bounds == null ? null : bounds.earliest())).isEqualTo("2023-06-16");
    assertThat(String.valueOf(bounds == null ? null : bounds.latest())).isEqualTo("2023-08-15");
  }

  @Test
  void namedPersonsHaveTheirRolesAndTheOneAtRiskIsMarked() {
    Map<String, Reading.Person> persons =
        reading.persons().stream().collect(Collectors.toMap(Reading.Person::name, p -> p));
    assertThat(persons).hasSize(3);
    assertThat(persons.values().stream().filter(Reading.Person::atRisk)).hasSize(1);
    assertThat(persons.values()).allMatch(p -> p.role() != null);
  }

  @Test
  void lookAlikeLettersAreNotedWhereTheyStand() {
    for (JsonNode trap : gold.path("textTraps")) {
      if (trap.path("kind").asString().startsWith("Cyrillic")) {
        assertThat(reading.notes())
            .anyMatch(n -> n.span() != null && n.span().overlaps(span(trap)));
      }
    }
  }

  private void assertOverlap(String field, List<Span> found) {
    JsonNode list = gold.path(field);
    for (JsonNode item : list) {
      assertThat(found).as(item.toString()).anyMatch(s -> s.overlaps(span(item)));
    }
    assertThat(found).as(field).hasSize(list.size());
  }

  private List<JsonNode> items() {
    return gold.path("addressees")
        .valueStream()
        .flatMap(a -> a.path("items").valueStream())
        .toList();
  }

  private Reading.Demand demand(Span span) {
    return reading.demands().stream()
        .filter(d -> d.span().overlaps(span))
        .findFirst()
        .orElseThrow();
  }

  private static Span span(JsonNode node) {
    JsonNode span = node.path("span");
    return new Span(span.path("begin").asInt(), span.path("end").asInt());
  }

  private static String first(JsonNode item, String field) {
    return item.path(field).asString().toLowerCase(Locale.ROOT).split(" and |,| on ")[0].strip();
  }
}
