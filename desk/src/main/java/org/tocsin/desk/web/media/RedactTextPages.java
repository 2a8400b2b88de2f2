package org.tocsin.desk.web.media;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.collect.redact.Blackout;
import org.tocsin.desk.collect.redact.Outcome;
import org.tocsin.desk.collect.redact.Redacting;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.reader.Span;

/**
 * Blacking out words of the text that was read of an item. With names of persons at risk blacked
 * out, the copy is made from the masked text: the names are never touched. Without, the text is
 * opened for the person, which is recorded.
 */
@Controller
class RedactTextPages {
  private static final Pattern MASKED = Pattern.compile("\u2588+");

  private final Pages pages;
  private final Ways ways;
  private final MediaDoor door;
  private final Establishing establishing;
  private final Redacting redacting;

  RedactTextPages(
      Pages pages, Ways ways, MediaDoor door, Establishing establishing, Redacting redacting) {
    this.pages = pages;
    this.ways = ways;
    this.door = door;
    this.establishing = establishing;
    this.redacting = redacting;
  }

  /**
   * The choices of the form.
   *
   * @param names "keep" leaves names of persons at risk readable
   * @param length "own" leaves each block as long as what it hides
   */
  record Choice(
      @Nullable String words,
      @Nullable String names,
      @Nullable String length,
      @Nullable String reason) {
    boolean hidesNames() {
      return !"keep".equals(names);
    }

    boolean sameLength() {
      return !"own".equals(length);
    }

    String why() {
      return reason == null ? "" : reason;
    }

    String lines() {
      return words == null ? "" : words;
    }

    List<String> list() {
      return lines().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
  }

  @Allow(Allow.Access.ANALYST)
  @GetMapping("/items/{id}/redact/text")
  View begin(@PathVariable String id, Viewer me, HttpServletRequest request) throws IOException {
    Item item = enter(id, me, request);
    return show(item, me, new Choice("", "", "", ""), null, null);
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/items/{id}/redact/text")
  View preview(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String names,
      @RequestParam(defaultValue = "") String length,
      @RequestParam(defaultValue = "") String reason,
      Viewer me,
      HttpServletRequest request)
      throws IOException {
    Item item = enter(id, me, request);
    Choice choice = new Choice(words, names, length, reason);
    try {
      return show(item, me, choice, blackout(item, choice, me), null);
    } catch (IllegalArgumentException e) {
      return show(item, me, choice, null, e.getMessage());
    }
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/items/{id}/redact/text/seal")
  Object seal(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String names,
      @RequestParam(defaultValue = "") String length,
      @RequestParam(defaultValue = "") String reason,
      Viewer me,
      HttpServletRequest request,
      RedirectAttributes redirect)
      throws IOException {
    Item item = enter(id, me, request);
    Choice choice = new Choice(words, names, length, reason);
    try {
      Blackout blackout = blackout(item, choice, me);
      return switch (redacting.sealText(item, blackout, choice.why(), me.name())) {
        case Outcome.Sealed sealed -> RedactPages.toCopy(sealed, redirect);
        case Outcome.NotSealed(String problem, String whatToDo) ->
            show(item, me, choice, null, problem + ". " + whatToDo);
      };
    } catch (IllegalArgumentException e) {
      return show(item, me, choice, null, e.getMessage());
    }
  }

  private Blackout blackout(Item item, Choice choice, Viewer me) throws IOException {
    String masked = establishing.findMaskedText(item.id(), me).orElse("");
    String text =
        choice.hidesNames()
            ? masked
            : establishing.openReading(item.id(), "redacted copy: " + choice.why(), me).text();
    return Blackout.of(
        text,
        choice.hidesNames() ? maskedPassages(masked) : List.of(),
        choice.list(),
        choice.sameLength());
  }

  private static List<Span> maskedPassages(String masked) {
    List<Span> passages = new ArrayList<>();
    Matcher found = MASKED.matcher(masked);
    int at = 0;
    int offset = 0;
    while (found.find()) {
      offset += masked.codePointCount(at, found.start());
      passages.add(new Span(offset, offset + found.end() - found.start()));
      offset += found.end() - found.start();
      at = found.end();
    }
    return passages;
  }

  private Item enter(String id, Viewer me, HttpServletRequest request) {
    Item item = door.enter(id, me);
    ways.enter(request, item.caseId(), "items");
    return item;
  }

  private View show(
      Item item, Viewer me, Choice choice, @Nullable Blackout blackout, @Nullable String problem)
      throws IOException {
    return pages.show(
        "redact-text",
        new RedactTextPage(
            item,
            establishing.findMaskedText(item.id(), me).orElse(""),
            choice.lines(),
            choice.hidesNames(),
            choice.sameLength(),
            choice.why(),
            blackout == null ? null : blackout.text(),
            blackout == null ? 0 : blackout.places(),
            problem));
  }
}
