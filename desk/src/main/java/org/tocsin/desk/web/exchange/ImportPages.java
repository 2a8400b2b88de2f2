package org.tocsin.desk.web.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.establish.entity.EntityType;
import org.tocsin.desk.exchange.FileForm;
import org.tocsin.desk.exchange.ImportPlan;
import org.tocsin.desk.exchange.ImportRun;
import org.tocsin.desk.exchange.Importing;
import org.tocsin.desk.exchange.Look;
import org.tocsin.desk.exchange.form.Mapping;
import org.tocsin.desk.exchange.form.ReadRecord;
import org.tocsin.desk.exchange.form.Suggestion;
import org.tocsin.desk.exchange.form.TableHead;
import org.tocsin.desk.exchange.sheet.RefusedFile;
import org.tocsin.desk.people.Compartment;
import org.tocsin.desk.people.People;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.desk.web.frame.Words;

/** Uploads a file, says which column is what, shows what would become of it, and takes it in. */
@Controller
public final class ImportPages {
  private static final int FIRST = 12;
  private static final String SECTION = "import";

  /**
   * The imports of a case.
   *
   * @param compartments those the viewer is in
   */
  public record Imports(String caseId, List<ImportRun> runs, List<Compartment> compartments) {}

  private final Pages pages;
  private final Ways ways;
  private final Collecting collecting;
  private final Importing importing;
  private final People people;
  private final Jobs jobs;

  ImportPages(
      Pages pages,
      Ways ways,
      Collecting collecting,
      Importing importing,
      People people,
      Jobs jobs) {
    this.people = people;
    this.pages = pages;
    this.ways = ways;
    this.collecting = collecting;
    this.importing = importing;
    this.jobs = jobs;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/import")
  View list(@PathVariable String id, Viewer me, HttpServletRequest request) {
    ways.enter(request, id, SECTION);
    List<Compartment> mine =
        people.compartments().list().stream().filter(one -> me.sees(one.id())).toList();
    return pages.show("import", new Imports(id, importing.list(id, me), mine));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping(path = "/cases/{id}/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  String upload(
      @PathVariable String id,
      @RequestParam(name = "files", required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String compartment,
      Viewer me,
      HttpServletRequest request,
      RedirectAttributes redirect)
      throws IOException {
    ways.enter(request, id, SECTION);
    if (file == null || file.isEmpty()) {
      Notice.wrong(Words.here().say("exchange.no_file")).on(redirect);
      return "redirect:/cases/" + id + "/import";
    }
    String name = file.getOriginalFilename();
    try (InputStream in = file.getInputStream()) {
      String called = name == null ? "table" : name;
      Item item =
          compartment.isEmpty()
              ? collecting.seal(id, called, in, me).item()
              : collecting.sealInto(compartment, id, called, in, me);
      return "redirect:/cases/" + id + "/import/" + item.id();
    } catch (IllegalArgumentException refused) {
      Notice.refused(refused).on(redirect);
      return "redirect:/cases/" + id + "/import";
    }
  }

  @Allow(Allow.Access.ANALYST)
  @GetMapping("/cases/{id}/import/{item}")
  View look(
      @PathVariable String id, @PathVariable String item, Viewer me, HttpServletRequest request)
      throws IOException {
    ways.enter(request, id, SECTION);
    return pages.show("import-look", page(id, item, new MappingForm(request), me));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/import/{item}/preview")
  View preview(
      @PathVariable String id, @PathVariable String item, Viewer me, HttpServletRequest request)
      throws IOException {
    return look(id, item, me, request);
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/import/{item}/take")
  String take(
      @PathVariable String id,
      @PathVariable String item,
      Viewer me,
      HttpServletRequest request,
      RedirectAttributes redirect)
      throws IOException {
    ways.enter(request, id, SECTION);
    ImportLook page = page(id, item, new MappingForm(request), me);
    RefusedFile refused = page.refused();
    if (refused != null) {
      Notice.refused(refused).on(redirect);
      return "redirect:/cases/" + id + "/import/" + item;
    }
    Mapping mapping = page.mapping();
    if (mapping != null && !mapping.name().isBlank()) {
      importing.saveMapping(id, mapping, me);
    }
    String run = importing.nextId();
    ImportPlan plan = new ImportPlan(item, mapping, page.item().compartment());
    jobs.start(run, progress -> importing.run(run, plan, me, progress));
    return "redirect:/cases/" + id + "/import/receipts/" + run;
  }

  private ImportLook page(String caseId, String itemId, MappingForm form, Viewer me)
      throws IOException {
    Item item = collecting.getItem(itemId, me);
    if (!item.caseId().equals(caseId)) {
      throw new NoSuchElementException("no item " + itemId + " in case " + caseId);
    }
    List<EntityType> types = importing.types().list();
    try {
      Look look = importing.look(itemId, form.layout(), me);
      Mapping mapping = mapping(look, form);
      EntityType type = mapping == null ? null : importing.types().get(mapping.type());
      ImportPlan plan = new ImportPlan(itemId, mapping, item.compartment());
      List<ReadRecord> first = importing.preview(plan, FIRST, me);
      return new ImportLook(caseId, item, look, mapping, type, types, first, null);
    } catch (RefusedFile refused) {
      return new ImportLook(caseId, item, null, null, null, types, List.of(), refused);
    } catch (IllegalArgumentException wrong) {
      RefusedFile refused = new RefusedFile(String.valueOf(wrong.getMessage()), "");
      return new ImportLook(caseId, item, null, null, null, types, List.of(), refused);
    }
  }

  /** What was sent, else the saved mapping that fits, else a suggestion. */
  private @Nullable Mapping mapping(Look look, MappingForm form) {
    if (look.form() == FileForm.ARCHIVE || !look.form().isMapped()) {
      return null;
    }
    TableHead head = look.head().orElseThrow();
    String asked = form.text("type");
    if (form.hasColumns() && !form.text("again").equals("yes")) {
      return form.mapping(head, look.layout());
    }
    if (asked.isEmpty() && look.saved().isPresent()) {
      return look.saved().get().with(look.layout().withHeaderRow(head.headerRow()));
    }
    return asked.isEmpty()
        ? Suggestion.best(importing.types().list(), head, look.layout())
        : new Suggestion(importing.types().get(asked)).of(head, look.layout());
  }
}
