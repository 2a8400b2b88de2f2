package org.tocsin.desk.attack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tocsin.desk.Desk;
import org.tocsin.desk.appeal.demand.Appeals;
import org.tocsin.desk.appeal.demand.Cell;
import org.tocsin.desk.appeal.notice.NewNotice;
import org.tocsin.desk.appeal.notice.Notice;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.collect.redact.Blackout;
import org.tocsin.desk.collect.redact.Redaction;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.Grade;
import org.tocsin.desk.establish.Matter;
import org.tocsin.desk.establish.assess.Assessing;
import org.tocsin.desk.establish.assess.Bearing;
import org.tocsin.desk.establish.assess.NewFinding;
import org.tocsin.desk.establish.assess.Trend;
import org.tocsin.desk.establish.entity.NewEntity;
import org.tocsin.desk.establish.entity.NewStatement;
import org.tocsin.desk.establish.lens.Lens;
import org.tocsin.desk.exchange.ExportForm;
import org.tocsin.desk.exchange.ExportRequest;
import org.tocsin.desk.exchange.ImportPlan;
import org.tocsin.desk.exchange.form.Suggestion;
import org.tocsin.desk.exchange.sheet.Layout;
import org.tocsin.desk.field.FieldKey;
import org.tocsin.desk.find.FindQuery;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.people.Viewer;
import org.tocsin.foresight.board.file.OutcomeFile;
import org.tocsin.foresight.board.file.PredictionFiles;

/**
 * One of everything that can stand in a compartment, each thing worked on by its keepers as far as
 * the desk goes, and each with a word in it that stands nowhere else.
 */
final class RestrictedThings {
  /** Stands in every restricted thing and in nothing else. */
  static final String WORD = "zemblanita";

  private static final String TEXT =
      """
      Exercise: this statement is invented for practice, by Zemblanita.

      On 2 March 2023, a nurse of Zemblanita said that the Ferry Road was open to all vehicles.

      On 9 March 2023, the Zemblanita Clinic said that 412 patients of Zemblanita were cut off.
      """;

  private static final String APPEAL =
      """
      Exercise: this appeal is invented for practice.

      Appeal of the Zemblanita Clinic, 20 March 2023

      To the Council of Zemblanita:

      - We demand that you open the Zemblanita Road in both directions.
      """;

  final Desk desk;
  final CaseFile file;

  /** Restricted things by the word that stands before their id in an address. */
  final Map<String, List<String>> ids = new LinkedHashMap<>();

  private final String compartment;

  private RestrictedThings(Desk desk, CaseFile file) {
    this.desk = desk;
    this.file = file;
    this.compartment = desk.people().compartments().open("inner circle", "ada").id();
    desk.people().compartments().add(compartment, "ben", "ada");
    desk.people().compartments().add(compartment, "eva", "ada");
  }

  /** Seeds a case that has open items already; ben and eva keep what is restricted. */
  static RestrictedThings seed(Desk desk, CaseFile file) throws IOException {
    RestrictedThings things = new RestrictedThings(desk, file);
    things.items();
    things.records();
    things.exchange();
    things.field();
    things.searches();
    things.forecasts();
    things.leaves();
    return things;
  }

  /** The first of the things whose addresses have {@code before} before their id. */
  String first(String before) {
    return ids.getOrDefault(before, List.of()).getFirst();
  }

  Viewer ben() {
    return desk.people().viewer("ben");
  }

  void keep(String before, String id) {
    ids.computeIfAbsent(before, any -> new ArrayList<>()).add(id);
  }

  /** Worked on in the open first, then restricted: what was made of them must follow. */
  private void items() throws IOException {
    Item told = seal(WORD + ".txt", TEXT);
    Item appeal = seal(WORD + "-appeal.txt", APPEAL);
    LocalDate day = desk.measuring().findAsOf(file.id()).orElseThrow();
    desk.warning().raise(file.id(), day);
    judge(told);
    Item copy = desk.collecting().getItem(redact(told).itemId());
    Item open = desk.collecting().listItems(file.id()).getFirst();
    desk.establishing().origins().join(file.id(), told.id(), open.id(), WORD + " again", ben());
    ask(appeal);
    Item order = new RestrictedAnswers(this).bind(candidates(told).getFirst().id());
    for (Item item : List.of(told, appeal, order)) {
      desk.collecting().restrict(item.id(), compartment, "names " + WORD, ben());
      keep("items", item.id());
      candidates(item).forEach(candidate -> keep("candidates", candidate.id()));
    }
    keep("items", copy.id());
    candidates(appeal).stream()
        .filter(candidate -> candidate.kind() == Candidate.Kind.DEMAND)
        .forEach(candidate -> keep("demands", candidate.id()));
  }

