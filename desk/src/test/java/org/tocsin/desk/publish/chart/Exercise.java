package org.tocsin.desk.publish.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.desk.appeal.Board;
import org.tocsin.desk.appeal.Board.AddresseeRow;
import org.tocsin.desk.appeal.Board.AppealSheet;
import org.tocsin.desk.appeal.Board.DemandRow;
import org.tocsin.desk.appeal.Board.Response;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.CustodyEvent;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.Grade;
import org.tocsin.desk.measure.CorridorMeasure;
import org.tocsin.desk.measure.CorridorMeasure.Scenario;
import org.tocsin.desk.measure.CorridorMeasure.Stretch;
import org.tocsin.desk.measure.IndicatorMeasure;
import org.tocsin.desk.measure.SupplyMeasure;
import org.tocsin.desk.measure.SupplyMeasure.FanDay;
import org.tocsin.desk.measure.SupplyMeasure.StockScenario;
import org.tocsin.desk.publish.dossier.CaseRecord;
import org.tocsin.desk.publish.dossier.Judged;
import org.tocsin.desk.warn.AlertRecord;
import org.tocsin.reader.Span;
import tools.jackson.databind.node.JsonNodeFactory;

/** Records invented for exercise: no such corridor, town or speaker exists. */
public final class Exercise {
  static final LocalDate AS_OF = LocalDate.of(2031, 8, 4);

  private Exercise() {}

  static CorridorMeasure corridor() {
    LocalDate closed = LocalDate.of(2030, 12, 12);
    LocalDate eased = LocalDate.of(2031, 2, 20);
    LocalDate shut = LocalDate.of(2031, 6, 15);
    Scenario first =
        new Scenario(
            "Leading account",
            List.of("Ombuds Office of Vale", "Relief Watch"),
            List.of(
                stretch(LocalDate.of(2030, 11, 1), closed, "open", ""),
                stretch(closed, eased, "closed", ""),
                stretch(eased, shut, "restricted", "in, medical cargo"),
                stretch(shut, AS_OF.plusDays(1), "closed", "")));
    Scenario second =
        new Scenario(
            "Other account",
            List.of("Ministry of Transit of Norland"),
            List.of(
                stretch(LocalDate.of(2030, 11, 1), closed, "open", ""),
                stretch(LocalDate.of(2031, 1, 5), AS_OF.plusDays(1), "open", "")));
    return new CorridorMeasure(
        "\"Vale Road\"",
        AS_OF,
        "closed",
        closed,
        121,
        236,
        List.of(first, second),
        List.of("c1", "c2", "c3"));
  }

  private static Stretch stretch(LocalDate from, LocalDate until, String state, String detail) {
    return new Stretch(from, until, state, detail, List.of("e1"));
  }

  static SupplyMeasure supply() {
    List<FanDay> fan = new ArrayList<>();
    for (int day = 0; day <= 34; day++) {
      fan.add(
          new FanDay(
              AS_OF.plusDays(day),
              Math.max(0, 160 - day * 16.0),
              Math.max(0, 210 - day * 11.5),
              Math.max(0, 260 - day * 8.0)));
    }
    return new SupplyMeasure(
        "Upper Vale",
        "flour",
        "tonnes",
        AS_OF,
        10.0,
        18.3,
        32.5,
        fan,
        List.of(
            new StockScenario("Ombuds Office of Vale", 12, "q1"),
            new StockScenario("Ministry of Transit of Norland", 41, "q2")),
        List.of(),
        List.of("stock of flour", "people present"),
        List.of("q1", "q2"));
  }

  static SupplyMeasure unknownSupply() {
    return new SupplyMeasure(
        "Upper Vale",
        "insulin",
        "vials",
        AS_OF,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of("no report gives a stock", "no report gives daily use"),
        List.of("how many vials were in the hospital on any day"),
        List.of());
  }

  static List<Candidate> events() {
    List<Candidate> events = new ArrayList<>();
    String[] speakers = {
      "Ombuds Office of Vale", "Ministry of Transit of Norland", "Relief Watch", "Հայելի daily"
    };
    String[] types = {"closure", "attack", "detention", "delivery", "statement"};
    for (int i = 0; i < 26; i++) {
      events.add(
          event(
              i,
              speakers[(i * 7) % 4],
              types[(i * 3) % 5],
              LocalDate.of(2030, 12, 12).plusDays(i * 9L % 235),
              i % 6 == 1));
    }
    return events;
  }

  static Candidate event(int number, String speaker, String type, LocalDate day, boolean denies) {
    String statement = "Invented event " + number + " of the kind " + type + " near the pass";
    return new Candidate(
        "e" + number,
        "case",
        "item" + number % 3,
        Candidate.Kind.EVENT,
        Candidate.Status.CANDIDATE,
        new Span(number * 40, number * 40 + 35),
        statement,
        statement,
        false,
        number % 5 == 0 ? List.of("Relief Watch", speaker) : List.of(speaker),
        denies ? "denies" : "asserts",
        type,
        day,
        number % 8 == 7 ? day.toString().substring(0, 7) : day.toString(),
        number % 9 == 4,
        "Upper Vale",
        null,
        new Grade('B', 3),
        JsonNodeFactory.instance.objectNode(),
        number,
        "");
  }

