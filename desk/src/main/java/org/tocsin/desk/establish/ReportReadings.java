package org.tocsin.desk.establish;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.field.FieldReport;
import org.tocsin.desk.field.FieldReports;
import org.tocsin.desk.field.Finding;
import org.tocsin.desk.journal.Entry;
import org.tocsin.desk.journal.Journal;
import org.tocsin.desk.journal.SealedStore;
import org.tocsin.reader.Reading;
import org.tocsin.reader.ReadingJson;
import org.tocsin.reader.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads reports from the field: their answers were given one by one, so nothing is guessed from
 * language. Many are read in one write, since the names at risk of a case are worked out once for
 * all of them.
 */
final class ReportReadings {
  private static final String ASSERTS = "asserts";
  private static final String MEDIA_TYPE = "application/xml";
  private static final String WITHHELD = "[withheld: the informant has not agreed to its use]";
  private static final Reading.ReaderInfo READER =
      new Reading.ReaderInfo("tocsin-field", "1", List.of());

  private record Waiting(Item item, FieldReport report) {}

  private record Prepared(
      Waiting waiting, Reading reading, JsonNode tree, String copy, List<Draft> drafts) {}

  private final Journal journal;
  private final SealedStore store;
  private final Catalogue catalogue;
  private final Readings readings;
  private final ReadingJson json = new ReadingJson();

  ReportReadings(Journal journal, SealedStore store, Catalogue catalogue, Readings readings) {
    this.journal = journal;
    this.store = store;
    this.catalogue = catalogue;
    this.readings = readings;
  }

  ReadOutcome read(Item item, FieldReport report) throws IOException {
    if (catalogue.findReading(item.id()).isPresent()) {
      return new ReadOutcome.Known();
    }
    Prepared prepared = prepare(new Waiting(item, report));
    record(item.caseId(), List.of(prepared));
    return new ReadOutcome.Read(prepared.drafts().size(), List.of());
  }

  /** A report that nothing can be read from, and why. */
  record Unreadable(Item item, String reason) {
    void record(Collecting collecting) {
      collecting.recordUnread(
          item,
          MEDIA_TYPE,
          "the report cannot be read: " + reason,
          "look at the sealed original; the other reports were read");
    }
  }

  /**
   * What became of reports that waited.
   *
   * @param read how many were read
   * @param unreadable those that were not; they hold up no other
   */
  record Outcome(int read, List<Unreadable> unreadable) {}

  Outcome readAll(FieldReports reports, int most) {
    Map<String, List<Prepared>> byCase = new LinkedHashMap<>();
    List<Unreadable> unreadable = new ArrayList<>();
    for (Item item : reports.listWaiting(most)) {
      try {
        prepare(reports, item)
            .ifPresent(
                one -> byCase.computeIfAbsent(item.caseId(), id -> new ArrayList<>()).add(one));
      } catch (IOException | RuntimeException e) {
        unreadable.add(new Unreadable(item, String.valueOf(e.getMessage())));
      }
    }
    byCase.forEach(this::record);
    return new Outcome(byCase.values().stream().mapToInt(List::size).sum(), unreadable);
  }

  private Optional<Prepared> prepare(FieldReports reports, Item item) throws IOException {
    if (catalogue.findReading(item.id()).isPresent()) {
      return Optional.empty();
    }
    Optional<FieldReport> report = reports.findSaid(item);
    return report.isEmpty()
        ? Optional.empty()
        : Optional.of(prepare(new Waiting(item, report.get())));
  }

  private Prepared prepare(Waiting waiting) throws IOException {
    FieldReport report = waiting.report();
    Reading reading = reading(report);
    String text = json.write(reading);
    String copy =
        store.seal(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))).digest();
    List<Draft> drafts = report.findings().stream().map(f -> draft(report, f)).toList();
    return new Prepared(waiting, reading, JsonMapper.shared().readTree(text), copy, drafts);
  }

  private void record(String caseId, List<Prepared> all) {
    journal.alone(() -> {
      Set<String> known = readings.namesAtRisk(caseId);
      Set<String> names = new LinkedHashSet<>(known);
      all.forEach(one -> names.addAll(one.waiting().report().namesAtRisk()));
      Mask mask = Mask.of(names);
      List<Entry> entries = new ArrayList<>();
      for (Prepared one : all) {
        if (catalogue.findReading(one.waiting().item().id()).isEmpty()) {
          entries.addAll(facts(one, mask));
        }
      }
      if (!known.containsAll(names)) {
        entries.addAll(new Remasking(journal, catalogue).list(caseId, mask));
      }
      return journal.record(entries);
    });
  }

  private static List<Entry> facts(Prepared one, Mask mask) {
    FieldReport report = one.waiting().report();
    @Nullable String withheld = report.withheld() ? WITHHELD : null;
    return new ReadFacts(one.waiting().item(), one.reading(), one.tree(), mask, withheld)
        .list(one.copy(), MEDIA_TYPE, report.namesAtRisk(), one.drafts());
  }

  private static Draft draft(FieldReport report, Finding finding) {
    return new Draft(
        finding.localId(),
        kind(finding.kind()),
        new Span(finding.begin(), finding.end()),
        finding.words(),
        List.of(report.speaker()),
        ASSERTS,
        finding.type(),
        PartialDay.parse(finding.day()).orElse(null),
        false,
        finding.place().isEmpty() ? null : finding.place(),
        null,
        finding.detail());
  }

  private static Candidate.Kind kind(Finding.Kind kind) {
    return switch (kind) {
      case CLAIM -> Candidate.Kind.CLAIM;
      case EVENT -> Candidate.Kind.EVENT;
      case QUANTITY -> Candidate.Kind.QUANTITY;
      case DELIVERY -> Candidate.Kind.DELIVERY;
    };
  }

  private static Reading reading(FieldReport report) {
    String day = report.reportedOn();
    int points = report.text().codePointCount(0, report.text().length());
    Reading.DocumentInfo document =
        new Reading.DocumentInfo(
            report.title(),
            "und",
            Reading.DocumentKind.FORM,
            null,
            new Reading.Speaker(report.speaker(), null, "informant"),
            PartialDay.parse(day).isPresent() ? day : null,
            null);
    return new Reading(
        READER,
        document,
        report.text(),
        List.of(new Reading.Region(Reading.RegionKind.BODY, new Span(0, points))),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
