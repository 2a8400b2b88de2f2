package org.tocsin.desk.web.warn;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.warn.ladder.LadderBook;
import org.tocsin.desk.warn.ladder.Ladders;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.foresight.ladder.Ladder;

/** The ladder of a case: looked at, tried on the last alerts, proposed, confirmed by a second. */
@Controller
public final class LadderPages {
  private static final String TEMPLATE = "warn/rungs";

  private final Pages pages;
  private final Ways ways;
  private final LadderBook book;
  private final RungLook look;

  LadderPages(Pages pages, Ways ways, Ladders ladders, RungLook look) {
    this.pages = pages;
    this.ways = ways;
    this.book = ladders.book();
    this.look = look;
  }

  /**
   * @param version a version whose rungs fill the form: how a change is taken back; "file" for the
   *     ladder of the desk's file
   */
  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/ladder")
  View show(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String version,
      Viewer me,
      HttpServletRequest request) {
    ways.enter(request, id, "rules");
    if (version.isEmpty()) {
      return pages.show(TEMPLATE, look.page(id, RungForm.of(book.inForce(id)), null, "", me));
    }
    Ladder chosen = version.equals("file") ? book.file() : book.get(id, version).ladder();
    return pages.show(TEMPLATE, look.page(id, RungForm.of(chosen), chosen, "", me));
  }

  /** The ladder as the file it could be: what {@link #read} takes, and what stands in a home. */
  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/ladder.json")
  ResponseEntity<byte[]> export(@PathVariable String id, HttpServletRequest request) {
    ways.enter(request, id, "rules");
    ContentDisposition name = ContentDisposition.attachment().filename("ladder.json").build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body(book.inForce(id).text().getBytes(StandardCharsets.UTF_8));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/ladder/look")
  ModelAndView tryOut(@PathVariable String id, Viewer me, HttpServletRequest request) {
    ways.enter(request, id, "rules");
    List<RungForm> form = RungForm.read(request);
    try {
      Ladder draft = RungForm.ladder(book.inForce(id).edition(), form);
      book.requireFit(id, draft);
      return new ModelAndView(pages.show(TEMPLATE, look.page(id, form, draft, "", me)));
    } catch (IllegalArgumentException refused) {
      return refuse(id, form, refused, me);
    }
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping(path = "/cases/{id}/ladder/file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ModelAndView read(
      @PathVariable String id,
      @RequestParam(name = "files", required = false) @Nullable MultipartFile file,
      Viewer me,
      HttpServletRequest request)
      throws IOException {
    ways.enter(request, id, "rules");
    try {
      if (file == null || file.isEmpty()) {
        throw new IllegalArgumentException("choose a file to read the ladder from");
      }
      String name = Optional.ofNullable(file.getOriginalFilename()).orElse("the file");
      Ladder draft = Ladder.read(new ByteArrayInputStream(file.getBytes()), name);
      book.requireFit(id, draft);
      return new ModelAndView(
          pages.show(TEMPLATE, look.page(id, RungForm.of(draft), draft, "", me)));
    } catch (IllegalArgumentException refused) {
      return refuse(id, RungForm.of(book.inForce(id)), refused, me);
    }
  }

  private ModelAndView refuse(String id, List<RungForm> form, Exception refused, Viewer me) {
    String problem = String.valueOf(refused.getMessage());
    return pages.show(TEMPLATE, look.page(id, form, null, problem, me), HttpStatus.BAD_REQUEST);
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/ladder")
  String propose(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String reason,
      Viewer me,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    ways.enter(request, id, "rules");
    try {
      var json = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
      book.propose(id, Ladder.read(json, "the ladder"), reason, me);
      Notice.done("ladder.done.proposed").on(redirect);
    } catch (IllegalArgumentException | IllegalStateException refused) {
      Notice.wrong("warn.refused").because(refused).on(redirect);
    }
    return "redirect:/cases/" + id + "/ladder";
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/ladder/{version}/confirm")
  String confirm(
      @PathVariable String id,
      @PathVariable String version,
      Viewer me,
      RedirectAttributes redirect) {
    try {
      book.confirm(id, version, me);
      Notice.done("ladder.done.confirmed").on(redirect);
    } catch (IllegalStateException refused) {
      Notice.wrong("warn.refused").because(refused).on(redirect);
    }
    return "redirect:/cases/" + id + "/ladder";
  }
}
