package org.tocsin.desk.web.media;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.collect.picture.Copy;
import org.tocsin.desk.collect.picture.Look;
import org.tocsin.desk.collect.picture.Picture;
import org.tocsin.desk.collect.redact.Outcome;
import org.tocsin.desk.collect.redact.Redacting;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;

/** Marking rectangles on photos and PDF pages, looking at the copy, sealing it. */
@Controller
class RedactPages {
  private final Pages pages;
  private final Ways ways;
  private final MediaDoor door;
  private final Redacting redacting;

  RedactPages(Pages pages, Ways ways, MediaDoor door, Redacting redacting) {
    this.pages = pages;
    this.ways = ways;
    this.door = door;
    this.redacting = redacting;
  }

  /** Names that the reader found are marked at first. */
  @Allow(Allow.Access.ANALYST)
  @GetMapping("/items/{id}/redact")
  View begin(@PathVariable String id, Viewer me, HttpServletRequest request) throws IOException {
    Item item = enter(id, me, request);
    Look look = door.look(item, 1);
    return mark(
        item,
        RedactionDraft.fresh(look instanceof Look.Shown shown ? shown.found() : List.of()),
        null);
  }

  /** The same page with one more rectangle, or with other pages on the screen. */
  @Allow(Allow.Access.ANALYST)
  @PostMapping("/items/{id}/redact")
  View mark(@PathVariable String id, Viewer me, HttpServletRequest request) throws IOException {
    Item item = enter(id, me, request);
    RedactionDraft draft = RedactionDraft.fresh(List.of());
    try {
      draft = RedactionDraft.of(request);
      return mark(item, draft.adding(request), null);
    } catch (IllegalArgumentException e) {
      return mark(item, draft, e.getMessage());
    }
  }

  /** Makes the copy, checks it and shows it; nothing is kept. */
  @Allow(Allow.Access.ANALYST)
  @PostMapping("/items/{id}/redact/preview")
  View preview(@PathVariable String id, Viewer me, HttpServletRequest request) throws IOException {
    Item item = enter(id, me, request);
    RedactionDraft draft = RedactionDraft.fresh(List.of());
    try {
      draft = RedactionDraft.of(request).adding(request);
      RedactionDraft wanted = draft;
      return redacting.preview(
          item,
          wanted.burning(),
          copy ->
              switch (copy) {
                case Copy.Made made -> preview(item, wanted, made);
                case Copy.NotMade(String reason, String whatToDo) ->
                    mark(item, wanted, reason + ". " + whatToDo);
              });
    } catch (IllegalArgumentException e) {
      return mark(item, draft, e.getMessage());
    }
  }

  private View preview(Item item, RedactionDraft draft, Copy.Made made) {
    List<Picture> shown = made.previews();
    return pages.show(
        "redact-preview",
        new RedactPage(item, null, List.of(), made.pages(), List.of(), draft, shown, null));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/items/{id}/redact/seal")
  Object seal(
      @PathVariable String id, Viewer me, HttpServletRequest request, RedirectAttributes redirect)
      throws IOException {
    Item item = enter(id, me, request);
    RedactionDraft draft = RedactionDraft.fresh(List.of());
    try {
      draft = RedactionDraft.of(request).adding(request);
      return switch (redacting.sealPicture(item, draft.burning(), draft.reason(), me.name())) {
        case Outcome.Sealed sealed -> toCopy(sealed, redirect);
        case Outcome.NotSealed(String reason, String whatToDo) ->
            mark(item, draft, reason + ". " + whatToDo);
      };
    } catch (IllegalArgumentException e) {
      return mark(item, draft, e.getMessage());
    }
  }

  static RedirectView toCopy(Outcome.Sealed sealed, RedirectAttributes redirect) {
    Notice.done("media.notice.sealed").on(redirect);
    return new RedirectView("/items/" + sealed.redaction().itemId() + "/redaction");
  }

  private Item enter(String id, Viewer me, HttpServletRequest request) {
    Item item = door.enter(id, me);
    ways.enter(request, item.caseId(), "items");
    return item;
  }

  private View mark(Item item, RedactionDraft draft, @Nullable String problem) throws IOException {
    return pages.show(
        "redact",
        switch (door.look(item, draft.from())) {
          case Look.Shown shown ->
              new RedactPage(
                  item,
                  null,
                  shown.pictures(),
                  shown.pages(),
                  shown.found().stream().filter(name -> !draft.covers(name)).toList(),
                  draft,
                  List.of(),
                  problem);
          case Look.NotShown refusal ->
              new RedactPage(item, refusal, List.of(), 0, List.of(), draft, List.of(), problem);
        });
  }
}
