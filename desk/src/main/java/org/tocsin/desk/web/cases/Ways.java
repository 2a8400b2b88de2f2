package org.tocsin.desk.web.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.establish.entity.EntityQuery;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.warn.AlertRecord;
import org.tocsin.desk.warn.Warning;
import org.tocsin.desk.web.frame.Onlooker;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.desk.web.frame.Shell;

/** Enters a case: finds it and puts its ways into the frame of the page. */
@Component
public final class Ways {
  private final Collecting collecting;
  private final Establishing establishing;
  private final Entities entities;
  private final Warning warning;
  private final Onlooker onlooker;

  Ways(
      Collecting collecting,
      Establishing establishing,
      Entities entities,
      Warning warning,
      Onlooker onlooker) {
    this.entities = entities;
    this.onlooker = onlooker;
    this.collecting = collecting;
    this.establishing = establishing;
    this.warning = warning;
  }

  /**
   * @param section address part of the section the page is on, "" for the overview
   * @throws java.util.NoSuchElementException when there is no such case
   */
  public CaseFile enter(HttpServletRequest request, String caseId, String section) {
    CaseFile file = collecting.getCase(caseId);
    Viewer me = onlooker.of(request);
    Shell.CaseWay way =
        new Shell.CaseWay(
            caseId,
            file.name(),
            section,
            waiting(caseId, me),
            unseen(caseId, me),
            mine(caseId, me));
    Pages.on(request, way);
    return file;
  }

  private int waiting(String caseId, Viewer me) {
    CandidateQuery waiting =
        CandidateQuery.inCase(caseId).withStatus(Candidate.Status.CANDIDATE).seenBy(me);
    return establishing.counting().byKind(waiting).values().stream()
        .mapToInt(Integer::intValue)
        .sum();
  }

  /** Records assigned to this person that are not settled, and questions colleagues ask them. */
  private int mine(String caseId, Viewer me) {
    Map<String, Integer> assigned =
        entities.countByState(EntityQuery.inCase(caseId, me).assignedTo(me.name()));
    int open =
        assigned.entrySet().stream()
            .filter(state -> !entities.types().isSettled(state.getKey()))
            .mapToInt(Map.Entry::getValue)
            .sum();
    return open + establishing.claims().waitingFor(caseId, me).size();
  }

  private int unseen(String caseId, Viewer me) {
    return (int)
        warning.list(caseId, me).stream()
            .filter(alert -> alert.state() == AlertRecord.State.OPEN)
            .count();
  }
}
