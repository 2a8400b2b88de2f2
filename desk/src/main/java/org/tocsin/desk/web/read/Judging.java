package org.tocsin.desk.web.read;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.Correction;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.Grade;
import org.tocsin.desk.establish.Review;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.desk.web.frame.Say;

/**
 * Accept, correct, reject, grade, undo. A plain form is answered by the page it came from, a script
 * that asks for the card by the card.
 */
@Controller
public final class Judging {
  private static final String PART = "X-Part";

  /** One candidate with its forms and all that was done with it. */
  public record OneCandidate(
      Card card, List<Review> reviews, String form, @Nullable String opened) {

    /** "accepted", "graded ... (undone)". */
    public String act(Review review) {
      String act =
          Say.word(review.action().replaceFirst("Candidate|Claim", ""))
              + (review.changes().isEmpty() ? "" : " " + review.changes());
      return review.undone() ? act + " (undone)" : act;
    }
  }

  /** Answers one act: the card that changed, or a line saying why it did not. */
  public record Answer(@Nullable Card card, @Nullable String problem) {}

  private final Pages pages;
  private final Establishing establishing;
  private final Cards cards;

  Judging(Pages pages, Establishing establishing, Cards cards) {
    this.pages = pages;
    this.establishing = establishing;
    this.cards = cards;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/candidates/{id}")
  View one(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String form,
      @RequestParam(defaultValue = "") String back,
      Viewer me,
      @RequestHeader(name = PART, required = false) @Nullable String part) {
    String here = back.isEmpty() ? "/candidates/" + id : back;
    Card card = cards.one(establishing.get(id, me), me, here);
    OneCandidate page = new OneCandidate(card, establishing.listReviews(id, me), form, null);
    return pages.show(part == null ? "candidate" : "candidate-form", page);
  }

  /** Shows what is withheld, on this answer only. */
  @Allow(Allow.Access.ANALYST)
  @PostMapping("/candidates/{id}/open")
  View open(@PathVariable String id, @RequestParam(defaultValue = "") String reason, Viewer me) {
    String words = reason.isBlank() ? null : establishing.openRestricted(id, reason, me);
    Card card = cards.one(establishing.get(id, me), me, "/candidates/" + id);
    return pages.show(
        "candidate", new OneCandidate(card, establishing.listReviews(id, me), "", words));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/candidates/{id}/accept")
  ModelAndView accept(@PathVariable String id, Asked asked, Viewer me, RedirectAttributes to) {
    return answer(id, me, asked, to, () -> establishing.accept(id, me));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/candidates/{id}/reject")
  ModelAndView reject(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      Asked asked,
      Viewer me,
      RedirectAttributes to) {
    return answer(id, me, asked, to, () -> establishing.reject(id, reason, me));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/candidates/{id}/undo")
  ModelAndView undo(@PathVariable String id, Asked asked, Viewer me, RedirectAttributes to) {
    return answer(id, me, asked, to, () -> establishing.undo(id, me));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/candidates/{id}/grade")
  ModelAndView grade(
      @PathVariable String id,
      @RequestParam String source,
      @RequestParam int information,
      @RequestParam(defaultValue = "") String reason,
      Asked asked,
      Viewer me,
      RedirectAttributes to) {
    char letter = source.isEmpty() ? ' ' : source.charAt(0);
    return answer(
        id,
        me,
        asked,
        to,
        () -> establishing.grade(id, new Grade(letter, information), reason, me));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/candidates/{id}/correct")
  ModelAndView correct(
      @PathVariable String id, CorrectionForm form, Asked asked, Viewer me, RedirectAttributes to) {
    return answer(
        id,
        me,
        asked,
        to,
        () -> {
          Correction correction = form.against(establishing.get(id, me));
          return establishing.correct(id, correction, form.reasonGiven(), me);
        });
  }

  private ModelAndView answer(
      String id, Viewer me, Asked asked, RedirectAttributes to, Supplier<Candidate> act) {
    String back = asked.backOr("/candidates/" + id);
    try {
      Card card = cards.one(act.get(), me, back);
      if (asked.wantsCard()) {
        return new ModelAndView(pages.show("answer", new Answer(card, null)));
      }
      Notice.done(card.told()).on(to);
    } catch (IllegalArgumentException | IllegalStateException refused) {
      String problem = "Nothing was changed: " + refused.getMessage() + ".";
      if (asked.wantsCard()) {
        return pages.show("answer", new Answer(null, problem), HttpStatus.UNPROCESSABLE_CONTENT);
      }
      Notice.wrong(problem).on(to);
    }
    return new ModelAndView(Back.to(back, "/candidates/" + id));
  }

  /**
   * How an act was asked for.
   *
   * @param back page to return to
   * @param part "card" when a script wants the changed card alone
   */
  record Asked(@Nullable String back, @Nullable String part) {
    String backOr(String otherwise) {
      return back == null || back.isEmpty() ? otherwise : back;
    }

    boolean wantsCard() {
      return "card".equals(part);
    }
  }

  /** The fields of a correction as typed; what equals the candidate is left as it is. */
  record CorrectionForm(
      @Nullable String type,
      @Nullable String day,
      @Nullable String place,
      @Nullable String stance,
      @Nullable String speakers,
      @Nullable String reason) {

    Correction against(Candidate now) {
      List<String> chain =
          speakers == null
              ? now.speakers()
              : Arrays.stream(speakers.split("\\R"))
                  .map(String::strip)
                  .filter(line -> !line.isEmpty())
                  .toList();
      return new Correction(
          changed(type, now.type()),
          changed(day, now.dayText()),
          changed(place, now.place()),
          changed(stance, now.stance()),
          chain.equals(now.speakers()) ? null : chain);
    }

    String reasonGiven() {
      return reason == null ? "" : reason;
    }

    private static @Nullable String changed(@Nullable String typed, @Nullable String now) {
      if (typed == null || typed.isBlank() || typed.strip().equals(now)) {
        return null;
      }
      return typed.strip();
    }
  }
}
