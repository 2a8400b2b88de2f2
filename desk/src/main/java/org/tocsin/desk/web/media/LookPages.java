package org.tocsin.desk.web.media;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.collect.picture.Examined;
import org.tocsin.desk.collect.picture.Look;
import org.tocsin.desk.collect.picture.Picture;
import org.tocsin.desk.collect.picture.Pictures;
import org.tocsin.desk.collect.redact.Redacting;
import org.tocsin.desk.collect.redact.Redaction;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;

/** Pictures of an item, drawn anew and closed until somebody opens them. */
@Controller
class LookPages {
  private final Pages pages;
  private final Ways ways;
  private final MediaDoor door;
  private final Collecting collecting;
  private final Pictures pictures;
  private final Redacting redacting;

  LookPages(
      Pages pages,
      Ways ways,
      MediaDoor door,
      Collecting collecting,
      Pictures pictures,
      Redacting redacting) {
    this.pages = pages;
    this.ways = ways;
    this.door = door;
    this.collecting = collecting;
    this.pictures = pictures;
    this.redacting = redacting;
  }

  /**
   * @param show page to open, for who has no scripts; 0 for none
   */
  @Allow(Allow.Access.READER)
  @GetMapping("/items/{id}/look")
  View look(
      @PathVariable String id,
      @RequestParam(defaultValue = "0") int show,
      @RequestParam(defaultValue = "1") int from,
      @RequestParam(defaultValue = "false") boolean colour,
      Viewer me,
      HttpServletRequest request)
      throws IOException {
    Item item = collecting.getItem(id, me);
    ways.enter(request, item.caseId(), "items");
    int open = Math.max(0, show);
    int first = Math.max(1, from);
    if (!door.mayLook(item, me)) {
      return show(item, me, null, open, first, colour);
    }
    boolean known = pictures.findExamined(id).isPresent() && open == 0;
    return show(item, me, known ? null : door.look(item, Math.max(1, open)), open, first, colour);
  }

  private View show(
      Item item,
      Viewer me,
      @org.jspecify.annotations.Nullable Look look,
      int open,
      int from,
      boolean colour) {
    Optional<Examined> examined = pictures.findExamined(item.id());
    boolean mayLook = door.mayLook(item, me);
    return pages.show(
        "look",
        new LookPage(
            item,
            mayLook,
            look instanceof Look.NotShown refusal ? refusal : null,
            me.may(Role.ANALYST) ? examined.orElse(null) : null,
            look instanceof Look.Shown shown ? shown.notes() : List.of(),
            mayLook ? examined.map(Examined::pages).orElse(0) : 0,
            from,
            open,
            colour,
            copies(item, me)));
  }

  private List<Redaction> copies(Item item, Viewer me) {
    return redacting.listOf(item.id()).stream()
        .filter(copy -> collecting.findItem(copy.itemId(), me).isPresent())
        .filter(copy -> copy.isApproved() || me.may(Role.ANALYST))
        .toList();
  }

  /** A page as a JPEG that this desk drew; never bytes of the original. */
  @Allow(Allow.Access.READER)
  @GetMapping("/items/{id}/pictures/{page}")
  ResponseEntity<byte[]> picture(@PathVariable String id, @PathVariable int page, Viewer me)
      throws IOException {
    Item item = door.enter(id, me);
    if (!(door.look(item, page) instanceof Look.Shown shown)) {
      throw new NoSuchElementException("no pictures of item " + id);
    }
    Picture picture =
        shown.findPage(page).orElseThrow(() -> new NoSuchElementException("no page " + page));
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_JPEG)
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .body(picture.jpeg());
  }
}