  /** Confirmed in the open, with a letter about it. */
  private void ask(Item appeal) {
    Appeals appeals = desk.rooms().appeals();
    Set<String> read =
        appeals.propose(appeal.id(), ben()).addressees().stream()
            .flatMap(one -> one.demands().stream())
            .map(one -> String.valueOf(one.candidateId()))
            .collect(Collectors.toSet());
    String id = appeals.confirm(appeal.id(), read, null, Map.of(), ben()).id();
    for (Cell cell : appeals.board(file.id(), LocalDate.of(2023, 4, 20), ben()).wholes()) {
      keep("asks", cell.demand().id());
      NewNotice letter =
          new NewNotice(
              id,
              cell.addressee().id(),
              "",
              List.of(cell.demand().id()),
              Notice.Way.POST,
              WORD + " street",
              WORD,
              WORD,
              "en",
              false,
              false);
      keep("notices", desk.rooms().notices().compose(letter, ben()).id());
    }
  }

  private void judge(Item item) {
    List<Candidate> read = candidates(item);
    Candidate first = read.getFirst();
    Candidate open = desk.establishing().list(CandidateQuery.inCase(file.id())).getFirst();
    desk.establishing().accept(first.id(), ben());
    desk.establishing().grade(first.id(), new Grade('B', 2), WORD + " was there", ben());
    desk.establishing().claims().translate(first.id(), "fr", WORD + " a dit", ben());
    desk.establishing().claims().ask(first.id(), "eva", "who is " + WORD + "?", ben());
    desk.establishing()
        .contradictions()
        .confirm(
            file.id(),
            Matter.Question.OTHER,
            List.of(open.id(), first.id()),
            WORD + " says otherwise",
            ben());
    desk.establishing().reject(read.getLast().id(), WORD + " took it back", ben());
  }

  private Redaction redact(Item item) throws IOException {
    String text = desk.establishing().findMaskedText(item.id(), ben()).orElseThrow();
    Blackout blackout = Blackout.of(text, List.of(), List.of("nurse"), true);
    desk.redacting().sealText(item, blackout, "for " + WORD, "ben");
    return desk.redacting().listOf(item.id()).getFirst();
  }

  private void records() throws IOException {
    String born = record("incident", compartment, "title", WORD + " was stopped");
    String moved = record("incident", Viewer.OPEN, "title", WORD + " was turned back");
    String person = record("person", Viewer.OPEN, "alias", WORD + " the nurse");
    String open = record("incident", Viewer.OPEN, "title", "Exercise: in the open");
    for (String id : List.of(born, moved)) {
      desk.entities().reviewing().comment(id, WORD + " told me", ben());
      desk.entities().reviewing().assign(id, Optional.of(desk.people().viewer("eva")), ben());
    }
    tie(open, moved);
    for (String id : List.of(moved, person)) {
      desk.entities().restrict(id, compartment, "names " + WORD, ben());
    }
    new RestrictedAnswers(this).screen(person);
    String found = found();
    List.of(born, moved, person, found).forEach(id -> keep("records", id));
  }

  /** A finding on an indicator that rests on a restricted claim, contested within. */
  private String found() {
    String claim = first("candidates");
    NewFinding finding =
        new NewFinding(
            Lens.Kind.INDICATORS,
            "13.8",
            Bearing.PRESENT,
            List.of(claim),
            List.of(),
            WORD + " Road",
            "2023-03",
            "",
            new Grade('A', 1),
            WORD + " saw it",
            Trend.RISING,
            WORD + " is cut off",
            "when " + WORD + " was told",
            compartment);
    Assessing assessing = desk.rooms().assessing();
    String id = assessing.state(file.id(), finding, ben()).id();
    assessing.contest(id, WORD + " may err", desk.people().viewer("eva"));
    return id;
  }

  /** A record in the open that leads to one that is restricted later. */
  private void tie(String open, String restricted) {
    List<NewStatement> links =
        desk.entities().types().get("incident").fields().stream()
            .filter(field -> field.to().contains("incident"))
            .limit(1)
            .map(field -> NewStatement.of(field.name(), restricted))
            .toList();
    if (!links.isEmpty()) {
      long version = desk.entities().get(open, ben()).version();
      desk.entities().change(open, version, links, List.of(), "they belong together", ben());
    }
  }

