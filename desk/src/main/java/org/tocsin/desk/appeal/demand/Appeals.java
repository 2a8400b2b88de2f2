package org.tocsin.desk.appeal.demand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.appeal.directory.Directory;
import org.tocsin.desk.appeal.directory.Institution;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Ids;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.people.Viewer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The front of the appeals: confirms and composes them, records what was shown of each demand, and
 * answers with the board. An appeal that stands in a document is seen by those who see the
 * document. Thread-safe.
 */
public final class Appeals {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Journal journal;
  private final Collecting collecting;
  private final Establishing establishing;
  private final Directory directory;
  private final Proposing proposing;
  private final Grounds grounds;
  private final AppealTable table;
  private final KeptBoards boards;
  private final Ids ids;

  public Appeals(
      Journal journal,
      JdbcClient jdbc,
      Collecting collecting,
      Establishing establishing,
      Entities entities,
      Directory directory,
      Ids ids) {
    this.journal = journal;
    this.collecting = collecting;
    this.establishing = establishing;
    this.grounds = new Grounds(journal, collecting, establishing, entities);
    this.directory = directory;
    this.table = new AppealTable(jdbc);
    this.proposing = new Proposing(collecting, establishing, directory, table);
    this.boards = new KeptBoards(journal, establishing, grounds, table);
    this.ids = ids;
    journal.project(table);
  }

  public Directory directory() {
    return directory;
  }

  /** What the reading of a document offers; see {@link Proposing#of}. */
  public Proposal propose(String itemId, Viewer viewer) {
    return proposing.of(itemId, null, viewer);
  }

  /** The appeal that was confirmed from a document; empty when none was. */
  public Optional<Appeal> findOf(String itemId, Viewer viewer) {
    return table.findAppealOf(itemId).filter(appeal -> sees(appeal, viewer));
  }

  /**
   * Puts an appeal on record as it stands in a document: with each demand that a person confirmed,
   * made public by that document on its day.
   *
   * @param demands candidate ids of the demands that are right; the others are left out
   * @param given the day it was made as that person knows it, used where the document states none
   * @param meant which institution is meant, by the candidate of an addressee that has choices
   * @throws IllegalArgumentException when none is chosen, or the document's appeal is on record
   */
  public Appeal confirm(
      String itemId,
      Set<String> demands,
      @Nullable LocalDate given,
      Map<String, String> meant,
      Viewer by) {
    return journal.alone(
        "appeal of " + itemId,
        () -> {
          Proposal proposal = proposing.of(itemId, given, by);
          if (table.findAppealOf(itemId).isPresent()) {
            throw new IllegalArgumentException("the appeal of this document is on record already");
          }
          if (!collecting.getItem(itemId, by).compartment().isEmpty()) {
            throw new IllegalArgumentException(
                "an appeal goes out to others; this document stands in a compartment");
          }
          Filing filing = new Filing(proposal.caseId(), by.name(), ids);
          List<Entry> entries = filing.confirm(proposal, demands, meant);
          journal.record(entries);
          return get(entries.getFirst().subject(), by);
        });
  }

  /**
   * Opens an appeal that is composed here.
   *
   * @throws IllegalArgumentException without a title or somebody who makes it
   */
  public Appeal compose(
      String caseId, String title, String speaker, @Nullable LocalDate day, Viewer by) {
    collecting.getCase(caseId);
    if (title.isBlank() || speaker.isBlank()) {
      throw new IllegalArgumentException("an appeal has a title and somebody who makes it");
    }
    List<Entry> entries = new ArrayList<>();
    String id =
        new Filing(caseId, by.name(), ids).open(entries, title.strip(), speaker.strip(), day, null);
    journal.record(entries);
    return get(id, by);
  }

