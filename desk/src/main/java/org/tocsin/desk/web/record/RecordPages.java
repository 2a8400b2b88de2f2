package org.tocsin.desk.web.record;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.tocsin.desk.establish.entity.Entities;
import org.tocsin.desk.establish.entity.Entity;
import org.tocsin.desk.establish.entity.EntityQuery;
import org.tocsin.desk.establish.entity.EntityType;
import org.tocsin.desk.establish.entity.Field;
import org.tocsin.desk.establish.entity.Step;
import org.tocsin.desk.establish.entity.Workflow;
import org.tocsin.desk.people.Viewer;
import org.tocsin.desk.web.cases.Ways;
import org.tocsin.desk.web.frame.Allow;
import org.tocsin.desk.web.frame.Pages;

/** Lists of records, and each record with its statements, links, review and past. */
@Controller
public final class RecordPages {
  private static final int PAGE = 50;

  /**
   * @param counts how many in each state, of the types shown
   * @param next leaf to continue before, -1 when this is the end
   */
  public record Listed(
      String caseId,
      String section,
      List<EntityType> types,
      List<Entity> entities,
      Map<String, Integer> counts,
      String state,
      boolean mine,
      Cells cells,
      List<String> colleagues,
      List<String> ways,
      long next) {

    /** The columns of the types shown, each name once. */
    public List<Field> columns() {
      Map<String, Field> columns = new LinkedHashMap<>();
      types.forEach(type -> Cells.columns(type, "").forEach(f -> columns.putIfAbsent(f.name(), f)));
      return List.copyOf(columns.values());
    }

    public String cell(Labels labels, Entity entity, Field column) {
      return entity
          .type()
          .findField(column.name())
          .map(field -> cells.text(labels, entity, field))
          .orElse("");
    }
  }

  /** Everything that was done with a record. */
  public record Past(Entity entity, List<Step> steps) {}

  private final Pages pages;
  private final Ways cases;
  private final Entities entities;
  private final RecordSheet sheet;

  RecordPages(Pages pages, Ways cases, Entities entities, RecordSheet sheet) {
    this.pages = pages;
    this.cases = cases;
    this.entities = entities;
    this.sheet = sheet;
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/cases/{id}/{section:incidents|persons|actors|findings|missions}")
  View list(
      @PathVariable String id,
      @PathVariable String section,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "false") boolean mine,
      @RequestParam(defaultValue = "-1") long before,
      Viewer me,
      HttpServletRequest request) {
    cases.enter(request, id, section);
    List<EntityType> types = entities.types().inSection(section);
    String[] names = types.stream().map(EntityType::name).toArray(String[]::new);
    EntityQuery all = EntityQuery.inCase(id, me).ofType(names);
    EntityQuery whose = mine ? all.assignedTo(me.name()) : all;
    EntityQuery asked = state.isEmpty() ? whose : whose.inState(state);
    List<Entity> shown = entities.list(asked.page(before < 0 ? Long.MAX_VALUE : before, PAGE));
    long next = shown.size() < PAGE ? -1 : shown.getLast().leaf();
    List<String> ways =
        types.stream()
            .flatMap(type -> entities.types().workflow(type).transitions().stream())
            .map(Workflow.Transition::name)
            .distinct()
            .toList();
    return pages.show(
        "records",
        new Listed(
            id,
            section,
            types,
            shown,
            entities.countByState(all),
            state,
            mine,
            Cells.of(shown, entities, me),
            sheet.colleagues(),
            ways,
            next));
  }

  /**
   * @param asOf shows it as it stood after so many facts
   * @param day shows it as it stood at the end of that day (UTC)
   */
  @Allow(Allow.Access.READER)
  @GetMapping("/records/{id}")
  View one(
      @PathVariable String id,
      @RequestParam(name = "as_of", defaultValue = "-1") long asOf,
      @RequestParam(required = false) @Nullable LocalDate day,
      Viewer me,
      HttpServletRequest request) {
    Entity entity = entities.get(id, me);
    cases.enter(request, entity.caseId(), entity.type().section());
    long facts = day == null ? asOf : factsOn(entity, day, me);
    RecordSheet.Shown shown =
        facts < 0
            ? sheet.now(entity, me, null)
            : sheet
                .asOf(entity, facts, me)
                .orElseThrow(() -> new NoSuchElementException("not opened yet"));
    return pages.show("record", shown);
  }

  private long factsOn(Entity entity, LocalDate day, Viewer me) {
    Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return entities.history(entity.id(), me).stream()
        .filter(step -> step.at().isBefore(end))
        .mapToLong(step -> step.leaf() + 1)
        .max()
        .orElse(0);
  }

  @Allow(Allow.Access.READER)
  @GetMapping("/records/{id}/history")
  View history(@PathVariable String id, Viewer me, HttpServletRequest request) {
    Entity entity = entities.get(id, me);
    cases.enter(request, entity.caseId(), entity.type().section());
    return pages.show("record-history", new Past(entity, sheet.history(entity, me).reversed()));
  }
}
