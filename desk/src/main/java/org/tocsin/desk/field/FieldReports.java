package org.tocsin.desk.field;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.journal.Recorded;
import org.tocsin.desk.people.Viewer;

/** The reports that came in, and what each says. Thread-safe. */
public final class FieldReports {
  private final Collecting collecting;
  private final Forms forms;
  private final ReportTable table;
  private final Informants informants;

  FieldReports(Collecting collecting, Forms forms, ReportTable table, Informants informants) {
    this.collecting = collecting;
    this.forms = forms;
    this.table = table;
    this.informants = informants;
  }

  /** What the report in this item says; empty for an item that is none. */
  public Optional<FieldReport> findSaid(Item item) throws IOException {
    Optional<Report> report = table.findByItem(item.id());
    return report.isEmpty() ? Optional.empty() : said(report.get(), item);
  }

  private Optional<FieldReport> said(Report report, Item item) throws IOException {
    Optional<FieldForm> form = forms.find(report.formId(), report.version());
    if (form.isEmpty()) {
      return Optional.empty();
    }
    Instance instance;
    try (InputStream in = collecting.original(item)) {
      instance = InstanceReader.read(in.readAllBytes());
    }
    Map<String, Mapping> meanings = forms.meanings(form.get());
    String speaker =
        ReportReader.informant(meanings, instance)
            .map(name -> informants.sign(report.caseId(), name))
            .orElse("device key " + report.keyNumber());
    return Optional.of(new ReportReader(form.get(), meanings, instance).read(speaker));
  }

  /** Items of reports that nobody read yet, oldest first. */
  public List<Item> listWaiting(int most) {
    List<Item> items = new ArrayList<>();
    for (Report report : table.listWaiting(most)) {
      collecting.findWherever(report.itemId()).ifPresent(items::add);
    }
    return items;
  }

  /** Items of files that came with reports and that nobody read yet, oldest first. */
  public List<Item> listWaitingFiles(int most) {
    List<Item> items = new ArrayList<>();
    for (String itemId : table.listWaitingFiles(most)) {
      collecting.findWherever(itemId).ifPresent(items::add);
    }
    return items;
  }

  /** The last ones that came, newest first. */
  public List<Report> listLatest(Viewer viewer, int most) {
    return table.listLatest(viewer, most);
  }

  /**
   * @throws NoSuchElementException when there is none, or none that {@code viewer} sees
   */
  public Report get(String id, Viewer viewer) {
    return table
        .find(id)
        .filter(report -> viewer.sees(report.compartment(), report.itemId()))
        .orElseThrow(() -> new NoSuchElementException("no field report " + id));
  }

  public List<Report.Attachment> listAttachments(String reportId) {
    return table.listAttachments(reportId);
  }

  /** Reports that this one corrects, that correct it, or that came under the same id. */
  public List<Report> listVersions(Report report, Viewer viewer) {
    List<Report> versions = new ArrayList<>();
    if (!report.replaces().isEmpty()) {
      versions.addAll(table.listByInstance(report.caseId(), report.replaces()));
    }
    versions.addAll(table.listByInstance(report.caseId(), report.instanceId()));
    versions.addAll(table.listReplacing(report.caseId(), report.instanceId()));
    return versions.stream()
        .filter(version -> viewer.sees(version.compartment(), version.itemId()))
        .toList();
  }

  /** What was not taken in, newest first. */
  public List<Report.Refusal> listRefusals(int most) {
    return table.listRefusals(most);
  }

  /** How many there are, wherever they stand; never for showing. */
  public long count() {
    return table.count();
  }

  /** How many there are that {@code viewer} sees: a count tells of what is in it. */
  public long count(Viewer viewer) {
    return table.count(viewer);
  }

  /** How many of one device {@code viewer} sees. */
  public long countFrom(FieldKey key, Viewer viewer) {
    return table.count(key.id(), viewer);
  }

  /** Whether a fact about a report may be shown; every other fact may, as far as this knows. */
  public boolean mayKnow(Recorded fact, Viewer viewer) {
    return table
        .find(fact.subject())
        .map(report -> viewer.sees(report.compartment(), report.itemId()))
        .orElse(true);
  }
}
