package org.tocsin.desk.web.read;

import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.desk.web.frame.Say;

/**
 * Answers an act on one claim: a plain form by the page it came from, a script that asks for the
 * card by the card.
 */
@Component
public final class Answers {
  /** The card that changed, or the line saying why it did not. */
  public record Answer(@Nullable Card card, @Nullable String problem) {}

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

  private final Pages pages;
  private final Cards cards;

  Answers(Pages pages, Cards cards) {
    this.pages = pages;
    this.cards = cards;
  }

  ModelAndView to(
      String id, Viewer me, Asked asked, RedirectAttributes redirect, Supplier<Candidate> act) {
    String back = asked.backOr("/candidates/" + id);
    try {
      Candidate changed = act.get();
      if (asked.wantsCard()) {
        return new ModelAndView(
            pages.show("answer", new Answer(cards.one(changed, me, back), null)));
      }
      Notice.done("inbox.told." + Say.word(changed.status())).on(redirect);
    } catch (IllegalArgumentException | IllegalStateException refused) {
      return refused(id, asked, redirect, refused, back);
    } catch (NoSuchElementException gone) {
      IllegalStateException told = new IllegalStateException("what you chose is not there");
      return refused(id, asked, redirect, told, back);
    }
    return new ModelAndView(Back.to(back, "/candidates/" + id));
  }

  private ModelAndView refused(
      String id, Asked asked, RedirectAttributes redirect, RuntimeException refused, String back) {
    if (asked.wantsCard()) {
      return pages.show(
          "answer",
          new Answer(null, String.valueOf(refused.getMessage())),
          HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Notice.wrong("inbox.nothing_changed").because(refused).on(redirect);
    return new ModelAndView(Back.to(back, "/candidates/" + id));
  }
}
