package org.tocsin.desk.web.cases;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.desk.web.frame.Words;

/** Sealing files from the browser: a plain form of many files, or one streamed body a file. */
@Controller
public final class SealPages {

  public record Sealed(String caseId, List<Line> lines, int alerts) {
    public long failed() {
      return lines.stream().filter(line -> !line.good()).count();
    }
  }

  /**
   * @param itemId "" when it could not be sealed
   */
  public record Line(String name, String itemId, boolean good, String text) {}

  private final Pages pages;
  private final Ways ways;
  private final Intake intake;

  SealPages(Pages pages, Ways ways, Intake intake) {
    this.pages = pages;
    this.ways = ways;
    this.intake = intake;
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping(path = "/cases/{id}/items", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  View seal(@PathVariable String id, HttpServletRequest request, Viewer me)
      throws IOException, ServletException {
    ways.enter(request, id, "items");
    List<Line> lines = new ArrayList<>();
    for (Part part : request.getParts()) {
      String name = part.getSubmittedFileName();
      if (name != null && !name.isBlank()) {
        try (InputStream in = part.getInputStream()) {
          lines.add(take(id, name, in, me));
        }
        part.delete();
      }
    }
    return pages.show("sealed", new Sealed(id, lines, intake.warn(id)));
  }

  /** One file as the body, straight into the vault: a 5 GB file needs no 5 GB anywhere else. */
  @Allow(Allow.Access.ANALYST)
  @PostMapping(
      path = "/cases/{id}/items/raw",
      consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Line> sealRaw(
      @PathVariable String id, @RequestParam String name, HttpServletRequest request, Viewer me)
      throws IOException {
    return ResponseEntity.ok(take(id, name, request.getInputStream(), me));
  }

  /** After the last streamed file: lets the rules look at what is now on record. */
  @Allow(Allow.Access.ANALYST)
  @PostMapping(path = "/cases/{id}/warn", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Map<String, Integer>> warn(@PathVariable String id) {
    return ResponseEntity.ok(Map.of("alerts", intake.warn(id)));
  }

  private Line take(String caseId, String name, InputStream in, Viewer by) {
    try {
      Intake.Taken taken = intake.take(caseId, name, in, by);
      return new Line(taken.name(), taken.itemId(), taken.read(), taken.line());
    } catch (IOException failed) {
      String problem = Words.here().say("intake.failed", String.valueOf(failed.getMessage()));
      return new Line(name, "", false, problem);
    }
  }
}
