package org.tocsin.desk.web.cases;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.CandidateQuery;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.warn.Warning;
import org.tocsin.desk.web.frame.Onlooker;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.desk.web.frame.Shell;

/** Enters a case: finds it and puts its ways into the frame of the page. */
@Component
public final class Ways {
  private final Collecting collecting;
  private final Establishing establishing;
  private final Warning warning;
  private final Onlooker onlooker;

  Ways(Collecting collecting, Establishing establishing, Warning warning, Onlooker onlooker) {
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
        new Shell.CaseWay(caseId, file.name(), section, waiting(caseId, me), unseen(caseId, me));
    Pages.on(request, way);
    return file;
  }

  private int waiting(String caseId, Viewer me) {
    CandidateQuery waiting =
        CandidateQuery.inCase(caseId).withStatus(Candidate.Status.CANDIDATE).seenBy(me);
    return establishing.countByKind(waiting).values().stream().mapToInt(Integer::intValue).sum();
  }

  private int unseen(String caseId, Viewer me) {
    return (int)
        warning.list(caseId, me).stream().filter(alert -> alert.acknowledgedBy() == null).count();
  }
}
