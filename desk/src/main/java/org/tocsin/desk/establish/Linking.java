package org.tocsin.desk.establish;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.establish.entity.EntityQuery;
import org.tocsin.desk.establish.entity.NewEntity;
import org.tocsin.desk.establish.entity.NewStatement;
import org.tocsin.desk.establish.entity.Statement;
import org.tocsin.desk.people.Viewer;

/**
 * Ties claims to incidents: the incident gets an account that rests on the claim, the claim gets
 * the link. Thread-safe.
 */
public final class Linking {
  private static final String INCIDENT = "incident";
  private static final String ACCOUNT = "account";
  private static final int LISTED = 200;

  private final Establishing establishing;
  private final Entities entities;

  public Linking(Establishing establishing, Entities entities) {
    this.establishing = establishing;
    this.entities = entities;
  }

  /** Incidents of a case that a claim can be linked to, the last opened first. */
  public List<Entity> choices(String caseId, Viewer viewer) {
    return entities
        .list(EntityQuery.inCase(caseId, viewer).ofType(INCIDENT).page(Long.MAX_VALUE, LISTED))
        .stream()
        .filter(entity -> !entity.withdrawn())
        .toList();
  }

  /** Links a claim to an incident that is open for changes. */
  public Candidate link(String claimId, String incidentId, Viewer by) {
    Entity incident = entities.get(incidentId, by);
    ClaimFile file = establishing.claims().file(claimId, by);
    Candidate before = file.candidate();
    if (!incident.type().name().equals(INCIDENT) || !incident.caseId().equals(before.caseId())) {
      throw new IllegalArgumentException("choose an incident of this case");
    }
    if (!before.compartment().isEmpty() && !before.compartment().equals(incident.compartment())) {
      throw new IllegalArgumentException(
          "the claim is restricted: link it to an incident of the same compartment");
    }
    if (file.links().contains(incidentId)) {
      throw new IllegalStateException("it is linked to this incident already");
    }
    boolean told =
        incident.of(ACCOUNT).stream()
            .anyMatch(account ->
                account.claims().contains(claimId) || account.against().contains(claimId));
    if (!told) {
      entities.change(
          incidentId,
          incident.version(),
          List.of(account(before)),
          List.of(),
          "linked from the inbox",
          by);
    }
    return establishing.claims().link(claimId, incidentId, by);
  }

  /** Opens a new incident from a claim, with the claim's day and place, and links the two. */
  public Candidate open(String claimId, String title, Viewer by) {
    Candidate claim = establishing.claims().file(claimId, by).candidate();
    String shown = establishing.claims().masked(claim.caseId(), title.strip());
    List<NewStatement> statements = new ArrayList<>();
    statements.add(NewStatement.of("title", shown));
    if (claim.dayText() != null) {
      statements.add(NewStatement.of("began", claim.dayText()).restingOn(List.of(claimId)));
    }
    if (claim.place() != null) {
      statements.add(NewStatement.of("place", claim.place()).restingOn(List.of(claimId)));
    }
    statements.add(account(claim));
    Entity incident =
        entities.open(
            claim.caseId(), new NewEntity(INCIDENT, claim.compartment(), statements), "", by);
    return establishing.claims().link(claimId, incident.id(), by);
  }

  /** Who denies or doubts it speaks against the incident, in the same words and place. */
  private static NewStatement account(Candidate claim) {
    NewStatement account = NewStatement.of(ACCOUNT, claim.statement());
    return claim.stance().equals("asserts")
        ? account.restingOn(List.of(claim.id()))
        : account.speakingAgainst(List.of(claim.id()));
  }

  /** Undoes the last act on a claim; the account that a link had written goes with it. */
  public Candidate undo(String claimId, Viewer by) {
    ClaimFile file = establishing.claims().file(claimId, by);
    List<Review> standing =
        file.acts().stream().map(ClaimAct::review).filter(r -> !r.undone()).toList();
    boolean link = !standing.isEmpty() && standing.getLast().action().equals(Kinds.CLAIM_LINKED);
    if (link) {
      withdraw(standing.getLast().changes().path(INCIDENT).asString(""), claimId, by);
    }
    return establishing.undo(claimId, by);
  }

  private void withdraw(String incidentId, String claimId, Viewer by) {
    entities
        .find(incidentId, by)
        .ifPresent(incident -> {
          List<String> accounts =
              incident.of(ACCOUNT).stream()
                  .filter(one -> one.claims().contains(claimId) || one.against().contains(claimId))
                  .map(Statement::id)
                  .toList();
          if (!accounts.isEmpty()) {
            entities.change(
                incidentId,
                incident.version(),
                List.of(),
                accounts,
                "the link from the inbox was undone",
                by);
          }
        });
  }
}