  static Board board() {
    List<AddresseeRow> rows = new ArrayList<>();
    String[] names = {"the Security Council", "States parties to the Convention", "the Court"};
    for (int a = 0; a < names.length; a++) {
      List<DemandRow> demands = new ArrayList<>();
      for (int d = 0; d <= a; d++) {
        demands.add(demand(a, d));
      }
      Candidate addressee = event(100 + a, "Ombuds Office of Vale", "", AS_OF, false);
      rows.add(new AddresseeRow(addressee, names[a], "organisation", demands));
    }
    return new Board(
        "case",
        AS_OF,
        List.of(
            new AppealSheet(
                "item0",
                "Appeal of the Ombuds Office of Vale",
                "Ombuds Office of Vale",
                LocalDate.of(2031, 6, 20),
                null,
                rows)));
  }

  private static DemandRow demand(int addressee, int number) {
    Candidate said =
        event(200 + addressee * 10 + number, "Ombuds Office of Vale", "send_mission", AS_OF, false);
    List<Response> responses =
        addressee == 1 && number == 1
            ? List.of(
                new Response("partly", AS_OF.minusDays(9), "one state answered", null, "ana", 7))
            : List.of();
    int silence = addressee == 2 && number == 2 ? -1 : 45 - number * 12;
    String state = responses.isEmpty() ? "made public" : "answered";
    return new DemandRow(said, "strong", "do", state, silence, responses);
  }

  static List<Pin> pins() {
    return List.of(
        new Pin("Ստեփանակերտ", 39.8153, 46.7519, "exercise"),
        new Pin("\"Vale Road\" checkpoint", 39.6075, 46.5486, "closure"),
        new Pin("Goris", 39.5111, 46.3417, ""),
        new Pin("Upper Vale", 39.7588, 46.7476, "invented"));
  }

  /** The whole invented case. */
  public static CaseRecord record(CaseRecord.OpenParts openParts) {
    List<Candidate> candidates = new ArrayList<>(events());
    for (int i = 0; i < 4; i++) {
      candidates.add(other("c" + i, Candidate.Kind.CLAIM, 60 + i, i == 2));
      candidates.add(other("o" + i, Candidate.Kind.OBLIGATION, 70 + i, false));
      candidates.add(other("q" + i, Candidate.Kind.QUANTITY, 80 + i, false));
    }
    candidates.add(other("d1", Candidate.Kind.DEMAND, 90, false));
    List<Item> items = new ArrayList<>();
    List<CustodyEvent> custody = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      boolean read = i < 2;
      items.add(
          new Item(
              "item" + i,
              "case",
              "exercise-" + i + (read ? ".txt" : ".pdf"),
              read ? "text/plain" : "application/pdf",
              "ab".repeat(32),
              1200 + i,
              null,
              read ? Item.State.READ : Item.State.UNREAD,
              read ? null : "the file is encrypted",
              Instant.parse("2031-08-01T10:00:00Z"),
              40 + i,
              ""));
      custody.add(
          new CustodyEvent(
              "item" + i,
              "intake",
              "sealed",
              Instant.parse("2031-08-01T10:00:00Z"),
              "tocsin",
              40 + i));
    }
    return new CaseRecord(
        new CaseFile("case", "Exercise: Vale Road", Instant.parse("2031-08-01T09:00:00Z"), 39),
        AS_OF,
        items,
        0,
        custody,
        candidates,
        List.of(corridor()),
        List.of(supply(), unknownSupply()),
        List.of(indicator()),
        List.of(alert()),
        board(),
        pins(),
        c -> List.of(),
        openParts,
        Judged.NOTHING);
  }

  private static Candidate other(String id, Candidate.Kind kind, long leaf, boolean denies) {
    String statement =
        kind == Candidate.Kind.CLAIM && denies
            ? "no lorry of ours was stopped; ████ was never there"
            : "the exercise holds words of kind " + kind + " <with> \"marks\" & مثال للنص";
    return new Candidate(
        id,
        "case",
        "item1",
        kind,
        Candidate.Status.CANDIDATE,
        new Span(10, 60),
        statement,
        statement,
        denies,
        denies ? List.of("Ministry of Transit of Norland") : List.of(),
        denies ? "denies" : "asserts",
        "state",
        null,
        null,
        false,
        null,
        null,
        Grade.UNGRADED,
        JsonNodeFactory.instance.objectNode(),
        leaf,
        "");
  }

  private static IndicatorMeasure indicator() {
    return new IndicatorMeasure(
        "7.4",
        "restrictions on relief reaching people",
        "7 Enabling circumstances",
        false,
        "three or more reports of refused deliveries within 60 days",
        List.of("e0", "e4", "e5"),
        List.of("c2"));
  }

  private static AlertRecord alert() {
    return new AlertRecord(
        "a1",
        "case",
        "key",
        "supply-runs-out",
        "warning",
        AS_OF,
        "Flour at Upper Vale runs out within 30 days",
        List.of(new AlertRecord.Reason("the median supply is 18 days", List.of("q1", "q2"))),
        Instant.parse("2031-08-04T08:00:00Z"),
        95,
        AlertRecord.Outlook.NONE,
        null,
        null,
        "",
        null);
  }
}
