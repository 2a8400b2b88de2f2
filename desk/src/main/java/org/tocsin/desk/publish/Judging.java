package org.tocsin.desk.publish;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tocsin.desk.appeal.duty.Duties;
import org.tocsin.desk.appeal.duty.DutyStanding;
import org.tocsin.desk.appeal.sanction.Sanctions;
import org.tocsin.desk.appeal.sanction.SubmissionPackage;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.Matter;
import org.tocsin.desk.establish.assess.Assessing;
import org.tocsin.desk.establish.assess.IndicatorFinding;
import org.tocsin.desk.establish.entity.Consent;
import org.tocsin.desk.establish.entity.ConsentScope;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.establish.entity.EntityQuery;
import org.tocsin.desk.establish.entity.Step;
import org.tocsin.desk.establish.lens.Lens;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.publish.dossier.Judged;
import org.tocsin.desk.publish.dossier.Judged.Found;
import org.tocsin.desk.publish.reply.Replies;

/**
 * Gathers what people made of a case, as far as a stranger may see it: what is in no compartment,
 * what a second person decided, and what nobody withheld their consent from. Thread-safe.
 */
public final class Judging {
  private static final Viewer STRANGER = Viewer.machine();
  private static final int MOST = 5_000;
  private static final String[] DECIDED = {"decided", "second_read", "contested"};

  private final Establishing establishing;
  private final Entities entities;
  private final Assessing assessing;
  private final Duties duties;
  private final Sanctions sanctions;
  private final Replies replies;

  public Judging(
      Establishing establishing,
      Entities entities,
      Assessing assessing,
      Duties duties,
      Sanctions sanctions,
      Replies replies) {
    this.establishing = establishing;
    this.entities = entities;
    this.assessing = assessing;
    this.duties = duties;
    this.sanctions = sanctions;
    this.replies = replies;
  }

  Judged ofCase(String caseId, LocalDate asOf) {
    List<Entity> decided = list(caseId, "finding", DECIDED);
    return new Judged(
        decided.reversed().stream().map(this::found).toList(),
        list(caseId, "finding", "draft", "proposed", "returned").size(),
        assessed(caseId),
        establishing.contradictions().list(caseId, STRANGER).stream()
            .filter(Judging::stands)
            .toList(),
        sanctions.packages(caseId, STRANGER).stream().filter(Judging::isApproved).toList(),
        standings(caseId, asOf),
        replies.list(caseId, asOf, STRANGER),
        Optional.empty(),
        0,
        claims -> origins(caseId, claims));
  }

  /**
   * @throws NoSuchElementException when a stranger must not know of this person
   */
  Judged ofPerson(String caseId, String personId) {
    Entity person =
        listPersons(caseId).stream()
            .filter(one -> one.id().equals(personId))
            .findFirst()
            .orElseThrow(() ->
                new NoSuchElementException(
                    "there is no record of a person of whom anything may be handed out; choose"
                        + " another"));
    int shared = (int) claims(person).filter(othersIn(caseId, person)::contains).distinct().count();
    return new Judged(
        List.of(),
        0,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.of(person),
        shared,
        claims -> origins(caseId, claims));
  }

  /** The claims that concern this person and nobody else on record. */
  Set<String> ownClaims(String caseId, Entity person) {
    Set<String> own = new HashSet<>(claims(person).toList());
    own.removeAll(othersIn(caseId, person));
    return own;
  }

  /** Persons of whom something may be handed out, the first opened first. */
  List<Entity> listPersons(String caseId) {
    return list(caseId, "person").reversed().stream()
        .filter(person -> !person.withdrawn() && mayLeave(person))
        .toList();
  }

  private Set<String> othersIn(String caseId, Entity person) {
    Set<String> claims = new HashSet<>();
    list(caseId, "person").stream()
        .filter(other -> !other.id().equals(person.id()))
        .flatMap(Judging::claims)
        .forEach(claims::add);
    return claims;
  }

  private static Stream<String> claims(Entity record) {
    return record.statements().stream()
        .flatMap(one -> Stream.of(one.claims(), one.against()).flatMap(List::stream));
  }

  private List<Entity> list(String caseId, String type, String... states) {
    EntityQuery all =
        EntityQuery.inCase(caseId, STRANGER)
            .ofType(type)
            .inState(states)
            .page(Long.MAX_VALUE, MOST);
    return entities.list(all).stream().filter(one -> !one.withdrawn()).toList();
  }

  private static boolean mayLeave(Entity record) {
    return Consent.missing(record).isEmpty() && !ConsentScope.of(record).staysInside();
  }

  private Found found(Entity finding) {
    return new Found(
        finding,
        entities.history(finding.id(), STRANGER).stream()
            .filter(step -> step.kind().equals("EntityMoved"))
            .map(Step::leaf)
            .toList());
  }

  private List<IndicatorFinding> assessed(String caseId) {
    return Stream.of(Lens.Kind.values())
        .flatMap(kind -> assessing.list(caseId, kind, STRANGER).stream())
        .filter(finding -> finding.stands() && finding.reviewed())
        .toList();
  }

  private static boolean stands(Matter matter) {
    return matter.decision() == null || matter.decision().state() != Matter.State.DISMISSED;
  }

  private static boolean isApproved(SubmissionPackage one) {
    return one.state().equals("approved");
  }

  private List<DutyStanding> standings(String caseId, LocalDate asOf) {
    return duties.listTexts(caseId, STRANGER).stream()
        .flatMap(text -> duties.list(text).stream())
        .map(duty -> duties.standing(duty, asOf, STRANGER))
        .toList();
  }

  private int origins(String caseId, Collection<Candidate> claims) {
    return establishing.origins().counter(caseId, claims).of(claims);
  }
}
