package org.tocsin.desk.web.read;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.establish.Candidate;
import org.tocsin.desk.establish.Correction;
import org.tocsin.desk.establish.Establishing;
import org.tocsin.desk.establish.Grade;
import org.tocsin.desk.establish.Linking;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.read.Answers.Asked;

/** Accept, correct, reject, grade, undo. */
@Controller
class Judging {
  private final Establishing establishing;
  private final Linking linking;
  private final Answers answers;

  Judging(Establishing establishing, Entities entities, Answers answers) {
    this.establishing = establishing;
    this.linking = new Linking(establishing, entities);
    this.answers = answers;
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/candidates/{id}/accept")
  ModelAndView accept(@PathVariable String id, Asked asked, Viewer me, RedirectAttributes to) {
    establishing.get(id, me);
    return answers.to(id, me, asked, to, () -> establishing.accept(id, me));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/candidates/{id}/reject")
  ModelAndView reject(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      Asked asked,
      Viewer me,
      RedirectAttributes to) {
    establishing.get(id, me);
    return answers.to(id, me, asked, to, () -> establishing.reject(id, reason, me));
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/candidates/{id}/undo")
  ModelAndView undo(@PathVariable String id, Asked asked, Viewer me, RedirectAttributes to) {
    establishing.get(id, me);
    return answers.to(id, me, asked, to, () -> linking.undo(id, me));
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
    establishing.get(id, me);
    char letter = source.isEmpty() ? ' ' : source.charAt(0);
    return answers.to(
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
    Candidate now = establishing.get(id, me);
    return answers.to(
        id,
        me,
        asked,
        to,
        () -> establishing.correct(id, form.against(now), form.reasonGiven(), me));
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
