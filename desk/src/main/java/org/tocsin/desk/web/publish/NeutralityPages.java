package org.tocsin.desk.web.publish;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.appeal.notice.Notices;
import org.tocsin.desk.people.Role;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.publish.Publishing;
import org.tocsin.desk.publish.Said;
import org.tocsin.desk.publish.neutral.Answer;
import org.tocsin.desk.publish.neutral.Flag;
import org.tocsin.desk.publish.neutral.Neutrality;
import org.tocsin.desk.web.cases.AsOf;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Languages;
import org.tocsin.desk.web.frame.Notice;
import org.tocsin.desk.web.frame.Pages;

/** Looks through a text, the dossier or a letter for what a neutral hand would not write. */
@Controller
public final class NeutralityPages {
  private static final int MOST = 100;

  /**
   * @param answer what somebody answered to the same flag before; empty when nobody did
   */
  public record Shown(Flag flag, Optional<Answer> answer) {}

  /** A letter that may be looked through. */
  public record Letter(String id, String subject) {}

  /**
   * @param about what was looked through: a typed text, the dossier or the id of a letter; "" when
   *     nothing was
   * @param text as it was typed, "" for others
   * @param flags 100 at most of {@code total}
   * @param listed whether there is a list of words for the language
   */
  public record Page(
      String caseId,
      String about,
      String text,
      String language,
      List<String> languages,
      List<Shown> flags,
      int total,
      boolean listed,
      List<Letter> letters,
      List<Answer> answers) {}

  private final Pages pages;
  private final Ways ways;
  private final AsOf asOf;
  private final Neutrality neutrality;
  private final Publishing publishing;
  private final Notices notices;

  NeutralityPages(
      Pages pages,
      Ways ways,
      AsOf asOf,
      Neutrality neutrality,
      Publishing publishing,
      Notices notices) {
    this.pages = pages;
    this.ways = ways;
    this.asOf = asOf;
    this.neutrality = neutrality;
    this.publishing = publishing;
    this.notices = notices;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/neutrality")
  View page(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String of,
      Viewer me,
      HttpServletRequest request) {
    ways.enter(request, id, "neutrality");
    if (of.isEmpty()) {
      return show(id, "", "", "en", List.of(), me);
    }
    if (of.equals(Neutrality.DOSSIER)) {
      List<Flag> flags =
          publishing.sentences(id, asOf.day(id, null)).stream()
              .flatMap(said -> dossier(id, said, me))
              .toList();
      return show(id, of, "", "en", flags, me);
    }
    var letter = notices.get(of, me);
    String text = letter.subject() + ".\n\n" + letter.body();
    List<Flag> flags = neutrality.check(id, text, letter.language(), me);
    return show(id, of, "", letter.language(), flags, me);
  }

  /** What a sentence rests on is the origin of its numbers. */
  private Stream<Flag> dossier(String id, Said said, Viewer me) {
    return neutrality.check(id, said.text(), "en", me).stream()
        .filter(flag -> !said.cited() || flag.kind() != Flag.Kind.NO_ORIGIN);
  }

  @Allow(Allow.Access.READER)
  @PostMapping("/cases/{id}/neutrality")
  View check(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "en") String language,
      Viewer me,
      HttpServletRequest request) {
    ways.enter(request, id, "neutrality");
    try {
      String tongue = Languages.TAGS.contains(language) ? language : "en";
      List<Flag> flags = neutrality.check(id, text, tongue, me);
      return show(id, Neutrality.TEXT, text, tongue, flags, me);
    } catch (IllegalArgumentException refused) {
      Pages.stand(request, Notice.wrong("neutrality.refused").because(refused));
      return show(id, "", "", "en", List.of(), me);
    }
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/neutrality/answer")
  String answer(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String about,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String sentence,
      @RequestParam(defaultValue = "") String detail,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(defaultValue = "") String reason,
      Viewer me,
      RedirectAttributes redirect) {
    try {
      Flag.Kind known = Flag.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
      Answer.Outcome done = Answer.Outcome.valueOf(outcome.toUpperCase(Locale.ROOT));
      Flag flag = new Flag(known, 0, 0, words, sentence, detail);
      neutrality.answer(id, about, flag, done, reason, me);
      Notice.done("neutrality.sealed").on(redirect);
    } catch (IllegalArgumentException refused) {
      Notice.wrong("neutrality.refused").because(refused).on(redirect);
    }
    boolean typed = about.equals(Neutrality.TEXT) || about.isEmpty();
    String query = typed || !about.matches("[a-z0-9]+") ? "" : "?of=" + about;
    return "redirect:/cases/" + id + "/neutrality" + query;
  }

  private View show(
      String id, String about, String text, String language, List<Flag> flags, Viewer me) {
    List<Answer> answers = neutrality.answers(id, me);
    List<Shown> shown =
        flags.stream()
            .limit(MOST)
            .map(flag ->
                new Shown(flag, answers.stream().filter(one -> one.answers(flag)).findFirst()))
            .toList();
    List<Letter> letters =
        me.may(Role.ANALYST)
            ? notices.list(id, me).stream()
                .limit(MOST)
                .map(one -> new Letter(one.id(), one.subject()))
                .toList()
            : List.of();
    return pages.show(
        "publish/neutrality",
        new Page(
            id,
            about,
            text,
            language,
            Languages.TAGS,
            shown,
            flags.size(),
            Neutrality.LANGUAGES.contains(language),
            letters,
            answers.stream().limit(MOST).toList()));
  }
}
