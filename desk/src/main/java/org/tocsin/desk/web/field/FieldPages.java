package org.tocsin.desk.web.field;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.tocsin.desk.collect.CaseFile;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.field.FieldForm;
import org.tocsin.desk.field.FieldKey;
import org.tocsin.desk.field.Fielding;
import org.tocsin.desk.field.Mapping;
import org.tocsin.desk.field.Meaning;
import org.tocsin.desk.field.Question;
import org.tocsin.desk.field.Report;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;

/** Forms, keys of devices, and what came from them. */
@Controller
public final class FieldPages {
  private static final int LATEST = 100;

  /** Everything about the field on one page. */
  public record Field(
      List<FieldForm> forms,
      List<KeyLine> keys,
      List<CaseFile> cases,
      List<ReportLine> reports,
      List<Report.Refusal> refusals,
      long total) {}

  public record KeyLine(FieldKey key, String caseName, long reports, boolean good) {}

  /**
   * @param missing files it speaks of that are not here
   * @param differing files that are not what the device took
   */
  public record ReportLine(
      Report report, String form, String caseName, int files, long missing, long differing) {}

  /** One form with what its answers mean. */
  public record OneForm(FieldForm form, List<MeaningLine> questions, List<FieldForm.Media> media) {
    public List<Meaning> meanings() {
      return List.of(Meaning.values());
    }
  }

  public record MeaningLine(Question question, Mapping mapping) {}

  /** One report with its files and other versions. */
  public record OneReport(
      ReportLine line,
      List<Report.Attachment> files,
      List<String> missing,
      List<Report> versions) {}

  private final Pages pages;
  private final Fielding fielding;
  private final Collecting collecting;
  private final Clock clock;

  FieldPages(Pages pages, Fielding fielding, Collecting collecting, Clock clock) {
    this.pages = pages;
    this.fielding = fielding;
    this.collecting = collecting;
    this.clock = clock;
  }

  @Allow(Allow.Access.ANALYST)
  @GetMapping("/field")
  View field(Viewer me) {
    return pages.show("field/field", field(me, LATEST));
  }

  private Field field(Viewer me, int most) {
    return new Field(
        fielding.forms().list(),
        fielding.keys().list().stream().map(key -> line(key, me)).toList(),
        collecting.listCases(),
        fielding.reports().listLatest(me, most).stream().map(this::line).toList(),
        fielding.reports().listRefusals(most),
        fielding.reports().count(me));
  }

  @Allow(Allow.Access.ANALYST)
  @GetMapping("/field/forms/{id}")
  View form(@PathVariable String id) {
    FieldForm form = fielding.forms().get(id);
    Map<String, Mapping> meanings = fielding.forms().meanings(form);
    List<MeaningLine> lines =
        form.questions().stream()
            .filter(question -> question.control() != Question.Control.NOTE)
            .map(question ->
                new MeaningLine(
                    question,
                    Optional.ofNullable(meanings.get(question.path())).orElse(question.meaning())))
            .toList();
    return pages.show("field/form", new OneForm(form, lines, fielding.forms().listMedia(id)));
  }

  @Allow(Allow.Access.ANALYST)
  @GetMapping("/field/reports/{id}")
  View report(@PathVariable String id, Viewer me) {
    Report report = fielding.reports().get(id, me);
    List<Report.Attachment> files = fielding.reports().listAttachments(id);
    return pages.show(
        "field/report",
        new OneReport(
            line(report),
            files,
            missing(report, files),
            fielding.reports().listVersions(report, me)));
  }

  private KeyLine line(FieldKey key, Viewer me) {
    return new KeyLine(
        key,
        caseName(key.caseId()),
        fielding.reports().countFrom(key, me),
        key.isGood(clock.instant()));
  }

  private ReportLine line(Report report) {
    List<Report.Attachment> files = fielding.reports().listAttachments(report.id());
    String title =
        fielding.forms().find(report.formId()).map(FieldForm::title).orElse(report.formId());
    long differing =
        files.stream().filter(file -> file.verdict() == Report.Verdict.DIFFERS).count();
    return new ReportLine(
        report,
        title,
        caseName(report.caseId()),
        files.size(),
        missing(report, files).size(),
        differing);
  }

  private static List<String> missing(Report report, List<Report.Attachment> files) {
    return report.expected().stream()
        .filter(name -> files.stream().noneMatch(file -> file.name().equals(name)))
        .toList();
  }

  private String caseName(String id) {
    return collecting.findCase(id).map(CaseFile::name).orElse("");
  }
}