  /**
   * Adds a demand to an appeal that was composed here, and names the addressees it does not have
   * yet. A group stands for its members of the appeal's day, or of {@code today} when it has none.
   *
   * @param institutions ids in the directory
   * @throws IllegalArgumentException when there is no addressee, or the appeal stands in a document
   */
  public Demand add(
      String appealId, NewDemand demand, List<String> institutions, LocalDate today, Viewer by) {
    return journal.alone(
        "appeal " + appealId,
        () -> {
          Appeal appeal = get(appealId, by);
          if (appeal.itemId() != null) {
            throw new IllegalArgumentException(
                "what a document demands is confirmed, not added to");
          }
          if (institutions.isEmpty()) {
            throw new IllegalArgumentException("choose whom this is demanded of");
          }
          demand.evidence().forEach(one -> grounds.require(one, appeal.caseId(), by));
          List<Addressee> named =
              table.listAddressees(appeal.caseId()).stream()
                  .filter(one -> one.appealId().equals(appealId))
                  .toList();
          List<Entry> entries = new ArrayList<>();
          Filing filing = new Filing(appeal.caseId(), by.name(), ids);
          List<String> addressees = new ArrayList<>();
          for (String id : institutions) {
            Institution one = directory.get(id);
            LocalDate day = appeal.day() == null ? today : appeal.day();
            addressees.add(
                named.stream()
                    .filter(known -> known.institutions().equals(List.of(id)))
                    .map(Addressee::id)
                    .findFirst()
                    .orElseGet(() ->
                        filing.name(
                            entries,
                            appealId,
                            one.name(),
                            List.of(one),
                            proposing.membership(List.of(one), day))));
          }
          String id = filing.demand(entries, appealId, demand, addressees);
          journal.record(entries);
          return demand(id, by);
        });
  }

  /**
   * Sets a deadline where the document states none, or another one; the old one stays on record.
   */
  public Demand setDeadline(String demandId, LocalDate day, Viewer by) {
    Demand demand = demand(demandId, by);
    record(
        demand, Kinds.DEADLINE_SET, by, "deadline", JSON.objectNode().put("day", day.toString()));
    return demand(demandId, by);
  }

  /** Lays evidence under a demand: a sealed item, an accepted claim or a finding. */
  public Demand rest(String demandId, Evidence evidence, Viewer by) {
    Demand demand = demand(demandId, by);
    grounds.require(evidence, demand.caseId(), by);
    record(demand, Kinds.EVIDENCE_LAID, by, "evidence", evidence.json());
    return demand(demandId, by);
  }

  private void record(Demand demand, String kind, Viewer by, String part, ObjectNode what) {
    journal.record(new Entry(kind, demand.caseId(), demand.id(), by.name(), Map.of(part, what)));
  }

  /**
   * Records what was shown of a demand and a party.
   *
   * @param party "" for the addressee as a whole
   * @throws IllegalArgumentException when the evidence does not show it; see {@link Course#require}
   * @throws NoSuchElementException when {@code by} does not see the demand or the evidence
   */
  public Step show(
      String demandId,
      String addresseeId,
      String party,
      StepKind kind,
      LocalDate day,
      Evidence evidence,
      String note,
      Viewer by) {
    return journal.alone(
        "demand " + demandId,
        () -> {
          Demand demand = demand(demandId, by);
          Addressee addressee = addressee(demand, addresseeId, party);
          grounds.require(evidence, demand.caseId(), by);
          course(demand, addressee, party).require(kind, evidence, day, by.name());
          Filing filing = new Filing(demand.caseId(), by.name(), ids);
          long leaf =
              journal
                  .record(
                      filing.step(demandId, addresseeId, party, kind, day, evidence, note.strip()))
                  .leaf();
          return step(demandId, leaf);
        });
  }

  /**
   * Records what an event of a notice shows, for the machine: a step that is on record already, or
   * comes when the demand is over, is passed over.
   */
  public void shown(
      List<String> demands,
      String addresseeId,
      String party,
      StepKind kind,
      LocalDate day,
      Evidence event) {
    for (String id : demands) {
      journal.alone(
          "demand " + id,
          () -> {
            Demand demand = table.findDemand(id).orElseThrow();
            Course course = course(demand, addressee(demand, addresseeId, party), party);
            boolean known =
                course.steps().stream()
                    .anyMatch(s -> s.kind() == kind && s.evidence().id().equals(event.id()));
            if (!known && !course.isOver()) {
              journal.record(
                  new Filing(demand.caseId(), Entry.MACHINE, ids)
                      .step(id, addresseeId, party, kind, day, event, ""));
            }
            return known;
          });
    }
  }

  /**
   * Takes a step back; it stays on record and counts no more.
   *
   * @throws IllegalArgumentException without a reason, or when it was taken back before
   */
  public void withdraw(String demandId, long leaf, String reason, Viewer by) {
    Demand demand = demand(demandId, by);
    if (reason.isBlank()) {
      throw new IllegalArgumentException("say why the step is taken back");
    }
    if (step(demandId, leaf).withdrawn()) {
      throw new IllegalArgumentException("this step was taken back before");
    }
    record(
        demand,
        Kinds.STEP_WITHDRAWN,
        by,
        "withdrawal",
        JSON.objectNode().put("step", leaf).put("reason", reason.strip()));
  }

