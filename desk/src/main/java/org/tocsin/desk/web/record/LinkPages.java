package org.tocsin.desk.web.record;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.establish.entity.EntityTypes;
import org.tocsin.desk.establish.entity.Link;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.publish.chart.DataTable;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;
import org.tocsin.desk.web.frame.Slice;
import org.tocsin.desk.web.frame.Words;

/** Links between the records of a case: drawn, as a table, and as a chain of command on a day. */
@Controller
public final class LinkPages {
  private static final int MOST = 2_000;
  private static final int MOST_ROWS = 100;
  private static final int MOST_CHOICES = 100;

  /**
   * @param links a page of the table
   * @param graph the most linked records and the links among them
   * @param around the record whose surroundings are shown alone, "" for all
   * @param choices records to look around, most linked first
   */
  public record Links(
      String caseId,
      Slice<Link> links,
      LinkGraph graph,
      EntityTypes types,
      String around,
      List<Link.End> choices) {}

  /** An actor with those over it and under it on a day. */
  public record Command(Entity actor, LocalDate day, CommandTree over, CommandTree under) {}

  private final Pages pages;
  private final Ways cases;
  private final Entities entities;
  private final Clock clock;

  LinkPages(Pages pages, Ways cases, Entities entities, Clock clock) {
    this.pages = pages;
    this.cases = cases;
    this.entities = entities;
    this.clock = clock;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/links")
  View links(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String around,
      @RequestParam(defaultValue = "0") int from,
      Viewer me,
      HttpServletRequest request) {
    cases.enter(request, id, "links");
    List<Link> all = entities.links(id, me, MOST);
    List<Link> near = around.isEmpty() ? all : LinkGraph.around(all, around);
    List<Link.End> choices = LinkGraph.mostLinked(all).stream().limit(MOST_CHOICES).toList();
    return pages.show(
        "links",
        new Links(
            id,
            Slice.of(near, from, MOST_ROWS),
            LinkGraph.of(near),
            entities.types(),
            around,
            choices));
  }

  /** All links that the person sees. */
  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/links.csv")
  ResponseEntity<byte[]> table(@PathVariable String id, Viewer me) {
    Labels labels = new Labels(Words.here());
    EntityTypes types = entities.types();
    List<List<String>> rows =
        entities.links(id, me, MOST).stream()
            .map(link ->
                List.of(
                    labels.name(types.get(link.from().type()), link.from()),
                    labels.field(link.field()),
                    labels.name(types.get(link.to().type()), link.to()),
                    link.since(),
                    link.until(),
                    link.certainty().name().toLowerCase(Locale.ROOT)))
            .toList();
    List<String> columns = List.of("from", "link", "to", "since", "until", "certainty");
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header("Content-Disposition", "attachment; filename=\"links.csv\"")
        .body(new DataTable("Links", columns, rows).csv().getBytes(StandardCharsets.UTF_8));
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/records/{id}/command")
  View command(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable LocalDate day,
      Viewer me,
      HttpServletRequest request) {
    Entity actor = entities.get(id, me);
    cases.enter(request, actor.caseId(), actor.type().section());
    LocalDate on = day == null ? LocalDate.now(clock) : day;
    List<Link> links = entities.links(actor.caseId(), me, MOST);
    return pages.show(
        "command",
        new Command(
            actor,
            on,
            CommandTree.over(actor.id(), links, on),
            CommandTree.under(actor.id(), links, on)));
  }
}
