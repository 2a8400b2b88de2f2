package org.tocsin.desk.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.publish.chart.Pin;
import org.tocsin.desk.publish.dossier.Composer;
import org.tocsin.desk.publish.dossier.Judged;
import org.tocsin.desk.publish.press.DossierPress;

/**
 * The front of step 7: composes the dossier of a case, seals it and writes the folder that a
 * stranger can check. Publishing the same case twice adds nothing and gives the same bytes.
 * Thread-safe.
 */
public final class Publishing {
  private final CaseRecords records;
  private final Establishing establishing;
  private final Composer composer = new Composer(Release.version());
  private final DossierPress press;

  public Publishing(CaseRecords records, DossierPress press, Establishing establishing) {
    this.records = records;
    this.establishing = establishing;
    this.press = press;
  }

  /**
   * Composes, seals and writes a dossier.
   *
   * @param folder is replaced as a whole; it may be absent, empty or hold an earlier dossier
   * @throws IOException when the folder cannot be written or holds files of somebody else
   */
  public Published publish(String caseId, LocalDate asOf, Path folder) throws IOException {
    return press.press(composer.compose(records.gather(caseId, asOf, Judged.NOTHING)), folder);
  }

  /** The sentences a dossier would have, for people to look at; nothing is sealed or written. */
  public List<Said> sentences(String caseId, LocalDate asOf) {
    return composer.compose(records.gather(caseId, asOf, Judged.NOTHING)).sentences().stream()
        .map(one -> new Said(one.text(), !one.citations().isEmpty()))
        .toList();
  }

  /** The dossiers of a case that were sealed before, newest first. */
  public List<Published.Earlier> list(String caseId) {
    return press.list(caseId);
  }

  /**
   * The places named in a case whose coordinates the reader knew, for a map.
   *
   * @param kinds only by these; empty for all
   * @param viewer only in what they see
   */
  public List<Pin> places(String caseId, LocalDate asOf, Set<Candidate.Kind> kinds, Viewer viewer) {
    return Places.of(establishing.counting().byPlace(caseId, asOf, kinds, viewer));
  }
}
