package org.tocsin.desk.web.cases;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.Desk;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.publish.Audience;
import org.tocsin.desk.publish.Building;
import org.tocsin.desk.publish.Building.Planned;
import org.tocsin.desk.publish.Commission;
import org.tocsin.desk.publish.Form;
import org.tocsin.desk.publish.Published;
import org.tocsin.desk.publish.Returning;
import org.tocsin.desk.publish.draft.Comparison;
import org.tocsin.desk.publish.outline.Outline;
import org.tocsin.desk.publish.verify.VerificationReport;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.desk.web.frame.Words;

/** Dossiers for a named reader: offers the kinds, shows what one would hold, makes it. */
@Controller
public final class BuilderPages {
  private static final String HERE = "/cases/{id}/dossiers";

  /** Ends the kind of what came back from a word processor. */
  private static final String EDITED = "-edited";

  /**
   * What was typed.
   *
   * @param person id of a record, "" for none
   */
  public record Asked(
      String kind, String reader, String publisher, String person, LocalDate asOf) {}

  /**
   * @param planned what it would hold; empty when nothing was asked yet
   * @param refusal why it cannot be shown, "" when it can
   */
  public record BuilderPage(
      String caseId,
      List<Outline> outlines,
      List<Entity> persons,
      Asked asked,
      List<Planned> planned,
      String refusal,
      List<Published.ForReader> made) {

    /** What a kind is called in the visitor's language. */
    public String name(String kind) {
      Words words = Words.here();
      if (kind.endsWith(EDITED)) {
        String whole = kind.substring(0, kind.length() - EDITED.length());
        return words.say("builder.edited", name(whole));
      }
      String key = "outline.kind." + kind;
      return words.has(key)
          ? words.say(key)
          : outlines.stream()
              .filter(one -> one.kind().equals(kind))
              .map(Outline::label)
              .findFirst()
              .orElse(kind);
    }
  }

  /**
   * @param report what the check of it found, null when it was not asked for
   */
  public record MadePage(
      String caseId,
      Published.ForReader made,
      boolean written,
      @Nullable VerificationReport report) {}

  private final Pages pages;
  private final Ways ways;
  private final AsOf asOf;
  private final Collecting collecting;
  private final Building building;
  private final Returning returning;
  private final Path folders;
  private final Path temporary;

  BuilderPages(
      Pages pages,
      Ways ways,
      AsOf asOf,
      Collecting collecting,
      Building building,
      Returning returning,
      Desk desk) {
    this.pages = pages;
    this.ways = ways;
    this.asOf = asOf;
    this.collecting = collecting;
    this.building = building;
    this.returning = returning;
    this.temporary = desk.home().temporary();
    this.folders = desk.home().root().resolve("dossiers-for-readers");
  }

  @Allow(Allow.Access.READER)
  @GetMapping(HERE)
  View page(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String reader,
      @RequestParam(defaultValue = "") String publisher,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      HttpServletRequest request) {
    ways.enter(request, id, "dossiers");
    Asked asked = new Asked(kind, reader, publisher, person, asOf.day(id, day));
    List<Planned> planned = List.of();
    String refusal = "";
    if (!kind.isEmpty()) {
      try {
        planned = building.preview(id, commission(asked));
      } catch (IllegalArgumentException | NoSuchElementException refused) {
        refusal = String.valueOf(refused.getMessage());
      }
    }
    return pages.show(
        "builder",
        new BuilderPage(
            id,
            building.outlines().list(),
            building.listPersons(id),
            asked,
            planned,
            refusal,
            building.list(id)));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping(HERE)
  String make(
      @PathVariable String id,
      @RequestParam String kind,
      @RequestParam String reader,
      @RequestParam(defaultValue = "") String publisher,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      HttpServletRequest request,
      RedirectAttributes redirect)
      throws IOException {
    ways.enter(request, id, "dossiers");
    try {
      Commission commission =
          commission(new Asked(kind, reader, publisher, person, asOf.day(id, day)));
      Files.createDirectories(folders.resolve(id));
      Published made = building.build(id, commission, handout(id, commission.key()).folder());
      Notice told =
          made.isNew()
              ? Notice.done("dossier.composed", made.sentences())
              : Notice.done("dossier.unchanged");
      told.on(redirect);
      return "redirect:/cases/" + id + "/dossiers/" + commission.key() + "/dossier?check";
    } catch (IllegalArgumentException | NoSuchElementException refused) {
      Notice.wrong("builder.refused").because(refused).on(redirect);
      return "redirect:/cases/" + id + "/dossiers";
    }
  }

  @Allow(Allow.Access.READER)
  @GetMapping(HERE + "/{made}/dossier")
  View made(
      @PathVariable String id,
      @PathVariable String made,
      @RequestParam(required = false) @Nullable String check,
      HttpServletRequest request)
      throws IOException {
    ways.enter(request, id, "dossiers");
    Published.ForReader known = get(id, made);
    boolean written = isWritten(id, known);
    VerificationReport report = written && check != null ? handout(id, known.key()).check() : null;
    return pages.show("made", new MadePage(id, known, written, report));
  }

  @Allow(Allow.Access.READER)
  @GetMapping(HERE + "/{made}/dossier/{file}")
  void file(
      @PathVariable String id,
      @PathVariable String made,
      @PathVariable String file,
      @RequestParam(required = false) @Nullable String save,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    ways.enter(request, id, "dossiers");
    Published.ForReader known = get(id, made);
    if (!isWritten(id, known)) {
      throw new NoSuchElementException("no dossier is ready");
    }
    handout(id, known.key()).send(file, save != null, response);
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping(HERE + "/{made}/returned")
  String takeBack(
      @PathVariable String id,
      @PathVariable String made,
      @RequestParam MultipartFile file,
      Viewer me,
      HttpServletRequest request,
      RedirectAttributes redirect)
      throws IOException {
    ways.enter(request, id, "dossiers");
    Published.ForReader known = get(id, made);
    Path docx = Files.createTempFile(temporary, "draft", ".docx");
    try {
      file.transferTo(docx);
      Returning.Returned returned =
          returning.take(
              id, handout(id, known.key()).folder(), docx, me, key -> handout(id, key).folder());
      Comparison what = returned.comparison();
      Notice.done(
              "builder.returned",
              what.standing().size(),
              what.edited().size(),
              what.written().size(),
              what.deleted().size())
          .on(redirect);
      return "redirect:/cases/" + id + "/dossiers/" + returned.key() + "/dossier?check";
    } catch (IllegalArgumentException refused) {
      Notice.wrong("builder.refused").because(refused).on(redirect);
      return "redirect:/cases/" + id + "/dossiers/" + known.key() + "/dossier";
    } finally {
      Files.deleteIfExists(docx);
    }
  }

  private static Commission commission(Asked asked) {
    return new Commission(
        new Audience(asked.kind(), asked.reader(), asked.publisher()),
        asked.asOf(),
        asked.person());
  }

  /** Of what the record knows, so that no address leads out of the folder. */
  private Published.ForReader get(String caseId, String key) {
    return building.list(caseId).stream()
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no dossier " + key));
  }

  private boolean isWritten(String caseId, Published.ForReader made) throws IOException {
    return handout(caseId, made.key()).isReady(collecting.findLastRestriction(caseId));
  }

  private Handout handout(String caseId, String key) {
    return new Handout(folders.resolve(caseId).resolve(key), Form.CASE);
  }
}
