package org.tocsin.desk.web.appeal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.tocsin.desk.appeal.demand.Appeals;
import org.tocsin.desk.appeal.directory.Institution;
import org.tocsin.desk.appeal.directory.Membership;
import org.tocsin.desk.web.cases.AsOf;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.desk.web.frame.Slice;

/** Whom one may ask: the directory of institutions, to read. */
@Controller
public final class DirectoryPages {
  private static final int SHOWN = 50;

  /**
   * @param asked the words that were searched for
   * @param kind of institutions alone, "" for all
   */
  public record Shown(String asked, String kind, List<String> kinds, Slice<Institution> slice) {
    public String here() {
      return "/directory?q="
          + java.net.URLEncoder.encode(asked, java.nio.charset.StandardCharsets.UTF_8)
          + "&kind="
          + kind;
    }
  }

  /**
   * @param membership who sits in it on the day; null when it is no group
   */
  public record One(Institution institution, LocalDate day, @Nullable Membership membership) {}

  private final Pages pages;
  private final Appeals appeals;
  private final AsOf asOf;

  DirectoryPages(Pages pages, Appeals appeals, AsOf asOf) {
    this.pages = pages;
    this.appeals = appeals;
    this.asOf = asOf;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/directory")
  View list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "0") int from) {
    String asked = q.strip();
    List<Institution> found =
        appeals.directory().list().stream()
            .filter(one -> kind.isEmpty() || one.kind().word().equals(kind))
            .filter(one -> asked.isEmpty() || answers(one, asked.toLowerCase(Locale.ROOT)))
            .toList();
    List<String> kinds =
        Arrays.stream(Institution.Kind.values()).map(Institution.Kind::word).toList();
    String known = kinds.contains(kind) ? kind : "";
    return pages.show(
        "appeal/directory", new Shown(asked, known, kinds, Slice.of(found, from, SHOWN)));
  }

  private static boolean answers(Institution one, String asked) {
    return (one.name() + " " + String.join(" ", one.aliases()))
        .toLowerCase(Locale.ROOT)
        .contains(asked);
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/directory/{id}")
  View one(
      @PathVariable String id,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day) {
    Institution one = appeals.directory().get(id);
    LocalDate on = day == null ? asOf.today() : day;
    Membership membership = one.isGroup() ? appeals.directory().members(id, on) : null;
    return pages.show("appeal/institution", new One(one, on, membership));
  }
}
