package org.tocsin.desk.web.sanction;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.desk.appeal.sanction.Edition;
import org.tocsin.desk.appeal.sanction.Sanctions;
import org.tocsin.desk.appeal.sanction.SubmissionText;
import org.tocsin.desk.collect.Collecting;
import org.tocsin.desk.collect.Item;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Notice;

/** What people do with lists, candidates and packages. */
@Controller
final class SanctionActs {
  private final Sanctions sanctions;
  private final Collecting collecting;

  SanctionActs(Sanctions sanctions, Collecting collecting) {
    this.sanctions = sanctions;
    this.collecting = collecting;
  }

  private static String refused(String id, Exception why, RedirectAttributes redirect) {
    Notice.wrong("sanction.refused").because(why).on(redirect);
    return "redirect:/cases/" + id + "/sanctions";
  }

  /** Seals the file as it comes and reads it from the sealed copy, in a stream. */
  @Allow(Allow.Access.ANALYST)
  @PostMapping(path = "/cases/{id}/sanctions/file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  String take(
      @PathVariable String id, Viewer me, HttpServletRequest request, RedirectAttributes redirect)
      throws IOException, ServletException {
    collecting.getCase(id);
    Part part = request.getPart("files");
    String name = part == null ? null : part.getSubmittedFileName();
    if (part == null || name == null || name.isBlank()) {
      return refused(id, new IllegalArgumentException("choose a file first"), redirect);
    }
    try (InputStream in = part.getInputStream()) {
      Item item = collecting.seal(id, name, in, me).item();
      String list = Optional.ofNullable(request.getParameter("list")).orElse("");
      Optional<LocalDate> day =
          Optional.ofNullable(request.getParameter("day"))
              .filter(said -> !said.isBlank())
              .map(LocalDate::parse);
      Edition edition = sanctions.take(id, item, list, day, me);
      Notice.done("sanction.taken", edition.added(), edition.changed(), edition.removed())
          .on(redirect);
      return "redirect:/cases/" + id + "/editions/" + edition.id();
    } catch (IllegalArgumentException | DateTimeParseException why) {
      return refused(id, why, redirect);
    } finally {
      part.delete();
    }
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/sanctions/decisions")
  String decide(
      @PathVariable String id,
      @RequestParam Map<String, String> all,
      Viewer me,
      RedirectAttributes redirect) {
    try {
      String points = all.getOrDefault("points", "0");
      sanctions.decide(
          id,
          all.getOrDefault("record", ""),
          all.getOrDefault("list", ""),
          all.getOrDefault("key", ""),
          all.getOrDefault("verdict", ""),
          points.matches("\\d{1,3}") ? Integer.parseInt(points) : 0,
          all.getOrDefault("reason", ""),
          me);
      Notice.done("sanction.decided").on(redirect);
      return "redirect:/cases/" + id + "/sanctions";
    } catch (IllegalArgumentException why) {
      return refused(id, why, redirect);
    }
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/packages")
  String write(
      @PathVariable String id,
      @RequestParam Map<String, String> all,
      Viewer me,
      RedirectAttributes redirect) {
    try {
      SubmissionText text =
          new SubmissionText(
              all.getOrDefault("authority", ""),
              all.getOrDefault("criterion", ""),
              all.getOrDefault("conduct", ""),
              claims(all.getOrDefault("claims", "")),
              claims(all.getOrDefault("against", "")),
              all.getOrDefault("answer", ""));
      String made = sanctions.write(id, "", all.getOrDefault("record", ""), text, me).id();
      Notice.done("sanction.written").on(redirect);
      return "redirect:/cases/" + id + "/packages/" + made;
    } catch (IllegalArgumentException why) {
      return refused(id, why, redirect);
    }
  }

  /** Ids, or addresses that end with them. */
  private static List<String> claims(String typed) {
    return Stream.of(typed.split("[\\s,;]+", -1))
        .map(one -> one.substring(one.lastIndexOf('/') + 1))
        .filter(one -> !one.isEmpty())
        .distinct()
        .toList();
  }

  @Allow(Allow.Access.ANALYST)
  @PostMapping("/cases/{id}/packages/{package}/approve")
  String approve(
      @PathVariable String id,
      @PathVariable("package") String packageId,
      Viewer me,
      RedirectAttributes redirect) {
    try {
      sanctions.approve(sanctions.get(id, packageId, me), me);
      Notice.done("sanction.approved").on(redirect);
      return "redirect:/cases/" + id + "/packages/" + packageId;
    } catch (IllegalArgumentException why) {
      return refused(id, why, redirect);
    }
  }
}