  private Step step(String demandId, long leaf) {
    return table.listStepsOf(demandId).stream()
        .filter(step -> step.leaf() == leaf)
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no step " + leaf));
  }

  private Addressee addressee(Demand demand, String id, String party) {
    Addressee addressee =
        table
            .findAddressee(id)
            .filter(one -> demand.addressees().contains(one.id()))
            .orElseThrow(() -> new NoSuchElementException("no such addressee of this demand"));
    if (!addressee.holds(party)) {
      throw new NoSuchElementException("no such member of this addressee");
    }
    return addressee;
  }

  private Course course(Demand demand, Addressee addressee, String party) {
    return Course.of(
        table.listStepsOf(demand.id()).stream()
            .filter(step -> step.addressee().equals(addressee.id()) && step.party().equals(party))
            .toList());
  }

  private boolean sees(Appeal appeal, Viewer viewer) {
    String item = appeal.itemId();
    return item == null || collecting.findItem(item, viewer).isPresent();
  }

  /**
   * @throws NoSuchElementException when there is none, or none that {@code viewer} sees
   */
  public Appeal get(String id, Viewer viewer) {
    return table
        .findAppeal(id)
        .filter(appeal -> sees(appeal, viewer))
        .orElseThrow(() -> new NoSuchElementException("no appeal " + id));
  }

  public List<Appeal> list(String caseId, Viewer viewer) {
    return table.listAppeals(caseId).stream().filter(appeal -> sees(appeal, viewer)).toList();
  }

  /** Documents of the case whose demands nobody confirmed yet. */
  public List<Item> listUnconfirmed(String caseId, Viewer viewer) {
    return establishing.list(CandidateLists.demands(caseId).seenBy(viewer)).stream()
        .map(Candidate::itemId)
        .distinct()
        .filter(item -> table.findAppealOf(item).isEmpty())
        .flatMap(item -> collecting.findItem(item, viewer).stream())
        .toList();
  }

  /**
   * @throws NoSuchElementException when there is none, or none that {@code viewer} sees
   */
  public Demand demand(String id, Viewer viewer) {
    Demand demand =
        table.findDemand(id).orElseThrow(() -> new NoSuchElementException("no demand " + id));
    get(demand.appealId(), viewer);
    return Shown.of(
        demand, establishing.claims().masking(demand.caseId()), grounds::isOpen, viewer);
  }

  /** Other demands of the same appeal that one of its addressees is asked, as on the board. */
  public List<Demand> beside(Demand demand, Viewer viewer) {
    return table.listDemands(demand.caseId()).stream()
        .filter(one -> one.appealId().equals(demand.appealId()) && !one.id().equals(demand.id()))
        .filter(one -> !Collections.disjoint(one.addressees(), demand.addressees()))
        .map(one -> demand(one.id(), viewer))
        .toList();
  }

  /** The cells of one demand: each addressee as a whole, then its members. */
  public List<Cell> cells(String demandId, LocalDate asOf, Viewer viewer) {
    Demand demand = demand(demandId, viewer);
    return board(demand.caseId(), asOf, viewer).cells().stream()
        .filter(cell -> cell.demand().id().equals(demandId))
        .toList();
  }

  /** Every demand of the case with every party, as known on {@code asOf}. */
  public DemandBoard board(String caseId, LocalDate asOf, Viewer viewer) {
    return boards.board(caseId, asOf, viewer, () -> list(caseId, viewer));
  }

  /** Whether a fact about an appeal may be shown: one whose document is out of sight is not. */
  public boolean mayKnow(org.tocsin.desk.journal.Recorded fact, Viewer viewer) {
    String subject = fact.subject();
    Optional<String> appeal =
        table
            .findAppeal(subject)
            .map(Appeal::id)
            .or(() -> table.findDemand(subject).map(Demand::appealId))
            .or(() -> table.findAddressee(subject).map(Addressee::appealId));
    return appeal.flatMap(table::findAppeal).map(one -> sees(one, viewer)).orElse(true);
  }

  /** Addressees of an appeal, in their order. */
  public List<Addressee> listAddressees(String appealId, Viewer viewer) {
    Appeal appeal = get(appealId, viewer);
    return table.listAddressees(appeal.caseId()).stream()
        .filter(one -> one.appealId().equals(appealId))
        .toList();
  }
}
