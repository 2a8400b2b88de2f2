package org.tocsin.desk.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tocsin.desk.Desk;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.collect.picture.Box;
import org.tocsin.desk.collect.picture.Made;
import org.tocsin.desk.collect.redact.Burning;
import org.tocsin.desk.collect.redact.Outcome;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.entity.NewEntity;
import org.tocsin.desk.establish.entity.NewStatement;
import org.tocsin.desk.exchange.ImportPlan;
import org.tocsin.desk.exchange.Look;
import org.tocsin.desk.exchange.form.Suggestion;
import org.tocsin.desk.exchange.sheet.Layout;
import org.tocsin.desk.field.FieldKey;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.publish.Audience;
import org.tocsin.desk.publish.Commission;

/**
 * An invented case that has something of everything a page can show: reports, a photo with a
 * redacted copy, a table taken in, a record of each type, a report from the field, forecasts, an
 * appeal.
 *
 * @param records the id of one record of each type
 * @param report of a device, on {@code form}
 */
record FullCase(
    CaseFile file,
    String item,
    String photo,
    String copy,
    String table,
    String run,
    Map<String, String> records,
    String candidate,
    String form,
    String report,
    Foreseen foreseen,
    Asked asked,
    Obliged obliged,
    Campaigned campaigned) {
  private static final String TABLE =
      """
      title,began,place
      Exercise: mill shut,3 May 2023,Upper Dale
      Exercise: ferry held,3/5/2023,Lower Dale
      """;

  private static final String PHASES =
      """
      Date of analysis,Country,Level 1,Area,Validity period,From,To,Phase,Number,Percentage
      Jan 2023,XYZ,Exercise,Dale,current,2023-01-01,2023-03-31,3+,1200,0.3
      Jan 2023,XYZ,Exercise,Dale,current,2023-01-01,2023-03-31,3,800,0.2
      Jan 2023,XYZ,Exercise,Dale,current,2023-01-01,2023-03-31,4,400,0.1
      Jan 2023,XYZ,Exercise,Dale,current,2023-01-01,2023-03-31,5,0,0.0
      """;

  private static String prices() {
    StringBuilder table = new StringBuilder("date,admin1,market,commodity,unit,currency,price\n");
    for (int month = 1; month <= 12; month++) {
      for (int good = 0; good < 9; good++) {
        table.append(
            "2022-%02d-15,Exercise,Dale,good %d,KG,X,%d%n"
                .formatted(month, good, month == 12 && good < 4 ? 20 : 10));
      }
    }
    return table.toString();
  }

  private static String voyages() {
    StringBuilder table =
        new StringBuilder("Vessel name,Departure port,Commodity,Tonnage,Departure\n");
    for (int day = 0; day < 70; day++) {
      table.append(
          "Exercise,Port,Wheat,%d,%s%n"
              .formatted(10_000 + 100 * day, LocalDate.of(2022, 10, 3).plusDays(day)));
    }
    return table.toString();
  }

  /** Written by the analyst "ben", of {@link RunningDesk#staffed}. */
  static FullCase write(Desk desk) throws IOException {
    CaseFile file = desk.collecting().openCase("Exercise", "ada");
    Viewer ben = desk.people().viewer("ben");
    Exercise.seal(desk, file);
    String item = desk.collecting().listItems(file.id()).getFirst().id();
    Item photo = seal(desk, file, "photo.jpg", Made.photo(400, 300, 1));
    Item table = seal(desk, file, "table.csv", TABLE.getBytes(StandardCharsets.UTF_8));
    String run = take(desk, table, ben);
    for (String figures : List.of(prices(), PHASES, voyages())) {
      byte[] bytes = figures.getBytes(StandardCharsets.UTF_8);
      Item published = seal(desk, file, "figures-" + figures.length() + ".csv", bytes);
      ImportPlan plan = new ImportPlan(published.id(), null, published.compartment());
      desk.importing().run(desk.importing().nextId(), plan, ben, done -> {});
    }
    String report = report(desk, file);
    FullCase full =
        new FullCase(
            file,
            item,
            photo.id(),
            redact(desk, photo),
            table.id(),
            run,
            records(
                desk,
                file,
                desk.establishing().list(CandidateQuery.inCase(file.id())).getFirst().id(),
                ben),
            desk.establishing().list(CandidateQuery.inCase(file.id())).getFirst().id(),
            "incident-report",
            report,
            Foreseen.write(desk, file, ben, desk.people().viewer("ada")),
            Asked.write(desk, file, "", ben, desk.people().viewer("ada")),
            Obliged.write(desk, file, ben),
            Campaigned.write(desk, file, ben, desk.people().viewer("ada")));
    forReader(desk, file);
    return full;
  }

  private static void forReader(Desk desk, CaseFile file) throws IOException {
    Commission court =
        new Commission(
            new Audience("court", "Exercise: Registry of the Dale", "Exercise: Relief Office"),
            LocalDate.of(2023, 8, 1),
            "");
    Path folder = desk.home().root().resolve("dossiers-for-readers").resolve(file.id());
    Files.createDirectories(folder);
    desk.rooms().building().build(file.id(), court, folder.resolve(court.key()));
  }

  private static Item seal(Desk desk, CaseFile file, String name, byte[] bytes) throws IOException {
    return desk.collecting().seal(file.id(), name, new ByteArrayInputStream(bytes), "ben").item();
  }

  private static String redact(Desk desk, Item photo) throws IOException {
    Burning burning = new Burning(1, 1, List.of(new Box(1, 19, 19, 22, 22)));
    Outcome outcome = desk.redacting().sealPicture(photo, burning, "a face", "ben");
    return ((Outcome.Sealed) outcome).redaction().itemId();
  }

  private static String take(Desk desk, Item table, Viewer by) throws IOException {
    Look look = desk.importing().look(table.id(), Layout.FOUND_OUT, by);
    Suggestion suggestion = new Suggestion(desk.importing().types().get("incident"));
    ImportPlan plan =
        new ImportPlan(
            table.id(),
            suggestion.of(look.head().orElseThrow(), look.layout()),
            table.compartment());
    return desk.importing().run(desk.importing().nextId(), plan, by, done -> {}).id();
  }

  private static Map<String, String> records(Desk desk, CaseFile file, String claim, Viewer by) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put("incident", List.of("title", "Exercise: the Ferry Road is shut"));
    fields.put("mission", List.of("title", "Exercise: mission", "mandate", "To hear both sides"));
    fields.put("person", List.of("alias", "Exercise: P of the Upper Dale"));
    fields.put("actor", List.of("name", "Exercise: Road Guard of Westland"));
    fields.put("finding", List.of("question", "Exercise: was passage refused?"));
    List<String> judged =
        List.of("bearing", "present", "grade", "B2", "trend", "rising", "reasons", "Exercise");
    fields.put("indicator_finding", joined(List.of("indicator", "13.8"), judged));
    fields.put("stage_finding", joined(List.of("stage", "8"), judged));
    Map<String, String> ids = new LinkedHashMap<>();
    fields.forEach((type, pairs) -> {
      List<NewStatement> statements = new ArrayList<>();
      for (int i = 0; i < pairs.size(); i += 2) {
        // only a finding must rest on a claim
        List<String> claims = type.endsWith("_finding") && i == 0 ? List.of(claim) : List.of();
        statements.add(NewStatement.of(pairs.get(i), pairs.get(i + 1)).restingOn(claims));
      }
      NewEntity record = new NewEntity(type, Viewer.OPEN, statements);
      ids.put(type, desk.entities().open(file.id(), record, "exercise", by).id());
    });
    return ids;
  }

  private static List<String> joined(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static String report(Desk desk, CaseFile file) throws IOException {
    desk.fielding().forms().addOurs("ada");
    FieldKey key =
        desk.fielding()
            .keys()
            .make(file.id(), "phone", Set.of("incident-report"), Duration.ofDays(1), "ada")
            .key();
    String answers =
        """
        <incident id="incident-report" version="1"><reported>2031-05-05</reported>
        <consent>yes</consent><knows>saw</knows><kind>closure</kind>
        <account>Exercise: the North Road was closed.</account><day>2031-05-04</day>
        <place>North Road</place><meta><instanceID>uuid:1</instanceID></meta></incident>
        """;
    desk.fielding()
        .receiving()
        .receive(key, answers.strip().getBytes(StandardCharsets.UTF_8), List.of());
    desk.establishing().readWaitingReports(10);
    Viewer all = desk.people().viewer("ben");
    return desk.fielding().reports().listLatest(all, 1).getFirst().id();
  }
}
