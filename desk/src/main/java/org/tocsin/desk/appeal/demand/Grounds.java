package org.tocsin.desk.appeal.demand;

import java.util.NoSuchElementException;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.people.Viewer;

/** Looks whether evidence is there, of the right case, and open to whoever names it. */
record Grounds(
    Journal journal, Collecting collecting, Establishing establishing, Entities entities) {

  /** Evidence is of this case, open to who names it, and judged by a person when it is a claim. */
  void require(Evidence evidence, String caseId, Viewer by) {
    String there =
        switch (evidence.kind()) {
          case NOTICE -> journal.get(evidence.leaf()).caseId();
          case ITEM -> collecting.getItem(evidence.id(), by).caseId();
          case CLAIM -> acceptedClaim(evidence.id(), by).caseId();
          case FINDING -> finding(evidence.id(), by).caseId();
        };
    if (!there.equals(caseId)) {
      throw new NoSuchElementException("this evidence is of another case");
    }
  }

  private Candidate acceptedClaim(String id, Viewer by) {
    Candidate claim = establishing.get(id, by);
    boolean judged =
        claim.status() == Candidate.Status.ACCEPTED || claim.status() == Candidate.Status.CORRECTED;
    if (!judged) {
      throw new IllegalArgumentException("a claim shows something when somebody accepted it");
    }
    return claim;
  }

  private Entity finding(String id, Viewer by) {
    Entity record = entities.get(id, by);
    if (!record.type().name().equals("finding")) {
      throw new IllegalArgumentException("this record is no finding");
    }
    return record;
  }

  boolean isOpen(Evidence evidence, Viewer viewer) {
    return switch (evidence.kind()) {
      case NOTICE -> true;
      case ITEM -> collecting.findItem(evidence.id(), viewer).isPresent();
      case CLAIM -> establishing.find(evidence.id(), viewer).isPresent();
      case FINDING -> entities.find(evidence.id(), viewer).isPresent();
    };
  }
}
