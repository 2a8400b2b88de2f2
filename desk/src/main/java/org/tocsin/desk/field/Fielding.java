package org.tocsin.desk.field;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.journal.Ids;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.journal.SealedStore;
import org.tocsin.desk.people.Compartments;

/** The field room with its fronts. */
public final class Fielding {
  private final Forms forms;
  private final DeviceKeys keys;
  private final Uploads uploads;
  private final Receiving receiving;
  private final FieldReports reports;

  /**
   * @param arriving where files are kept that have come in part; made when it is needed
   * @param random fit for secrets
   */
  public Fielding(
      Journal journal,
      SealedStore store,
      JdbcClient jdbc,
      Collecting collecting,
      Compartments compartments,
      Path arriving,
      SecureRandom random,
      InstantSource clock) {
    FormTable formTable = new FormTable(jdbc);
    KeyTable keyTable = new KeyTable(jdbc);
    ReportTable reportTable = new ReportTable(jdbc);
    journal.project(new FieldView(formTable, keyTable, reportTable));
    this.forms = new Forms(journal, store, formTable);
    this.keys = new DeviceKeys(journal, keyTable, collecting, compartments, forms, random, clock);
    this.uploads = new Uploads(arriving, clock);
    this.receiving =
        new Receiving(journal, collecting, forms, reportTable, uploads, new Ids(random));
    this.reports =
        new FieldReports(
            collecting, forms, reportTable, new Informants(journal, reportTable, random));
  }

  public Forms forms() {
    return forms;
  }

  public DeviceKeys keys() {
    return keys;
  }

  public Uploads uploads() {
    return uploads;
  }

  public Receiving receiving() {
    return receiving;
  }

  public FieldReports reports() {
    return reports;
  }
}