  private String record(String type, String where, String field, String value) {
    NewEntity record = new NewEntity(type, where, List.of(NewStatement.of(field, value)));
    return desk.entities().open(file.id(), record, "for practice", ben()).id();
  }

  private void exchange() throws IOException {
    Item table = seal(WORD + ".csv", "title,summary\n" + WORD + ",told by " + WORD + "\n");
    desk.collecting().restrict(table.id(), compartment, "names " + WORD, ben());
    var look = desk.importing().look(table.id(), Layout.FOUND_OUT, ben());
    var mapping =
        new Suggestion(desk.importing().types().get("incident"))
            .of(look.head().orElseThrow(), look.layout());
    String run = desk.importing().nextId();
    desk.importing().run(run, new ImportPlan(table.id(), mapping, compartment), ben(), done -> {});
    keep("import", table.id());
    keep("receipts", run);
    ExportRequest request =
        new ExportRequest(ExportForm.CSV, List.of(), true, true, true, "for " + WORD);
    String export = desk.exporting().ask(file.id(), request, ben()).id();
    desk.exporting().approve(export, WORD + " agrees", desk.people().viewer("eva"));
    desk.exporting().make(export, ben(), Instant.now());
    keep("exports", export);
  }

  private void field() throws IOException {
    desk.fielding().forms().addOurs("ada");
    FieldKey key =
        desk.fielding()
            .keys()
            .make(file.id(), "phone", Set.of("incident-report"), Duration.ofDays(1), "ben")
            .key();
    desk.people().compartments().add(key.closed(), "ben", "ada");
    String xml =
        """
        <incident id="incident-report" version="1"><reported>2031-05-05</reported><consent>no</consent>
        <informant>%1$s</informant><kind>closure</kind><account>Exercise: %1$s saw it.</account>
        <day>2031-05-04</day><place>%1$s Road</place><meta><instanceID>uuid:%1$s</instanceID></meta>
        </incident>\
        """
            .formatted(WORD);
    var receipt =
        desk.fielding().receiving().receive(key, xml.getBytes(StandardCharsets.UTF_8), List.of());
    desk.establishing().readWaitingReports(10);
    keep("reports", receipt.report().id());
  }

  private void searches() {
    String saved = desk.finding().save(WORD, FindQuery.of(WORD, file.id()), ben()).id();
    keep("saved", saved);
  }

  /** Sealed in the open, then restricted: what a source says, and what came. */
  private void forecasts() throws IOException {
    String question = "event,exercise: %1$s closed,%1$s,2023-01-01,2023-02-28,%1$s".formatted(WORD);
    String said =
        "source,issued,kind,target,place,from,last,criterion,probability\n%s,2022-12-01,%s,0.4\n"
            .formatted(WORD, question);
    String came = "kind,target,place,from,last,criterion,outcome\n%s,yes\n".formatted(question);
    var predictions = desk.rooms().predictions();
    Item saying = seal(WORD + "-said.csv", said);
    Item coming = seal(WORD + "-came.csv", came);
    var set =
        predictions.seal(
            file.id(), PredictionFiles.read(said, predictions.today()), Optional.of(saying), ben());
    var taken = predictions.decisions().propose(file.id(), OutcomeFile.read(came), coming, ben());
    predictions.decisions().confirm(file.id(), taken.id(), desk.people().viewer("eva"));
    keep("forecasts", set.id());
    keep("questions", predictions.list(set).getFirst().prediction().question().id());
    keep("outcomes", taken.id());
    for (Item item : List.of(saying, coming)) {
      desk.collecting().restrict(item.id(), compartment, "names " + WORD, ben());
      keep("items", item.id());
    }
  }

  /** Every fact about a restricted thing. */
  private void leaves() {
    Set<String> subjects = new HashSet<>();
    ids.values().forEach(subjects::addAll);
    try (Stream<Recorded> facts = desk.journal().facts(0)) {
      facts
          .filter(fact -> subjects.contains(fact.subject()))
          .forEach(fact -> keep("ledger", String.valueOf(fact.leaf())));
    }
  }

  Item seal(String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Item item =
        desk.collecting().seal(file.id(), name, new ByteArrayInputStream(bytes), "ben").item();
    if (name.endsWith(".txt")) {
      desk.establishing().read(item);
    }
    return item;
  }

  private List<Candidate> candidates(Item item) {
    return desk.establishing()
        .list(CandidateQuery.inCase(file.id()).ofItem(item.id()).seenBy(ben()));
  }
}
