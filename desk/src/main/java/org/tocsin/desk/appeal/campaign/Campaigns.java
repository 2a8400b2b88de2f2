package org.tocsin.desk.appeal.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.appeal.directory.Directory;
import org.tocsin.desk.appeal.directory.Institution;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.entity.Confided;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Ids;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.people.Viewer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The front of campaigns. Bad input is refused in one line for a person. Thread-safe. */
public final class Campaigns {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int MOST_FACTS = 12;

  private final Journal journal;
  private final Collecting collecting;
  private final Establishing establishing;
  private final Confided confided;
  private final Directory directory;
  private final CampaignTable table;
  private final Presses presses = new Presses();
  private final Ids ids;

  public Campaigns(
      Journal journal,
      JdbcClient jdbc,
      Collecting collecting,
      Establishing establishing,
      Confided confided,
      Directory directory,
      Ids ids) {
    this.journal = journal;
    this.collecting = collecting;
    this.establishing = establishing;
    this.confided = confided;
    this.directory = directory;
    this.table = new CampaignTable(jdbc);
    this.ids = ids;
    journal.project(table);
  }

  /** Campaigns of a case, the last prepared first. */
  public List<Campaign> list(String caseId) {
    return table.list(caseId);
  }

  /**
   * @throws NoSuchElementException when there is none
   */
  public Campaign get(String id) {
    return table.find(id).orElseThrow(() -> new NoSuchElementException("no campaign " + id));
  }

  /** Prepares a campaign; supporters find it when somebody else opened it. */
  public Campaign prepare(String caseId, CampaignLetter letter, Viewer by) {
    collecting.getCase(caseId);
    requireNobodyAtRisk(caseId, letter);
    if (!letter.audience().isEmpty() && !directory.get(letter.audience()).isGroup()) {
      throw new IllegalArgumentException("choose a group of states, or all of them");
    }
    ObjectNode said = JSON.objectNode().put("title", letter.title());
    said.put("subject", letter.subject()).put("body", letter.body());
    said.put("language", letter.language()).put("audience", letter.audience());
    String id = ids.next();
    record(CampaignTable.PREPARED, caseId, id, said, by.name());
    return get(id);
  }

  /**
   * Cites a claim that the letter rests on.
   *
   * @throws IllegalArgumentException when nobody accepted it, or it may not leave the house
   */
  public void cite(String id, String claim, Viewer by) {
    Campaign campaign = prepared(id);
    Candidate found =
        establishing
            .find(claim, by)
            .filter(one -> one.caseId().equals(campaign.caseId()))
            .orElseThrow(() -> new IllegalArgumentException("there is no such claim"));
    if (!mayLeave(found, inside(campaign.caseId()))) {
      throw new IllegalArgumentException(
          "a letter cites claims that somebody accepted and that may leave the house");
    }
    if (campaign.facts().size() >= MOST_FACTS) {
      throw new IllegalArgumentException("a letter cites at most 12 claims: nobody reads more");
    }
    if (!campaign.facts().contains(claim)) {
      ObjectNode said = JSON.objectNode().put("claim", claim);
      record(CampaignTable.FACT_CITED, campaign.caseId(), id, said, by.name());
    }
  }

  /** Takes a claim out of the letter again. */
  public void drop(String id, String claim, Viewer by) {
    Campaign campaign = prepared(id);
    if (!campaign.facts().contains(claim)) {
      throw new IllegalArgumentException("there is no such claim");
    }
    ObjectNode said = JSON.objectNode().put("claim", claim);
    record(CampaignTable.FACT_DROPPED, campaign.caseId(), id, said, by.name());
  }

  /**
   * Lets supporters find it.
   *
   * @throws IllegalArgumentException when {@code by} prepared it, or it cites nothing
   */
  public void open(String id, Viewer by) {
    journal.alone(
        "campaign " + id,
        () -> {
          Campaign campaign = prepared(id);
          if (campaign.preparedBy().equals(by.name())) {
            throw new IllegalArgumentException("somebody else opens what you prepared");
          }
          if (facts(campaign).isEmpty()) {
            throw new IllegalArgumentException("cite at least one claim that it rests on");
          }
          requireNobodyAtRisk(campaign.caseId(), campaign.letter());
          record(CampaignTable.OPENED, campaign.caseId(), id, JSON.objectNode(), by.name());
          return id;
        });
  }

