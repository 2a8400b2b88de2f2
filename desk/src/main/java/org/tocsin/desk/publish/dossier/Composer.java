package org.tocsin.desk.publish.dossier;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.desk.publish.Form;

/** Composes the dossier of a case: the same record gives the same words. */
public final class Composer {
  private static final List<Chapter> CHAPTERS =
      List.of(
          new SummaryChapter(),
          new CorridorChapter(),
          new SupplyChapter(),
          new AlertChapter(),
          new TimelineChapter(),
          new ClaimChapter(),
          new IndicatorChapter(),
          new DutyChapter(),
          new AppealChapter(),
          new ItemChapter(),
          new UnreadChapter());

  private final String version;

  /**
   * @param version of Tocsin
   */
  public Composer(String version) {
    this.version = version;
  }

  public Dossier compose(CaseRecord record) {
    Scribe scribe = new Scribe(record);
    List<Section> sections = new ArrayList<>();
    CHAPTERS.forEach(chapter -> sections.addAll(chapter.write(record, scribe)));
    String id = record.file().id();
    return new Dossier(Form.CASE, id, id, record.file().name(), record.asOf(), version, sections);
  }
}
