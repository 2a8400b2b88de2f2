package org.tocsin.desk.web.find;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.tocsin.desk.find.Finding;
import org.tocsin.desk.find.NameHits;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;

/**
 * Looks for every name of a list. Names come in the body of a request and leave in the page: none
 * of them is recorded, and none stands in an address.
 */
@Controller
public final class NameListPages {

  /**
   * @param wrong key of what was wrong with the list, "" for nothing
   */
  public record Names(String caseId, List<NameHits> found, String wrong) {

    public String base() {
      return Address.base(caseId) + "/names";
    }

    public String hold() {
      return Address.base(caseId) + "/hold";
    }

    /** The list again, to take the table away. */
    public String list() {
      return String.join("\n", found.stream().map(NameHits::name).toList());
    }
  }

  private final Pages pages;
  private final Entrance entrance;
  private final Finding finding;

  NameListPages(Pages pages, Entrance entrance, Finding finding) {
    this.pages = pages;
    this.entrance = entrance;
    this.finding = finding;
  }

  @Allow(Allow.Access.READER)
  @GetMapping({"/cases/{id}/find/names", "/find/names"})
  View form(@PathVariable(required = false) @Nullable String id, HttpServletRequest request) {
    return pages.show("find-names", new Names(entrance.enter(request, id), List.of(), ""));
  }

  @Allow(Allow.Access.READER)
  @PostMapping({"/cases/{id}/find/names", "/find/names"})
  ModelAndView list(
      @PathVariable(required = false) @Nullable String id,
      @RequestParam(defaultValue = "") String names,
      @RequestParam(required = false) @Nullable MultipartFile file,
      HttpServletRequest request,
      Viewer me)
      throws IOException {
    String caseId = entrance.enter(request, id);
    NameList list = NameList.of(names, file);
    if (!list.wrong().isEmpty()) {
      return pages.show(
          "find-names", new Names(caseId, List.of(), list.wrong()), HttpStatus.BAD_REQUEST);
    }
    List<NameHits> found = finding.searchNames(list.names(), caseId, me);
    return pages.show("find-names", new Names(caseId, found, ""), HttpStatus.OK);
  }

  @Allow(Allow.Access.READER)
  @PostMapping({"/cases/{id}/find/names.csv", "/find/names.csv"})
  ResponseEntity<byte[]> table(
      @PathVariable(required = false) @Nullable String id,
      @RequestParam(defaultValue = "") String names,
      HttpServletRequest request,
      Viewer me)
      throws IOException {
    String caseId = entrance.enter(request, id);
    NameList list = NameList.of(names, null);
    return list.wrong().isEmpty()
        ? FindPages.csv(Tables.names(finding.searchNames(list.names(), caseId, me)), "names")
        : ResponseEntity.badRequest().build();
  }
}