  /** Ends it, or gives it up before it was opened. */
  public void close(String id, String reason, Viewer by) {
    Campaign campaign = get(id);
    if (campaign.state() == Campaign.State.CLOSED) {
      throw new IllegalArgumentException("it is closed already");
    }
    if (reason.isBlank()) {
      throw new IllegalArgumentException("give a reason: it is kept with the change");
    }
    flush();
    ObjectNode said = JSON.objectNode().put("reason", reason.strip());
    record(CampaignTable.CLOSED, campaign.caseId(), id, said, by.name());
  }

  private Campaign prepared(String id) {
    Campaign campaign = get(id);
    if (campaign.state() != Campaign.State.PREPARED) {
      throw new IllegalArgumentException("its words stand since it was opened");
    }
    return campaign;
  }

  private void requireNobodyAtRisk(String caseId, CampaignLetter letter) {
    if (namesSomebody(caseId, letter)) {
      throw new IllegalArgumentException("the letter names somebody at risk; write it without");
    }
  }

  private boolean namesSomebody(String caseId, CampaignLetter letter) {
    String words = letter.title() + "\n" + letter.subject() + "\n" + letter.body();
    return !establishing.claims().masked(caseId, words).equals(words);
  }

  /** The claims it cites that may leave the house today. */
  public List<Candidate> facts(Campaign campaign) {
    Set<String> inside = inside(campaign.caseId());
    return campaign.facts().stream()
        .flatMap(id -> establishing.find(id, Viewer.machine()).stream())
        .filter(claim -> mayLeave(claim, inside))
        .toList();
  }

  private Set<String> inside(String caseId) {
    return confided.among(caseId, collecting.listItems(caseId));
  }

  private static boolean mayLeave(Candidate claim, Set<String> inside) {
    boolean judged =
        claim.status() == Candidate.Status.ACCEPTED || claim.status() == Candidate.Status.CORRECTED;
    return judged
        && claim.compartment().isEmpty()
        && !claim.restricted()
        && !inside.contains(claim.itemId());
  }

  /** The states that are written to on a day, in the order of the directory. */
  public List<Institution> states(Campaign campaign, LocalDate day) {
    String group = campaign.letter().audience();
    List<Institution> all =
        group.isEmpty() ? directory.list() : directory.members(group, day).members();
    return all.stream().filter(one -> one.kind() == Institution.Kind.STATE).toList();
  }

  /**
   * What supporters find under an address; empty unless it is open and its words may still leave
   * the house. That somebody looks is recorded nowhere.
   */
  public Optional<Campaign> findOpen(String id) {
    return table
        .find(id)
        .filter(one -> one.state() == Campaign.State.OPEN)
        .filter(one -> !namesSomebody(one.caseId(), one.letter()));
  }

  /**
   * Counts a letter that a supporter says they sent.
   *
   * @return false when it was not counted because too many came within the hour
   * @throws NoSuchElementException when it is not open, or writes to no such state
   */
  public boolean count(String id, String state, Instant now) {
    Campaign campaign =
        findOpen(id).orElseThrow(() -> new NoSuchElementException("no campaign " + id));
    LocalDate day = LocalDate.ofInstant(now, java.time.ZoneOffset.UTC);
    if (states(campaign, day).stream().noneMatch(one -> one.id().equals(state))) {
      throw new NoSuchElementException("no such country " + state);
    }
    return presses.add(id, state, now);
  }

  /** Records what was counted since the last time. */
  public void flush() {
    presses
        .take()
        .forEach((id, rows) -> {
          ObjectNode said = JSON.objectNode();
          for (Supporters row : rows) {
            said.withArray("letters")
                .addObject()
                .put("day", row.day().toString())
                .put("country", row.country())
                .put("letters", row.letters());
          }
          record(CampaignTable.COUNTED, get(id).caseId(), id, said, "tocsin");
        });
  }

  /** How many letters supporters said they sent, by day and country; those of the hour wait. */
  public List<Supporters> letters(String id) {
    return new ArrayList<>(table.letters(id));
  }

  /** Whether a fact of this room may be known: as the claim that it names. */
  public boolean mayKnow(Recorded fact, Viewer viewer) {
    return CampaignTable.findClaim(fact)
        .map(claim -> establishing.find(claim, viewer).isPresent())
        .orElse(true);
  }

  private void record(String kind, String caseId, String subject, ObjectNode said, String by) {
    Map<String, JsonNode> parts = Map.of(CampaignTable.SAID, said);
    journal.record(new Entry(kind, caseId, subject, by, parts));
  }
}
